package org.gongbao.standalone.process;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import tools.jackson.databind.JsonNode;

/**
 * What the public sees of a document on an open-data portal; dates as ISO text, null where there is none.
 *
 * @param groups names of its subject classes, sorted
 * @param text content of the file that hangs on it
 */
record Dataset(
        String name,
        String title,
        String issuer,
        List<String> groups,
        String number,
        String signed,
        String published,
        String effective,
        String expiry,
        String version,
        String text) {

    /** Returns the name of a document's dataset. */
    static String name(String documentId) {
        return "gz-" + documentId;
    }

    /** Returns what should stand there of a document. */
    static Dataset of(EnrichedDocument enriched) {
        Document facts = enriched.getDocument();
        return new Dataset(
                name(enriched.getDocumentId()),
                facts.getTitle(),
                facts.getIssuer().getName(),
                enriched.getCategories().stream()
                        .map(category -> "cat-%02d".formatted(Integer.parseInt(category.getCode())))
                        .sorted()
                        .toList(),
                facts.getDocNumber(),
                text(facts.getSignedOn()),
                text(facts.getGazette().getPublishedOn()),
                text(enriched.getEffectiveOn()),
                enriched.getExpires() == null
                        ? null
                        : text(enriched.getExpires().getOn()),
                Integer.toString(enriched.getRevision()),
                Stream.concat(
                                Stream.of(facts.getTitle(), facts.getDocNumber()),
                                facts.getParagraphs().stream().map(Paragraph::getText))
                        .filter(block -> block != null && !block.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }

    /** Returns what read_back.py found. */
    static Dataset of(JsonNode found) {
        return new Dataset(
                found.path("name").asString(),
                found.path("title").asString(),
                found.path("issuer").asString(),
                found.path("groups").valueStream().map(JsonNode::asString).toList(),
                found.path("number").asStringOpt().orElse(null),
                found.path("signed").asStringOpt().orElse(null),
                found.path("published").asStringOpt().orElse(null),
                found.path("effective").asStringOpt().orElse(null),
                found.path("expiry").asStringOpt().orElse(null),
                found.path("version").asString(),
                found.path("text").asString());
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
