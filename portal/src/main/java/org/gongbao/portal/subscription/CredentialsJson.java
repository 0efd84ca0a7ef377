package org.gongbao.portal.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes credentials as the connector reads them once they are opened. */
final class CredentialsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CredentialsJson() {}

    static String of(CredentialsRequest credentials) {
        try {
            return JSON.writeValueAsString(credentials);
        } catch (JsonProcessingException e) {
            // without the cause: its message may hold a secret
            throw new IllegalStateException("Records of texts can always be written as JSON");
        }
    }
}
