package org.gongbao.streams.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;

/**
 * One of the shared gazettes, cut into documents by its hand-made truth, so that understanding is measured apart from reading.
 *
 * @param name three digits
 * @param documents documents in the order of the truth
 */
record SharedIssue(String name, List<Known> documents) {

    /**
     * A document with what is known of it.
     *
     * @param document facts
     * @param truth its entry
     */
    record Known(Document document, JsonNode truth) {}

    /** Folder of the shared material; empty if this machine has none. */
    static Optional<Path> folder() {
        String given = System.getProperty("gongbao.shared", System.getenv("GONGBAO_SHARED"));
        Path folder =
                given != null ? Path.of(given) : Path.of(System.getProperty("gongbao.root", ".."), "..", "shared");
        return Files.isDirectory(folder.resolve("truth")) ? Optional.of(folder) : Optional.empty();
    }

    static SharedIssue read(Path folder, String name) throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(folder.resolve("truth").resolve(name + ".json").toFile());
        List<String> lines;
        try (Stream<Path> files = Files.list(folder.resolve("gazettes"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            lines = Files.readAllLines(file);
        }
        List<Known> documents = new ArrayList<>();
        for (JsonNode entry : truth.get("documents")) {
            documents.add(new Known(document(entry, lines), entry));
        }
        return new SharedIssue(name, documents);
    }

    private static Document document(JsonNode entry, List<String> lines) {
        int start = entry.get("start_line").asInt();
        int end = entry.get("end_line").asInt();
        String issuer = repaired(entry.get("issuing_agency").asText());
        return Document.newBuilder()
                .setDocumentId(entry.get("doc_number").asText())
                .setPosition(entry.get("seq").asInt())
                .setGazette(Gazette.newBuilder()
                        .setRegionCode(issuer.startsWith("盂县") ? "140322" : "140300")
                        .build())
                .setProvenance(new Provenance("issue", "", start, end, null, null, "test"))
                .setDocNumber(repaired(entry.get("doc_number").asText()))
                .setTitle(repaired(entry.get("title").asText()))
                .setTitleAsPrinted(entry.get("title").asText())
                .setIssuer(new AgencyName(issuer, entry.get("issuing_agency").asText()))
                .setGenre(text(entry, "genre"))
                .setInstrument(text(entry, "issued_instrument"))
                .setSignedOn(
                        entry.get("date_signed").isNull()
                                ? null
                                : LocalDate.parse(entry.get("date_signed").asText()))
                .setAddressees(addressees(entry))
                .setParagraphs(paragraphs(lines, start, end))
                .build();
    }

    private static List<AgencyName> addressees(JsonNode entry) {
        List<AgencyName> names = new ArrayList<>();
        entry.get("addressees").forEach(name -> names.add(new AgencyName(repaired(name.asText()), name.asText())));
        return names;
    }

    /** From the first line after the number; the number is the first line that ends with 号. */
    private static List<Paragraph> paragraphs(List<String> lines, int start, int end) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean body = false;
        for (int number = start; number <= end; number++) {
            String line = repaired(lines.get(number - 1));
            if (body && !line.isBlank()) {
                paragraphs.add(new Paragraph(number, line.strip()));
            }
            body = body || line.strip().endsWith("号");
        }
        return paragraphs;
    }

    private static String text(JsonNode entry, String field) {
        return entry.get(field).isNull() ? null : entry.get(field).asText();
    }

    /** The reader repairs the county's name; here the plain replacement does. */
    private static String repaired(String text) {
        return text.replaceAll("孟(?!婷)", "盂");
    }
}
