package org.gongbao.streams.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.schemas.identity.DocumentNumber;

/** Kinds of values that fields have: text, days, numbers, lists. Readers throw an {@link IllegalArgumentException} that says what is wrong. Stateless. */
final class Values {

    /** What a reviewer writes for a field that is to be empty. */
    static final String NONE = "none";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 500;
    private static final int MOST_CLASSES = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private Values() {}

    /** One line of text. */
    static JsonNode line(String text) {
        String line = text.strip();
        require(!line.isEmpty(), "must not be empty");
        require(line.length() <= LONGEST, "is longer than " + LONGEST + " characters");
        require(line.chars().noneMatch(Character::isISOControl), "must be one line");
        return JSON.textNode(line);
    }

    /** One line of text, or none. */
    static JsonNode lineOrNone(String text) {
        return isNone(text) ? JSON.nullNode() : line(text);
    }

    /** A list of lines between semicolons, or none. */
    static JsonNode lines(String text) {
        ArrayNode array = JSON.arrayNode();
        if (!isNone(text)) {
            items(text).forEach(item -> array.add(line(item)));
        }
        return array;
    }

    /** A document number in any kind of brackets, a numbered decree, or none. */
    static JsonNode number(String text) {
        if (isNone(text)) {
            return JSON.nullNode();
        }
        String number = text.strip();
        require(number.length() <= LONGEST, "is longer than " + LONGEST + " characters");
        return JSON.textNode(
                DocumentNumber.parse(number).map(DocumentNumber::normalised).orElseGet(() -> {
                    require(
                            number.matches("\\p{IsHan}{2,40}+第?\\d{1,6}号令?"),
                            "is no document number, as 云政办发〔2026〕5号 or 云岭县人民政府令第3号");
                    return number;
                }));
    }

    /** A day, or none. */
    static JsonNode day(String text) {
        if (isNone(text)) {
            return JSON.nullNode();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            require(!day.isBefore(EARLIEST), "lies before " + EARLIEST);
            return JSON.textNode(day.toString());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is no day, as 2026-02-20", e);
        }
    }

    /** Codes or labels of subject classes, primary first. */
    static JsonNode classes(String text) {
        ArrayNode array = JSON.arrayNode();
        for (String item : text.split("[,;，；]")) {
            String wanted = item.strip();
            String code = SubjectClasses.codeOf(wanted)
                    .or(() -> SubjectClasses.find(wanted).map(label -> wanted))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "names no subject class: " + wanted + "; write codes from 1 to 22, primary first"));
            require(
                    StreamSupport.stream(array.spliterator(), false)
                            .noneMatch(known -> known.textValue().equals(code)),
                    "names class " + code + " twice");
            array.add(code);
        }
        require(array.size() <= MOST_CLASSES, "names more than " + MOST_CLASSES + " subject classes");
        return array;
    }

    static List<String> items(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static boolean isNone(String text) {
        return text.strip().equals(NONE);
    }

    /** Returns a text, or null for the null of JSON. */
    static String text(JsonNode value) {
        require(value.isTextual() || value.isNull(), "must be a text");
        return value.textValue();
    }

    /** Returns a text that must be there. */
    static String present(JsonNode value) {
        require(value.isTextual() && !value.textValue().isBlank(), "must be a text that is not empty");
        return value.textValue();
    }

    static LocalDate date(JsonNode value) {
        String text = text(value);
        return text == null ? null : LocalDate.parse(text);
    }

    static List<String> texts(JsonNode value) {
        require(value.isArray(), "must be a list");
        return StreamSupport.stream(value.spliterator(), false)
                .map(Values::present)
                .toList();
    }

    static JsonNode json(Object value) {
        return value == null ? JSON.nullNode() : JSON.textNode(value.toString());
    }

    static JsonNode json(Collection<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
