package org.gongbao.portal.acknowledgement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.record.v1.AcknowledgementAnswer;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;

/** Notices for programs and for spreadsheets. Thread-safe. */
public final class AcknowledgementTable {

    private static final Set<String> INTERNAL = Set.of("documentPartition", "documentOffset");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> HEADINGS = List.of(
            "notice",
            "subscription",
            "document",
            "revision",
            "docNumber",
            "title",
            "state",
            "openedAt",
            "endedAt",
            "asking",
            "round",
            "contact",
            "askedAt",
            "deliveredAt",
            "deadlineAt",
            "failure",
            "answeredAt",
            "answeredBy",
            "way",
            "late");

    private final DocumentSearch search;

    /** Makes it with what knows the documents' titles. */
    public AcknowledgementTable(DocumentSearch search) {
        this.search = search;
    }

    /** Returns a notice with number and title of its document, as far as they are known. */
    public Map<String, Object> json(AcknowledgementState notice) {
        Map<String, Object> shown = AvroJson.without(notice, INTERNAL);
        Optional<Document> document = document(notice);
        shown.put("docNumber", document.map(Document::getDocNumber).orElse(null));
        shown.put("title", document.map(Document::getTitle).orElse(null));
        return shown;
    }

    /** Returns notices as CSV (RFC 4180, UTF-8 with a mark at its beginning, as spreadsheets want it), a line for each asking; moments in Beijing's time. */
    public String csv(List<AcknowledgementState> notices) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, HEADINGS);
        for (AcknowledgementState notice : notices) {
            rows(notice).forEach(row -> line(csv, row));
        }
        return csv.toString();
    }

    private List<List<String>> rows(AcknowledgementState notice) {
        Optional<Document> document = document(notice);
        List<String> head = Arrays.asList(
                notice.getNoticeId(),
                notice.getSubscriptionId(),
                notice.getDocumentId(),
                Integer.toString(notice.getRevision()),
                document.map(Document::getDocNumber).orElse(""),
                document.map(Document::getTitle).orElse(""),
                notice.getStatus().name(),
                moment(notice.getOpenedAt()),
                moment(notice.getEndedAt()));
        List<List<String>> rows = new ArrayList<>();
        for (Asking asking : notice.getAskings()) {
            List<String> row = new ArrayList<>(head);
            Collections.addAll(
                    row,
                    Integer.toString(asking.getNumber()),
                    Integer.toString(asking.getRound()),
                    asking.getContact(),
                    moment(asking.getAskedAt()),
                    moment(asking.getDeliveredAt()),
                    moment(asking.getDeadlineAt()),
                    asking.getFailure());
            row.addAll(answer(notice, asking.getNumber()));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> answer(AcknowledgementState notice, int asking) {
        return notice.getAnswers().stream()
                .filter(answer -> answer.getAsking() == asking)
                .findFirst()
                .map(AcknowledgementTable::answer)
                .orElse(List.of("", "", "", ""));
    }

    private static List<String> answer(AcknowledgementAnswer answer) {
        return Arrays.asList(
                moment(answer.getAnsweredAt()),
                answer.getAnsweredBy(),
                answer.getWay().name(),
                Boolean.toString(answer.getLate()));
    }

    private Optional<Document> document(AcknowledgementState notice) {
        return search.byId(notice.getDocumentId()).map(EnrichedDocument::getDocument);
    }

    private static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(AcknowledgementTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** What people write must not become a formula in a spreadsheet. */
    private static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
