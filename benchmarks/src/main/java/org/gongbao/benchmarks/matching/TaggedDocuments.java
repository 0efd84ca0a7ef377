package org.gongbao.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;

/** The documents of the fictitious issues, read and tagged as the program does. */
final class TaggedDocuments {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private TaggedDocuments() {}

    static List<EnrichedDocument> of(Path repository) throws IOException {
        GazetteReader reader = new GazetteReader();
        Understanding understanding = Understanding.load();
        try (Stream<Path> files = Files.walk(repository.resolve("testing"), 2)) {
            return files.filter(file -> file.getParent().endsWith("issues")
                            || file.getParent().endsWith("examination"))
                    .filter(file -> file.toString().matches(".*[0-9]\\.(txt|md)"))
                    .sorted()
                    .flatMap(file -> reader.read(file.getFileName().toString(), bytes(file)).documents().stream())
                    .map(document -> tagged(document, understanding))
                    .toList();
        }
    }

    private static EnrichedDocument tagged(Document document, Understanding understanding) {
        Tags tags = understanding.understand(document, null);
        return EnrichedDocument.newBuilder()
                .setDocumentId(document.getDocumentId())
                .setRevision(1)
                .setStatus(DocumentStatus.ACTIVE)
                .setChangeClass(ChangeClass.NEW)
                .setEventId(document.getDocumentId())
                .setPublishedAt(TIME)
                .setUpdatedAt(TIME)
                .setDocument(document)
                .setCategories(tags.categories())
                .setAgencies(tags.agencies())
                .setCitations(tags.citations())
                .setPersonnel(tags.personnel())
                .setPlaces(tags.places())
                .setRuleSetVersion(tags.ruleSetVersion())
                .build();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
