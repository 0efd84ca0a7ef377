package org.gongbao.connector.webhook.message;

/** Where the portal serves the JSON Schemas of what webhooks hold. A change that is not compatible gets another number. */
final class PayloadSchemas {

    /** Path of the schema of data. */
    static final String DOCUMENT = "/schemas/webhook/v1/document.json";

    private PayloadSchemas() {}
}
