package org.gongbao.standalone.process;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo inbox of a data directory has on file.
 *
 * @param entries oldest first
 * @param secret secret of its signatures
 */
record Inbox(List<JsonNode> entries, String secret) {

    /** Reads the file; empty if the program was killed before it was made. */
    static Inbox of(Path data) throws IOException {
        Path file = data.resolve("inbox.jsonl");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        JsonMapper json = new JsonMapper();
        return new Inbox(
                lines.stream().map(json::readTree).toList(),
                Files.readString(data.resolve("inbox-secret")).strip());
    }

    Set<String> ids() {
        return entries.stream()
                .map(entry -> entry.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the identifiers that came with two different bodies. */
    Set<String> contradictory() {
        Map<String, Set<String>> bodies = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.path("id").asString(),
                        Collectors.mapping(entry -> entry.path("sha256").asString(), Collectors.toSet())));
        return bodies.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns the entries whose signature is not the one that the secret gives. */
    List<String> forged() throws Exception {
        Webhook webhook = new Webhook(secret);
        List<String> forged = new ArrayList<>();
        for (JsonNode entry : entries) {
            String id = entry.path("id").asString();
            long second = Instant.parse(entry.path("sentAt").asString()).getEpochSecond();
            String expected = webhook.sign(id, second, entry.path("body").asString());
            if (!expected.equals(entry.path("signature").asString())) {
                forged.add(id);
            }
        }
        return forged;
    }

    /** Returns the bodies by identifier, without what differs from one data directory to the next: instants and the portal's port. */
    Map<String, String> comparableBodies() {
        Map<String, String> bodies = new TreeMap<>();
        entries.forEach(entry -> bodies.put(
                entry.path("id").asString(), comparable(entry.path("body").asString())));
        return bodies;
    }

    static String comparable(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "PORTAL");
    }
}
