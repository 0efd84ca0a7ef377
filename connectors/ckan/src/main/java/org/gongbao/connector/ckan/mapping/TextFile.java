package org.gongbao.connector.ckan.mapping;

import java.nio.charset.StandardCharsets;
import org.gongbao.schemas.identity.Identities;

/**
 * The text of a document as a file.
 *
 * @param fileName ASCII name; CKAN drops other characters
 * @param text the text
 * @param sha256 SHA-256 of its UTF-8 bytes, lower-case hexadecimal
 */
public record TextFile(String fileName, String text, String sha256) {

    /** Returns the file of a text. */
    static TextFile of(String fileName, String text) {
        return new TextFile(fileName, text, Identities.sha256(text));
    }

    /** Returns the bytes of the file. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
