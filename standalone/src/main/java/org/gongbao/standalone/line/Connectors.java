package org.gongbao.standalone.line;

import java.util.HashMap;
import java.util.Map;

/** Settings of the connectors of one machine. Pure. */
final class Connectors {
    /** Name of the webhook connector. */
    static final String WEBHOOK = "webhook";

    private static final String PORTAL_NAME = "ckan.portal.name";

    private Connectors() {}

    /** Returns the settings of the webhook connector. */
    static Map<String, String> webhook(LineSettings line) {
        Map<String, String> settings =
                common("org.gongbao.connector.webhook.WebhookSinkConnector", "deliveries.due.v1", WEBHOOK);
        settings.put("webhook.bootstrap.servers", line.bootstrapServers());
        settings.put("webhook.schema.registry.url", line.registryUrl());
        settings.put("webhook.secret.key.file", line.all().get("gongbao.secret.key.file"));
        settings.put("webhook.signing.key.file", line.all().get("gongbao.signing.key.file"));
        settings.put("webhook.portal.url", line.portalUrl());
        settings.put("webhook.allowed.networks", line.all().get("gongbao.webhook.allowed.networks"));
        // a release is as good before its transaction ends: if that is broken off, the release comes again under the
        // same
        // identifier
        settings.put("consumer.override.isolation.level", "read_uncommitted");
        addGiven(settings, "webhook.", line);
        return settings;
    }

    /** Returns the consumer group of a connector. */
    static String group(String connector) {
        return "connect-" + connector;
    }

    /** Returns the name under which reports speak of the open-data portal. */
    static String portalName(LineSettings line, CkanPortal portal) {
        return line.all().getOrDefault(PORTAL_NAME, portal.name());
    }

    /** Returns the settings of the connector of the open-data portal. */
    static Map<String, String> ckan(LineSettings line, CkanPortal portal) {
        Map<String, String> settings =
                common("org.gongbao.connector.ckan.CkanSinkConnector", "documents.enriched.v1", portal.name());
        settings.put("ckan.url", portal.url().toString());
        settings.put(
                "ckan.token",
                "${directory:" + portal.tokenFile().getParent() + ":"
                        + portal.tokenFile().getFileName() + "}");
        settings.put(PORTAL_NAME, portalName(line, portal));
        settings.put("ckan.portal.url", line.portalUrl());
        settings.put("ckan.bootstrap.servers", line.bootstrapServers());
        settings.put("ckan.schema.registry.url", line.registryUrl());
        addGiven(settings, "ckan.", line);
        return settings;
    }

    private static Map<String, String> common(String type, String topic, String name) {
        Map<String, String> settings = new HashMap<>();
        settings.put("connector.class", type);
        settings.put("topics", topic);
        settings.put("tasks.max", "1");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        // a static member takes its place again at once after a kill, instead of waiting for the death of the former
        // one
        settings.put("consumer.override.group.instance.id", name + "-0");
        settings.put("consumer.override.session.timeout.ms", "6000");
        settings.put("consumer.override.heartbeat.interval.ms", "1500");
        settings.put("consumer.override.isolation.level", "read_committed");
        settings.put("consumer.override.auto.offset.reset", "earliest");
        return settings;
    }

    private static void addGiven(Map<String, String> settings, String prefix, LineSettings line) {
        line.all().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                settings.put(key, value);
            }
        });
    }
}
