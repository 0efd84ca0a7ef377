package org.gongbao.streams.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what was understood of the shared gazettes as JSON Lines in the form of the scorer. Arguments: folder to write to. */
final class PredictionWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PredictionWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path shared = SharedIssue.folder()
                .orElseThrow(
                        () -> new IllegalStateException("Set GONGBAO_SHARED to the folder of the shared gazettes"));
        Understanding understanding = Understanding.load();
        for (String name : List.of("000", "002", "004")) {
            List<String> lines = new ArrayList<>();
            for (SharedIssue.Known known : SharedIssue.read(shared, name).documents()) {
                lines.add(MAPPER.writeValueAsString(json(known, understanding.understand(known.document(), null))));
            }
            Files.write(Path.of(arguments[0], name + ".jsonl"), lines);
        }
    }

    static ObjectNode json(SharedIssue.Known known, Tags tags) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("docNumber", known.truth().get("doc_number").asText());
        out.put("title", known.truth().get("title").asText());
        ArrayNode categories = out.putArray("categories");
        tags.categories().forEach(tag -> categories
                .addObject()
                .put("code", tag.getCode())
                .put("confidence", tag.getConfidence())
                .put("evidence", String.join(" ", tag.getEvidence())));
        ArrayNode agencies = out.putArray("agencies");
        tags.agencies().forEach(tag -> agencies.addObject()
                .put("id", tag.getId())
                .put("name", tag.getName())
                .put("asPrinted", tag.getAsPrinted())
                .put("role", tag.getRole().name())
                .put("line", tag.getLine()));
        ArrayNode citations = out.putArray("citations");
        tags.citations().forEach(citation -> citations
                .addObject()
                .put("docNumber", citation.getDocNumber())
                .put("title", citation.getTitle())
                .put("relation", citation.getRelation().name())
                .put("line", citation.getLine()));
        out.put(
                "effectiveOn",
                tags.effectiveOn() == null ? null : tags.effectiveOn().toString());
        if (tags.expires() != null) {
            out.putObject("expires")
                    .put("text", tags.expires().getText())
                    .put(
                            "on",
                            tags.expires().getOn() == null
                                    ? null
                                    : tags.expires().getOn().toString());
        }
        ArrayNode personnel = out.putArray("personnel");
        tags.personnel().forEach(action -> personnel
                .addObject()
                .put("person", action.getPerson())
                .put("action", action.getAction().name())
                .put("post", action.getPost())
                .put("agency", action.getAgency())
                .put("note", action.getNote()));
        ArrayNode duties = out.putArray("duties");
        tags.duties().forEach(duty -> duties.addObject()
                .put("who", duty.getWho())
                .put("what", duty.getWhat())
                .put("due", duty.getDue())
                .put("recurs", duty.getRecurs())
                .put("line", duty.getLine()));
        tags.places().forEach(out.putArray("places")::add);
        tags.keywords().forEach(out.putArray("keywords")::add);
        out.put("summary", tags.summary());
        ArrayNode personal = out.putArray("personalData");
        tags.personalData().forEach(data -> personal.addObject()
                .put("kind", data.getKind())
                .put("line", data.getLine())
                .put("masked", data.getMasked()));
        if (tags.hold() != null) {
            out.putObject("hold").put("reason", tags.hold().getReason());
        }
        return out;
    }
}
