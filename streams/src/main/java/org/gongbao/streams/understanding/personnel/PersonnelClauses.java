package org.gongbao.streams.understanding.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;

/** Reads the clauses of a decision on personnel one after the other; remembers who was spoken of. Of one document; not for several threads. */
final class PersonnelClauses {
    private static final int LONGEST_CLAUSE = 400;
    /** Two characters at least; with · between the parts of a name, and up to twelve, for the names of all peoples. */
    private static final String NAME =
            "(?!同志|任命|聘任|聘用|免去|免除|解聘|撤销|决定|同意|接受|批准|经|现|研究|正式|试用|分别|以上|上述|按照?规定|其(?!木)|该)\\p{IsHan}[\\p{IsHan}·•‧]{1,11}?";

    private static final String NOTED = NAME + "(?:（[^（）]{1,20}）)?(?:同志)?";

    /** 甲、乙和丙; 和 joins only the last, since it is also a part of names. */
    private static final String NAMES = "(?<names>" + NOTED + "(?:、" + NOTED + "){0,19}?(?:和" + NOTED + ")?)(?:等?同志)?";

    private static final String LEAD = "^(?:.{0,80}(?:决定|同意|研究|通过|提名|提请|批准|现))?[：，]?";
    private static final Pattern APPOINTED = Pattern.compile(
            LEAD + "(?:任命|聘任|聘用|聘|选举|推选|补选)?[：，]?" + NAMES
                    + "(?:按期转正|试用期满|任职试用期满)?(?<each>分别)?(?<how>为(?!任)|正式任命为|正式任|任命为|担任|挂职担任|挂职任|挂任|兼任|续任|代理|任)(?!期|职时间|职务|命|同志|免)(?<posts>.{3,120})$");
    private static final Pattern APPOINTED_TOO = Pattern.compile(
            "^(?<each>分别)?(?:正式)?(?<how>任命为|聘任为|正式任|任命其为|担任|兼任|同时兼任|并兼任|并任|任)(?!期|职时间|职务|免)(?<posts>.{3,120})$");
    private static final Pattern REMOVED = Pattern.compile(LEAD + "(?:免去|免除|解聘|撤销|解除)?[：，]?" + NAMES
            + "(?:的|原任的?|原)(?<posts>.{3,120}?)(?:职务|一职)?(?<tail>（[^（）]{1,30}）)?$");
    /** Whose post it is stands before it, is said by 其, or goes without saying behind an appointment: 张三任县水利局局长，免去县林业局副局长职务. */
    private static final Pattern REMOVED_PLAINLY = Pattern.compile(
            LEAD
                    + "(?:免去|免除|解聘|撤销|解除)[：，]?(?:(?<names>(?!其(?![其木]))\\p{IsHan}{2,4}?(?:、\\p{IsHan}{2,4}?){0,19})(?:同志)?(?=[县市区省旗州盟原]|中共)|(?<its>其|他|她)(?:的|所任|担任的|原任的?|原)?|(?=[县市区省旗州盟]))(?<posts>.{3,120}?)(?:职务|一职)(?<tail>（[^（）]{1,30}）)?$");
    /** In a list under 免去：, the name directly before the body: 张三市交通运输局局长职务. */
    private static final Pattern LISTED_PLAINLY = Pattern.compile(
            "^(?<names>\\p{IsHan}{2,4}?(?:、\\p{IsHan}{2,4}?){0,19})(?:同志)?(?=[县市区省旗州盟]|中共)(?<posts>.{3,120}?)(?:职务|一职)(?<tail>（[^（）]{1,30}）)?$");

    private static final Pattern REMOVED_BY_NAME = Pattern.compile(LEAD + "(?:免去|免除|解聘|撤销|解除)?[：，]?(?<names>" + NAME
            + ")同志(?:(?:兼任|担任|所任|挂任|现任|原任)的?)?(?<posts>.{3,120}?)职务(?<tail>（[^（）]{1,30}）)?$");
    private static final Pattern NO_LONGER = Pattern.compile(LEAD + "(?:" + NAMES
            + ")?(?<how>不再担任|不再兼任|不再任|不再聘任为)(?<posts>.{3,120}?)(?:职务|一职)?(?<tail>（[^（）]{1,30}）)?$");
    private static final Pattern RESIGNED = Pattern.compile(LEAD + "(?<how>接受|同意|批准)?" + NAMES
            + "(?:因[^，]{1,20})?(?:提出)?(?:请求|申请)?(?:辞去|辞掉)(?:所任)?的?(?<posts>.{3,120}?)(?:职务|一职)?(?:的(?:请求|申请|决定|报告))?$");
    private static final Pattern LAPSED = Pattern.compile(
            "^(?:其?原(?:任|担任)?|其(?:挂任|担任|兼任|所任|任))的?(?<posts>.{3,120}?)职务(?:自然|自行|自动|同时)(?:免除|免去|解除|终止)$");
    private static final Pattern SPOKEN_OF = Pattern.compile(
            LEAD + NAMES + "(?<rest>试用期满|按期转正|任职试用期满|(?:挂职锻炼|挂职|任职|聘任|锻炼|任|聘)?期(?:限)?(?:已|届)?满|考核合格)?$");
    private static final Pattern APPOINTS_BELOW = Pattern.compile(".{0,80}(?:任命|聘任)：?");
    private static final Pattern LISTED = Pattern.compile(
            "(?<names>\\p{IsHan}(?: ?\\p{IsHan}){1,3}(?:、\\p{IsHan}(?: ?\\p{IsHan}){1,3}){0,9}) (?<post>(?![为任的])[^"
                    + " ，]{3,60}(?:，.{1,20})?)");
    /** Words that join person and post already, so that a gap before them is within a padded name: 李 某 某为…. */
    private static final Pattern JOINED = Pattern.compile("[为的]|同志|(?<![主责委])任");
    /** What may stand behind the name of a post. */
    private static final Pattern END_OF_POST = Pattern.compile("(?:职务)?(?:（[^（）]{1,20}）)?(?:，.{1,20})?[；。]?$");

    private static final Pattern LATER_NOTE =
            Pattern.compile("^(?:退休|试用期|任职时间|聘期|任期|挂职|时间|任职期限|另有任用|职务级别|保留|职级|按期转正|任职自)[^，]{0,30}$");
    private static final Pattern NO_NAME =
            Pattern.compile("同志|会议|政府|研究|人民|决定|根据|提请|常委|主任|有关|以上|以下|上述|下列|各|本|局长|委员|职务|任用|退休");

    private final List<PersonnelAction> actions = new ArrayList<>();
    private List<String> people = List.of();
    private final HomePlace home;
    private String pendingNote;
    private boolean removing;
    private boolean appointing;

    /**
     * Makes a reader.
     *
     * @param home place whose bodies the clauses name
     */
    PersonnelClauses(HomePlace home) {
        this.home = home;
    }

    /** Reads a clause; true if it tells of an appointment or a removal. */
    boolean read(String printed, int line) {
        if (printed.length() > LONGEST_CLAUSE) {
            return false;
        }
        removing = removes(printed, removing);
        appointing = !removing && (appointing || APPOINTS_BELOW.matcher(printed).matches());
        String clause = removing || HomePlace.isRemoval(printed) ? home.apart(printed) : printed;
        return resigned(clause, line)
                || removed(NO_LONGER, clause, line, null)
                || lapsed(clause, line)
                || (removing && (removedTogether(clause, line)))
                || appointed(APPOINTED, clause, line)
                || removedTogether(clause, line)
                || (!people.isEmpty() && appointed(APPOINTED_TOO, clause, line));
    }

    /** Reads what a clause says beside: who is spoken of next, or a note on the action before. */
    void beside(String clause) {
        if (clause.length() > LONGEST_CLAUSE) {
            return;
        }
        if (LATER_NOTE.matcher(clause).matches() && !actions.isEmpty()) {
            PersonnelAction last = actions.removeLast();
            String note = last.getNote() == null ? clause : last.getNote() + "，" + clause;
            actions.add(PersonnelAction.newBuilder(last).setNote(note).build());
            return;
        }
        Matcher spoken = SPOKEN_OF.matcher(clause);
        if (spoken.matches() && !names(spoken.group("names")).isEmpty()) {
            people = names(spoken.group("names"));
            pendingNote = spoken.group("rest");
        }
    }

    /** A line in which, in a list under 任命： or 免去：, the gap between a person and a post stands for 为 or 的. */
    String spelled(String line) {
        Matcher listed = line.length() > LONGEST_CLAUSE || !(removing || appointing) ? null : LISTED.matcher(line);
        boolean gap = listed != null
                && listed.matches()
                && !JOINED.matcher(listed.group("post")).find()
                && Posts.endsLikeAPost(END_OF_POST.matcher(listed.group("post")).replaceFirst(""))
                && !names(listed.group("names").replace(" ", "")).isEmpty();
        return gap ? listed.group("names") + (removing ? "的" : "为") + listed.group("post") : line;
    }

    /** True after 免去：. */
    boolean removing() {
        return removing;
    }

    List<PersonnelAction> actions() {
        return actions;
    }

    /** 任命： and 免去： speak of all that follows. */
    private static boolean removes(String clause, boolean before) {
        if (clause.matches(".{0,80}(?:免去|免除|解聘|撤销)：?")) {
            return true;
        }
        return before && !clause.matches(".{0,80}(?:任命|聘任|任职)：?");
    }

    private boolean appointed(Pattern pattern, String clause, int line) {
        Matcher matcher = pattern.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        List<String> named = pattern == APPOINTED ? names(matcher.group("names")) : people;
        String how = matcher.group("how");
        String note = pendingNote != null
                ? pendingNote
                : how.contains("挂") ? "挂职" : how.contains("兼") ? "兼" : how.equals("代理") ? "代理" : null;
        return matcher.group("each") == null
                ? add(named, PersonnelActionType.APPOINT, matcher.group("posts"), note, line)
                : addEach(named, matcher.group("posts"), note, line);
    }

    private boolean removedTogether(String clause, int line) {
        return removed(REMOVED, clause, line, null)
                || removed(REMOVED_PLAINLY, clause, line, null)
                || removed(REMOVED_BY_NAME, clause, line, null)
                || (removing && removed(LISTED_PLAINLY, clause, line, null));
    }

    private boolean removed(Pattern pattern, String clause, int line, String note) {
        Matcher matcher = pattern.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String given = matcher.group("names");
        String tail = matcher.group("tail");
        List<String> named = given == null ? people : names(given);
        String told = clause.contains("撤销") ? "撤销" : note;
        return add(
                named,
                PersonnelActionType.REMOVE,
                matcher.group("posts"),
                tail == null ? told : tail.substring(1, tail.length() - 1),
                line);
    }

    private boolean resigned(String clause, int line) {
        Matcher matcher = RESIGNED.matcher(clause);
        return matcher.matches()
                && add(
                        names(matcher.group("names")),
                        PersonnelActionType.REMOVE,
                        matcher.group("posts"),
                        matcher.group("how") == null ? "辞职" : "接受辞职",
                        line);
    }

    private boolean lapsed(String clause, int line) {
        Matcher matcher = LAPSED.matcher(clause);
        return matcher.matches()
                && !people.isEmpty()
                && add(people, PersonnelActionType.REMOVE, matcher.group("posts"), "自然免除", line);
    }

    private boolean add(List<String> named, PersonnelActionType type, String text, String note, int line) {
        List<Posts.Post> posts = Posts.of(text.replaceFirst("^(?:原任|原)", "").replaceFirst("职务$", ""));
        if (named.isEmpty() || posts.isEmpty()) {
            return false;
        }
        for (String person : named) {
            for (Posts.Post post : posts) {
                actions.add(new PersonnelAction(
                        person, type, post.name(), null, post.note() == null ? note : post.note(), line));
            }
        }
        people = named;
        pendingNote = null;
        return true;
    }

    /** 甲、乙分别任…、…: each one post, in their order; nothing if it does not come out even, for who has which is not known then. */
    private boolean addEach(List<String> named, String text, String note, int line) {
        List<Posts.Post> posts = Posts.of(text);
        if (posts.size() == 1 && text.indexOf('、') < 0) {
            return add(named, PersonnelActionType.APPOINT, text, note, line);
        }
        if (named.isEmpty()) {
            return false;
        }
        people = named;
        pendingNote = null;
        if (posts.size() != named.size()) {
            return true;
        }
        for (int i = 0; i < posts.size(); i++) {
            String noted = posts.get(i).note() == null ? note : posts.get(i).note();
            actions.add(new PersonnelAction(
                    named.get(i), PersonnelActionType.APPOINT, posts.get(i).name(), null, noted, line));
        }
        return true;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String plain = text.replaceAll("（[^（）]*）", "").replaceFirst("同志$", "");
        for (String part : plain.split("[、]|(?<=\\p{IsHan}{2})和(?=\\p{IsHan}{2,4}$)")) {
            String name = part.replaceFirst("同志$", "");
            if (name.length() < 2 || NO_NAME.matcher(name).find()) {
                return List.of();
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
