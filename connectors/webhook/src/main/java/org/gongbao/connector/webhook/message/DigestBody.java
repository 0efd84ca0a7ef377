package org.gongbao.connector.webhook.message;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.record.v1.PayloadKind;

/**
 * Renders the documents that go out together. Each entry holds what a webhook of its own would have told, with the identifier of that. A pure function of entries, subscriber and the portal's address, so every attempt of
 * a digest sends the same bytes. Immutable.
 */
final class DigestBody {

    /** Type of the event. */
    static final String TYPE = "documents.digest";

    /** Bytes that full entries take together at most; those behind are thin. */
    static final int FULL_BYTES = 1_000_000;

    private static final String UNKNOWN_TYPE = "document.unknown";

    /** An entry as one subscriber gets it; {@code reduced} if it is thin where full ones were asked for. */
    private record Written(DigestEntry entry, byte[] data, boolean reduced) {}

    private final String portalUrl;

    DigestBody(String portalUrl) {
        this.portalUrl = portalUrl;
    }

    /** Returns when the latest of the documents reached the platform. */
    static String timestamp(List<DigestEntry> entries) {
        return times(entries)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .toString();
    }

    /** Returns type, timestamp and data as one object. */
    byte[] event(Subscriber subscriber, List<DigestEntry> entries) {
        String head = "{\"type\":\"" + TYPE + "\",\"timestamp\":\"" + timestamp(entries) + "\",\"data\":";
        return Json.join(Json.utf8(head), data(subscriber, entries), Json.utf8("}"));
    }

    /** Returns the object data. */
    byte[] data(Subscriber subscriber, List<DigestEntry> entries) {
        String from = times(entries)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .toString();
        String head = "{\"subscriptionId\":" + Json.text(subscriber.subscriptionId()) + ",\"count\":" + entries.size()
                + ",\"from\":\"" + from + "\",\"until\":\"" + timestamp(entries) + "\",\"items\":";
        return Json.join(
                Json.utf8(head),
                array(written(subscriber, entries).stream()
                        .map(DigestBody::item)
                        .toList()),
                Json.utf8("}"));
    }

    /** Returns the documents as a batch of CloudEvents, each with its own attributes. */
    byte[] batch(Subscriber subscriber, List<DigestEntry> entries) {
        return array(written(subscriber, entries).stream().map(this::cloudEvent).toList());
    }

    private byte[] cloudEvent(Written written) {
        DigestEntry entry = written.entry();
        return CloudEvent.structured(
                entry.document()
                        .map(document -> CloudEvent.attributes(document, entry.deliveryId(), portalUrl))
                        .orElseGet(() -> CloudEvent.attributes(
                                UNKNOWN_TYPE, entry.documentId(), Optional.empty(), entry.deliveryId(), portalUrl)),
                written.data());
    }

    private static byte[] item(Written written) {
        DigestEntry entry = written.entry();
        Optional<RenderedDocument> document = entry.document();
        StringBuilder head = new StringBuilder("{\"id\":")
                .append(Json.text(entry.deliveryId()))
                .append(",\"type\":\"")
                .append(document.map(RenderedDocument::type).orElse(UNKNOWN_TYPE))
                .append('"');
        document.ifPresent(found ->
                head.append(",\"timestamp\":\"").append(found.timestamp()).append('"'));
        if (document.isEmpty()) {
            head.append(",\"unavailable\":true");
        } else if (written.reduced()) {
            head.append(",\"reduced\":true");
        }
        return Json.join(Json.utf8(head.append(",\"data\":").toString()), written.data(), Json.utf8("}"));
    }

    private List<Written> written(Subscriber subscriber, List<DigestEntry> entries) {
        List<Written> written = new ArrayList<>(entries.size());
        int room = FULL_BYTES;
        for (DigestEntry entry : entries) {
            byte[] asked = data(subscriber, entry, subscriber.payload());
            boolean reduced = subscriber.payload() == PayloadKind.FULL && asked.length > room;
            written.add(new Written(entry, reduced ? data(subscriber, entry, PayloadKind.THIN) : asked, reduced));
            room -= reduced ? 0 : asked.length;
        }
        return written;
    }

    private byte[] data(Subscriber subscriber, DigestEntry entry, PayloadKind payload) {
        return entry.document()
                .map(document ->
                        document.data(subscriber.subscriptionId(), payload, subscriber.fields(), Optional.empty()))
                .orElseGet(() -> Json.bytes(Json.MAPPER
                        .createObjectNode()
                        .put("documentId", entry.documentId())
                        .put("revision", entry.revision())
                        .put("url", portalUrl + "/documents/" + entry.documentId())
                        .put("subscriptionId", subscriber.subscriptionId())));
    }

    private static Stream<Instant> times(List<DigestEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.document().stream())
                .map(document -> Instant.parse(document.timestamp()));
    }

    private static byte[] array(List<byte[]> elements) {
        ByteArrayOutputStream array = new ByteArrayOutputStream(1024);
        elements.forEach(element -> {
            array.write(array.size() == 0 ? '[' : ',');
            array.writeBytes(element);
        });
        array.write(']');
        return array.toByteArray();
    }
}
