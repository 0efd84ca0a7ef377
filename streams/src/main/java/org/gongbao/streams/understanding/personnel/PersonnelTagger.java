package org.gongbao.streams.understanding.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.streams.understanding.text.FlowText;

/** Reads who is appointed to, and removed from, what post. Stateless. */
public final class PersonnelTagger {
    private static final Pattern ABOUT_PERSONNEL = Pattern.compile("任免|任职|免职|职务|任命|免去|聘任|解聘|挂职|转正");
    private static final Pattern MARKER = Pattern.compile("（此件[^）]*）");
    private static final Pattern LEAD =
            Pattern.compile("^(?:.*：|.*?(?:决定|同意|研究)，?(?:决定|同意)?[，：]?)?(?:正式)?(?:任命|聘任|聘用|免去|解聘|撤销)?[：，]?");
    private static final String NAMES =
            "(?!任命|聘任|聘用|免去|解聘|撤销|决定|同意|经|现|研究)(\\p{IsHan}[\\p{IsHan}·]{1,9}?(?:、\\p{IsHan}[\\p{IsHan}·]{1,9}?){0,9}?)";
    private static final Pattern APPOINTED =
            Pattern.compile("^" + NAMES + "(?:同志)?(?:为|任|担任|挂职任|挂任|兼任)(?!期|职时间|职务|命|同志)(.{3,60})$");
    private static final Pattern REMOVED = Pattern.compile("^" + NAMES + "(?:同志)?(?:的|原任|不再担任|不再兼任)(.{3,60}?)(?:职务)?$");
    private static final Pattern REMOVED_PLAINLY = Pattern.compile("^" + NAMES + "同志(.{3,60}?)职务$");
    private static final Pattern NOTE = Pattern.compile("^(.*)（((?:试用|兼|挂职|正|副|保留|任期|聘期|列|主持)[^）]*)）$");
    private static final Pattern ORPHAN = Pattern.compile("^(?:.*任命：)?(\\p{IsHan}{0,8}职务)$");
    private static final Pattern POST_HEAD = Pattern.compile("(?:长|主任|书记|员|经理|总监|督学|会计|师|主席|院士|董事|监事|助理|秘书|参事|委员会委员)$");
    private static final Pattern CUT_COMMITTEE = Pattern.compile("(管理|监督管理)委员(?=主任|副主任)");

    /** Appointments and removals in the order of the text; empty if the title speaks of no such thing. */
    public List<PersonnelAction> tag(Document document) {
        if (!ABOUT_PERSONNEL.matcher(document.getTitle()).find()) {
            return List.of();
        }
        String orphan = orphan(document);
        boolean confirmed = document.getParagraphs().stream()
                .anyMatch(paragraph -> paragraph.getText().contains("转正"));
        List<PersonnelAction> actions = new ArrayList<>();
        for (Paragraph paragraph : document.getParagraphs()) {
            for (String piece : pieces(paragraph)) {
                read(piece, paragraph.getLine(), orphan, confirmed, actions);
            }
        }
        return actions;
    }

    private static List<String> pieces(Paragraph paragraph) {
        String text = MARKER.matcher(FlowText.tidy(paragraph.getText()).replace(" ", ""))
                .replaceAll("");
        return List.of(text.split("[。；]"));
    }

    /** Where columns were read across, the end of a removal (主任职务) stands alone elsewhere. */
    private static String orphan(Document document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> pieces(paragraph).stream())
                .map(ORPHAN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private static void read(String piece, int line, String orphan, boolean confirmed, List<PersonnelAction> actions) {
        if (!readBare(piece, line, orphan, confirmed, actions)) {
            readBare(LEAD.matcher(piece).replaceFirst(""), line, orphan, confirmed, actions);
        }
    }

    private static boolean readBare(
            String bare, int line, String orphan, boolean confirmed, List<PersonnelAction> actions) {
        int before = actions.size();
        Matcher appointed = APPOINTED.matcher(bare);
        if (appointed.matches()) {
            add(
                    appointed.group(1),
                    PersonnelActionType.APPOINT,
                    appointed.group(2),
                    confirmed ? "按期转正" : null,
                    line,
                    actions);
            return actions.size() > before;
        }
        Matcher removed = REMOVED.matcher(bare);
        Matcher plainly = REMOVED_PLAINLY.matcher(bare);
        if (removed.matches()) {
            add(removed.group(1), PersonnelActionType.REMOVE, whole(removed.group(2), orphan), null, line, actions);
        } else if (plainly.matches()) {
            add(plainly.group(1), PersonnelActionType.REMOVE, plainly.group(2), null, line, actions);
        }
        return actions.size() > before;
    }

    /** A removal that breaks off before the post takes the end that stands alone. */
    private static String whole(String post, String orphan) {
        String joined =
                POST_HEAD.matcher(post).find() && !post.endsWith("委员") ? post : post + orphan.replaceFirst("职务$", "");
        return CUT_COMMITTEE.matcher(joined).replaceAll("$1委员会");
    }

    private static void add(
            String names,
            PersonnelActionType type,
            String printed,
            String note,
            int line,
            List<PersonnelAction> actions) {
        Matcher noted = NOTE.matcher(printed);
        boolean hasNote = noted.matches();
        String post = hasNote ? noted.group(1) : printed;
        if (!POST_HEAD.matcher(post).find()) {
            return;
        }
        for (String name : names.split("、")) {
            actions.add(new PersonnelAction(
                    name.replaceFirst("同志$", ""), type, post, null, hasNote ? noted.group(2) : note, line));
        }
    }
}
