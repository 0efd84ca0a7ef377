package org.gongbao.connector.ckan.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What an answer of CKAN means for the caller. */
public sealed interface Answer {

    /** The action was done. */
    record Success(JsonNode result) implements Answer {}

    /** What the action was about, or something that it refers to, is not there. */
    record Missing() implements Answer {}

    /** The version changed since it was read. */
    record Stale() implements Answer {}

    /**
     * The name or identifier of a dataset, or the identifier of one of its resources, is taken, or is none at all: the message is translated, so
     * that only a look tells.
     */
    record NameRefused(String field, String message) implements Answer {}

    /** An organisation or group is not there. */
    record DependencyMissing(String field, String message) implements Answer {}

    /** The portal will never take this. */
    record Rejected(String code, String field, String message) implements Answer {}

    /** Something that passes; what the portal did may be unknown. */
    record Transient(String code, String message, Optional<Duration> retryAfter) implements Answer {}

    /** The token or the address is wrong: no record can be sent. */
    record Barred(String code, String message) implements Answer {}
}
