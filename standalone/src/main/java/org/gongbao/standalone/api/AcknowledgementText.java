package org.gongbao.standalone.api;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;

/** Notices that have to be acknowledged, as the API answers, in lines for people. */
public final class AcknowledgementText {

    private static final int IDENTIFIER = 38;
    private static final int WORD = 14;
    private static final int MOMENT = 26;

    private AcknowledgementText() {}

    /** Returns a notice as a line of a list. */
    public static String notice(JsonNode notice) {
        JsonNode askings = notice.path("askings");
        JsonNode last = askings.isEmpty() ? askings : askings.get(askings.size() - 1);
        String title = text(notice, "/docNumber").isEmpty() ? text(notice, "/title") : text(notice, "/docNumber");
        return Columns.padded(text(notice, "/noticeId"), IDENTIFIER)
                + Columns.padded(text(notice, "/status"), WORD)
                + Columns.padded(text(notice, "/openedAt"), MOMENT)
                + Columns.padded("asked " + askings.size() + ", last " + text(last, "/contact"), 30)
                + Columns.cut(title.isEmpty() ? text(notice, "/documentId") : title, 40);
    }

    /** Returns a notice with whom it asked and who answered. */
    public static List<String> noticeInFull(JsonNode notice) {
        List<String> lines = new ArrayList<>();
        lines.add(text(notice, "/noticeId") + "  " + text(notice, "/status"));
        field(lines, "title", text(notice, "/title"));
        field(lines, "number", text(notice, "/docNumber"));
        field(lines, "document", text(notice, "/documentId") + ", revision " + text(notice, "/revision"));
        field(lines, "subscription", text(notice, "/subscriptionId"));
        field(lines, "opened", text(notice, "/openedAt"));
        field(lines, "deadline", text(notice, "/deadlineAt"));
        field(lines, "ended", text(notice, "/endedAt"));
        for (JsonNode asking : notice.path("askings")) {
            String delivered = text(asking, "/deliveredAt");
            String failure = text(asking, "/failure");
            lines.add("  asked %-3s %s  %s  until %s  %s"
                    .formatted(
                            text(asking, "/number"),
                            text(asking, "/askedAt"),
                            text(asking, "/contact"),
                            text(asking, "/deadlineAt"),
                            failure.isEmpty()
                                    ? delivered.isEmpty() ? "not delivered yet" : "delivered " + delivered
                                    : failure));
        }
        for (JsonNode answer : notice.path("answers")) {
            String by = text(answer, "/answeredBy");
            lines.add("  answer    %s  %s%s  %s%s"
                    .formatted(
                            text(answer, "/answeredAt"),
                            text(answer, "/contact"),
                            by.isEmpty() ? "" : " (" + by + ")",
                            text(answer, "/way"),
                            answer.path("late").asBoolean() ? "  LATE" : ""));
        }
        return lines;
    }

    private static void field(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + Columns.padded(name, 14) + value);
        }
    }

    private static String text(JsonNode node, String path) {
        JsonNode found = node.at(path);
        return found.isNull() || found.isMissingNode() ? "" : found.asString();
    }
}
