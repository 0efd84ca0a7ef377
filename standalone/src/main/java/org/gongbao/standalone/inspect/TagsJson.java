package org.gongbao.standalone.inspect;

import static org.gongbao.standalone.inspect.DocumentJson.ordered;
import static org.gongbao.standalone.inspect.DocumentJson.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.record.v1.Expiry;
import org.gongbao.record.v1.Hold;
import org.gongbao.streams.understanding.Tags;

/** The JSON form of tags. */
final class TagsJson {
    private TagsJson() {}

    static void addTo(Map<String, Object> json, Tags tags) {
        json.put(
                "categories",
                all(
                        tags.categories(),
                        tag -> ordered(
                                "code", tag.getCode(),
                                "label", tag.getLabel(),
                                "confidence", tag.getConfidence(),
                                "evidence", tag.getEvidence())));
        json.put(
                "agencies",
                all(
                        tags.agencies(),
                        tag -> ordered(
                                "id",
                                tag.getId(),
                                "name",
                                tag.getName(),
                                "asPrinted",
                                tag.getAsPrinted(),
                                "role",
                                text(tag.getRole()))));
        json.put(
                "citations",
                all(
                        tags.citations(),
                        citation -> ordered(
                                "docNumber", citation.getDocNumber(),
                                "title", citation.getTitle(),
                                "relation", text(citation.getRelation()))));
        json.put("effectiveOn", text(tags.effectiveOn()));
        json.put("expires", expiry(tags.expires()));
        json.put(
                "personnel",
                all(
                        tags.personnel(),
                        action -> ordered(
                                "person", action.getPerson(),
                                "action", text(action.getAction()),
                                "post", action.getPost(),
                                "agency", action.getAgency(),
                                "note", action.getNote())));
        json.put(
                "duties",
                all(
                        tags.duties(),
                        duty -> ordered(
                                "who", duty.getWho(),
                                "what", duty.getWhat(),
                                "due", duty.getDue(),
                                "recurs", duty.getRecurs(),
                                "line", duty.getLine())));
        json.put("places", tags.places());
        json.put("keywords", tags.keywords());
        json.put("summary", tags.summary());
        json.put(
                "personalData",
                all(
                        tags.personalData(),
                        data -> ordered("kind", data.getKind(), "line", data.getLine(), "masked", data.getMasked())));
        json.put("hold", hold(tags.hold()));
    }

    private static <T> List<Map<String, Object>> all(List<T> values, Function<T, Map<String, Object>> form) {
        return values.stream().map(form).toList();
    }

    private static Map<String, Object> expiry(Expiry expiry) {
        return expiry == null ? null : ordered("text", expiry.getText(), "on", text(expiry.getOn()));
    }

    private static Map<String, Object> hold(Hold hold) {
        return hold == null ? null : ordered("reason", hold.getReason(), "line", hold.getLine());
    }
}
