package org.gongbao.standalone.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.schemas.error.GongbaoException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a filter from a file or from the standard input. */
final class FilterFile {

    private FilterFile() {}

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
