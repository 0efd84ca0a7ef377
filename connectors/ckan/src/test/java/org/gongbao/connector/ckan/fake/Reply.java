package org.gongbao.connector.ckan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer of the fake.
 *
 * @param status status code; 0 = the connection is cut without an answer
 * @param contentType media type
 * @param body the body
 * @param retryAfter value of the header Retry-After; null if there is none
 */
public record Reply(int status, String contentType, String body, String retryAfter) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Reply success(JsonNode result) {
        ObjectNode body = NODES.objectNode().put("help", "…").put("success", true);
        body.set("result", result);
        return json(200, body);
    }

    static Reply validation(String field, String message) {
        ObjectNode error = NODES.objectNode().put("__type", "Validation Error");
        error.putArray(field).add(message);
        return failure(409, error);
    }

    /** What stands for the second of two who make the same dataset at the same time, if the first is done between two checks. */
    public static Reply resourceTaken() {
        ObjectNode error = NODES.objectNode().put("__type", "Validation Error");
        ObjectNode resource = NODES.objectNode();
        resource.putArray("id").add("Resource id already exists.");
        error.putArray("resources").addObject();
        error.withArray("resources").add(resource);
        return failure(409, error);
    }

    static Reply notFound() {
        return failure(404, NODES.objectNode().put("__type", "Not Found Error").put("message", "Not found"));
    }

    static Reply denied() {
        return failure(
                403, NODES.objectNode().put("__type", "Authorization Error").put("message", "Access denied"));
    }

    /** CKAN's own error. */
    public static Reply failure(int status, ObjectNode error) {
        ObjectNode body = NODES.objectNode().put("help", "…").put("success", false);
        body.set("error", error);
        return json(status, body);
    }

    /** CKAN's "Internal Server Error" comes as JSON, but a database that is down gives a page. */
    public static Reply internalError() {
        return failure(
                500, NODES.objectNode().put("__type", "Internal Server Error").put("message", "Internal Server Error"));
    }

    /** A page of a proxy. */
    public static Reply page(int status, String retryAfter) {
        return new Reply(status, "text/html", "<html><body>" + status + "</body></html>", retryAfter);
    }

    /** What a search engine that is starting gives: 409, though nothing is wrong with the record. */
    public static Reply searchError() {
        return failure(409, NODES.objectNode().put("__type", "Search Error").put("message", "Search error"));
    }

    /** What a search engine that is down gives on every write. */
    public static Reply indexError() {
        return failure(
                500,
                NODES.objectNode()
                        .put("__type", "Search Index Error")
                        .put("message", "Unable to add package to search index: Failed to connect to server"));
    }

    /** The connection is cut. */
    public static Reply cut() {
        return new Reply(0, "", "", null);
    }

    private static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json;charset=utf-8", body.toString(), null);
    }
}
