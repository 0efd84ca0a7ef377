package org.gongbao.streams.understanding.personnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.streams.understanding.text.FlowText;

/** Reads who is appointed to, and removed from, what post. Stateless. */
public final class PersonnelTagger {
    private static final Pattern ABOUT_PERSONNEL =
            Pattern.compile("任免|任职|免职|任命|免去|聘任|解聘|挂职|转正|辞职|辞去|(?<!人员)职务(?!消费|发明|犯罪|晋升办法)");
    private static final Pattern MARKER = Pattern.compile("（此件[^）]*）");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.．、])");
    private static final Pattern CELLS = Pattern.compile("\\t|\\|");
    private static final Pattern ORPHAN = Pattern.compile("^(?:.*任命：)?(\\p{IsHan}{0,8}职务)$");
    private static final String COMRADE = "同志任";
    private static final Pattern NEXT_PERSON = Pattern.compile("\\p{IsHan}{2,4}同志(?:正式|兼|续)?任(?!期|职)");
    /** …的一年试用期已满 says of the post only since when somebody holds it. */
    private static final Pattern PROBATION = Pattern.compile("的(?:[一二三半两\\d]{1,2}个?[年月])?试用期(?:[已己]|现已)?满$");

    private static final String CONFIRMED = "按期转正";

    /** Appointments and removals in the order of the text; empty if the title speaks of no such thing. */
    public List<PersonnelAction> tag(Document document) {
        if (!ABOUT_PERSONNEL.matcher(document.getTitle()).find()) {
            return List.of();
        }
        String orphan = orphan(document);
        boolean confirmed = document.getParagraphs().stream()
                .anyMatch(paragraph -> paragraph.getText().contains("转正"));
        PersonnelClauses clauses = new PersonnelClauses(HomePlace.of(document));
        PersonnelTable table = new PersonnelTable();
        for (Paragraph paragraph : joined(document.getParagraphs())) {
            List<String> cells = cells(paragraph);
            clauses.actions().addAll(table.read(cells, clauses.removing(), paragraph.getLine()));
            for (String piece : pieces(clauses.spelled(FlowText.tidy(paragraph.getText())))) {
                read(whole(piece, orphan), paragraph.getLine(), clauses);
            }
        }
        return clauses.actions().stream()
                .map(action -> confirmed
                                && action.getAction() == PersonnelActionType.APPOINT
                                && action.getNote() == null
                        ? PersonnelAction.newBuilder(action).setNote(CONFIRMED).build()
                        : action)
                .distinct()
                .toList();
    }

    private static void read(String piece, int line, PersonnelClauses clauses) {
        for (String part : parts(piece)) {
            if (!clauses.read(part, line)) {
                clauses.beside(part);
            }
        }
    }

    /** Cut at commas outside brackets, and where after one person's post the next person begins: 甲同志任…、乙同志任…. */
    private static List<String> parts(String piece) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth <= 0 && (c == '，' || (c == '、' && isNextPerson(piece, start, i)))) {
                parts.add(piece.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(piece.substring(start));
        parts.replaceAll(part -> PROBATION.matcher(part).replaceFirst(""));
        return parts;
    }

    private static boolean isNextPerson(String piece, int start, int at) {
        int said = piece.indexOf(COMRADE, start);
        return said >= 0
                && said < at
                && NEXT_PERSON.matcher(piece).region(at + 1, piece.length()).lookingAt();
    }

    /** A sentence that the width of the page broke goes on in the next paragraph. */
    private static List<Paragraph> joined(List<Paragraph> paragraphs) {
        List<Paragraph> joined = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Paragraph last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.getText().strip().endsWith("，")) {
                joined.set(joined.size() - 1, new Paragraph(last.getLine(), last.getText() + paragraph.getText()));
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static List<String> cells(Paragraph paragraph) {
        return Arrays.stream(CELLS.split(paragraph.getText()))
                .map(cell -> FlowText.tidy(cell).replace(" ", ""))
                .toList();
    }

    private static List<String> pieces(String tidied) {
        String text = MARKER.matcher(tidied.replace(" ", "")).replaceAll("");
        return Arrays.stream(text.split("[。；]"))
                .map(piece -> NUMBERING.matcher(piece).replaceFirst(""))
                .toList();
    }

    /** Where columns were read across, the end of a removal (主任职务) stands alone elsewhere. */
    private static String orphan(Document document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> pieces(FlowText.tidy(paragraph.getText())).stream())
                .map(ORPHAN::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    /** A removal that breaks off before the post takes the end that stands alone. */
    private static String whole(String piece, String orphan) {
        boolean cut = !orphan.isEmpty()
                && piece.indexOf('的') > 0
                && !piece.endsWith("职务")
                && !piece.endsWith("：")
                && (piece.indexOf('，') < 0 || piece.contains("免去"));
        return cut && (piece.endsWith("委员") || !Posts.endsLikeAPost(piece)) ? piece + orphan : piece;
    }
}
