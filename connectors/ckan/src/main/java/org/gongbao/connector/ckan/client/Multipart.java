package org.gongbao.connector.ckan.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.gongbao.schemas.identity.Identities;

/** A body of type multipart/form-data. The boundary is a function of the content, so that it cannot occur in it by accident twice. */
final class Multipart {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String boundary;

    Multipart(String seed) {
        boundary = "gongbao-" + Identities.sha256(seed);
    }

    Multipart field(String name, String value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    Multipart file(String name, String fileName, String contentType, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] finish() {
        write("--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
