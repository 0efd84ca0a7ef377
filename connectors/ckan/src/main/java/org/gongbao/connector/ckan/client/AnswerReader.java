package org.gongbao.connector.ckan.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Tells what an answer means. CKAN uses its statuses in its own way: 409 is a refused field, a taken name, a lost race and sometimes a search
 * engine that is starting; 500 is an outage, a lost race or a value that is too long. A body is read only if it says that it is JSON.
 */
final class AnswerReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD_OF_TERM =
            Pattern.compile("immense term in field=\\\\?\"(?:extras_)?([^\"\\\\]+)");
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 503);
    private static final Set<Integer> NOT_CKAN = Set.of(502, 504);
    private static final int MESSAGE_LENGTH = 300;

    private AnswerReader() {}

    static Answer read(CkanResponse response) {
        int status = response.status();
        if (BUSY.contains(status)) {
            return new Answer.Transient(
                    CkanErrors.BUSY, "The portal answered " + status + " (busy)", response.retryAfter());
        }
        if (NOT_CKAN.contains(status)) {
            return new Answer.Transient(
                    CkanErrors.UNREACHABLE,
                    "A gateway answered " + status + " in the portal's place",
                    response.retryAfter());
        }
        if (status >= 300 && status < 400) {
            return new Answer.Barred(
                    CkanErrors.WRONG_ADDRESS,
                    "The portal redirects the call (" + status + "); set ckan.url to the address that it redirects to");
        }
        return switch (status) {
            case 401, 403 ->
                new Answer.Barred(CkanErrors.CREDENTIALS, "The portal answered " + status + message(response));
            case 413 ->
                new Answer.Rejected(CkanErrors.TOO_LARGE, "upload", "The request is too large for the portal (413)");
            case 500 -> serverError(response);
            default -> json(response);
        };
    }

    static Answer noAnswer(Exception cause) {
        return new Answer.Transient(
                CkanErrors.UNREACHABLE, "No answer from the portal: " + cause.getMessage(), Optional.empty());
    }

    private static Answer serverError(CkanResponse response) {
        Matcher term = FIELD_OF_TERM.matcher(response.body());
        if (term.find()) {
            return new Answer.Rejected(
                    CkanErrors.TOO_LONG, term.group(1), "The value is too long for the portal's index (32,766 bytes)");
        }
        if (response.body().contains("immense term")) {
            return new Answer.Rejected(
                    CkanErrors.TOO_LONG, "extras", "A value is too long for the portal's index (32,766 bytes)");
        }
        return new Answer.Transient(
                CkanErrors.SERVER_ERROR, "The portal answered 500" + message(response), response.retryAfter());
    }

    private static Answer json(CkanResponse response) {
        JsonNode body = parse(response);
        if (body == null) {
            // a page of a proxy or a login form: not CKAN's word on this record
            return new Answer.Transient(
                    CkanErrors.UNREACHABLE,
                    "The portal answered " + response.status() + " without JSON; is there a CKAN at ckan.url?",
                    Optional.<Duration>empty());
        }
        if (response.status() < 300 && body.path("success").asBoolean()) {
            return new Answer.Success(body.path("result"));
        }
        if (response.status() == 404) {
            return new Answer.Missing();
        }
        return response.status() > 500
                ? new Answer.Transient(
                        CkanErrors.SERVER_ERROR, "The portal answered " + response.status(), response.retryAfter())
                : refusal(body.isTextual() ? body : body.path("error"));
    }

    private static Answer refusal(JsonNode error) {
        String text = abbreviate(error.isTextual() ? error.asText() : error.toString());
        if (error.path("__type").asText().startsWith("Search")) {
            return new Answer.Transient(CkanErrors.SERVER_ERROR, "The portal cannot search: " + text, Optional.empty());
        }
        if (error.has("match")) {
            return new Answer.Stale();
        }
        if (error.has("name") || error.has("id")) {
            return new Answer.NameRefused("name", text);
        }
        if (complainsOfIdentifier(error.path("resources"))) {
            // whoever makes the same dataset a moment earlier may be seen by this check and not yet by that of the name
            return new Answer.NameRefused("resources", text);
        }
        for (String dependency : new String[] {"owner_org", "groups"}) {
            if (error.has(dependency)) {
                return new Answer.DependencyMissing(dependency, text);
            }
        }
        return new Answer.Rejected(
                error.has("upload") ? CkanErrors.TOO_LARGE : CkanErrors.REJECTED,
                field(error),
                "The portal refuses: " + text);
    }

    private static boolean complainsOfIdentifier(JsonNode resources) {
        return resources.isArray()
                && StreamSupport.stream(resources.spliterator(), false).anyMatch(resource -> resource.has("id"));
    }

    /** Returns the first field that is complained of; CKAN's own keys begin with underscores, but __junk names what it did not understand. */
    private static String field(JsonNode error) {
        String first = "";
        for (var names = error.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.startsWith("__")) {
                return name;
            }
            first = name.equals("__junk") ? name : first;
        }
        return first;
    }

    private static String message(CkanResponse response) {
        JsonNode body = parse(response);
        if (body == null) {
            return "";
        }
        String message = body.path("error").path("message").asText();
        return message.isEmpty() ? "" : ": " + abbreviate(message);
    }

    private static JsonNode parse(CkanResponse response) {
        if (!response.isJson()) {
            return null;
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String abbreviate(String text) {
        return text.length() <= MESSAGE_LENGTH ? text : text.substring(0, MESSAGE_LENGTH) + "…";
    }
}
