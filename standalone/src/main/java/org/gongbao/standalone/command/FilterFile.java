package org.gongbao.standalone.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.schemas.error.GongbaoException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that is given to a command: a filter from a file or from the standard input, a digest as it stands. */
final class FilterFile {

    private FilterFile() {}

    /** Reads when documents are to go out together. */
    static JsonNode digest(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JacksonException e) {
            throw new GongbaoException(
                    "READ-082",
                    "The digest is no JSON: " + e.getOriginalMessage() + ". Write it as {\"daily\": \"07:30\"}",
                    e);
        }
    }

    static JsonNode read(String file) {
        try {
            String text = file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new GongbaoException("READ-080", "The filter cannot be read from " + file, e);
        } catch (JacksonException e) {
            throw new GongbaoException(
                    "READ-080", "The filter in " + file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
