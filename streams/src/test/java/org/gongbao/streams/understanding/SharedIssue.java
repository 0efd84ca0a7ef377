package org.gongbao.streams.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.testing.SharedFiles;

/**
 * One of the shared gazettes, or of the fictitious ones in {@code testing/issues}, cut into documents by its hand-made truth, so that understanding is measured apart
 * from reading.
 *
 * @param name three digits
 * @param documents documents in the order of the truth
 */
public record SharedIssue(String name, List<Known> documents) {

    private static final Map<String, String> REGIONS =
            Map.of("盂县", "140322", "通江县", "511921", "濮阳市", "410900", "达尔罕茂明安联合旗", "150223");

    /**
     * A document with what is known of it.
     *
     * @param document facts
     * @param truth its entry
     */
    public record Known(Document document, JsonNode truth) {}

    /** Folder of the shared material; empty if this machine has none. */
    public static Optional<Path> folder() {
        String given = System.getProperty("gongbao.shared", System.getenv("GONGBAO_SHARED"));
        Path folder =
                given != null ? Path.of(given) : Path.of(System.getProperty("gongbao.root", ".."), "..", "shared");
        return Files.isDirectory(folder.resolve("truth")) ? Optional.of(folder) : Optional.empty();
    }

    public static SharedIssue read(Path folder, String name) throws IOException {
        return read(name, folder.resolve("truth"), folder.resolve("gazettes"));
    }

    /** Reads an issue of {@code testing/issues}. */
    public static SharedIssue fictitious(String name) throws IOException {
        Path folder = SharedFiles.repositoryRoot().resolve("testing/issues");
        return read(name, folder, folder);
    }

    private static SharedIssue read(String name, Path truths, Path gazettes) throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(truths.resolve(name + ".json").toFile());
        List<String> lines;
        try (Stream<Path> files = Files.list(gazettes)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name)
                            && !path.toString().endsWith(".json"))
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
        String number = text(entry, "doc_number");
        return Document.newBuilder()
                .setDocumentId(number == null ? "none" : number)
                .setPosition(entry.get("seq").asInt())
                .setGazette(Gazette.newBuilder().setRegionCode(region(issuer)).build())
                .setProvenance(new Provenance("issue", "", start, end, null, null, "test"))
                .setDocNumber(number == null ? null : repaired(number))
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
                .setParagraphs(paragraphs(lines, start, end, number != null))
                .build();
    }

    private static List<AgencyName> addressees(JsonNode entry) {
        List<AgencyName> names = new ArrayList<>();
        entry.get("addressees").forEach(name -> names.add(new AgencyName(repaired(name.asText()), name.asText())));
        return names;
    }

    /** From the first line after the number; the number is the first line that ends with 号. A document without one keeps its title. */
    private static List<Paragraph> paragraphs(List<String> lines, int start, int end, boolean numbered) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean body = !numbered;
        for (int number = start; number <= end; number++) {
            String line = repaired(lines.get(number - 1));
            if (body && !line.isBlank()) {
                paragraphs.add(new Paragraph(number, line.strip()));
            }
            body = body || line.strip().endsWith("号");
        }
        return paragraphs;
    }

    private static String region(String issuer) {
        return REGIONS.entrySet().stream()
                .filter(region -> issuer.startsWith(region.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("140300");
    }

    private static String text(JsonNode entry, String field) {
        return entry.get(field).isNull() ? null : entry.get(field).asText();
    }

    /** The reader repairs the county's name; here the plain replacement does. */
    private static String repaired(String text) {
        return text.replaceAll("孟(?!婷)", "盂");
    }
}
