package org.gongbao.streams.understanding.duty;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.streams.understanding.text.Sentence;

/**
 * Looks for the bearer of a duty beyond the words around its deadline: in the clauses and sentences before it, in the words that lead to its list, in the paragraph's
 * note of who is responsible, and last among the addressees, to whom a notice speaks. Of one document, read in order; not for several threads.
 */
final class BearerSearch {
    private static final Pattern RESPONSIBLE = Pattern.compile(
            "(?:责任|牵头|主办|承办)(?:单位|部门)(?:及人员)?：(?<one>[^；。，）\\n]{2,200})|（(?<two>[^（）\\n，；：]{2,200})(?:牵头|负责)");
    /** 等按职责分工负责 is no part of the names. */
    private static final Pattern SHARED_OUT = Pattern.compile("(?:等)?(?:按照?|根据|依据?)(?:各自)?职责.{0,8}$|(?:牵头|负责)$");

    /** The addressee, spoken to. */
    private static final Pattern YOU = Pattern.compile("^你[县市区旗州盟局委厅办院校单公]?[位司]?$");
    /** Groups of addressees are named as printed; the registry has one name for all of them. */
    private static final Pattern GROUP = Pattern.compile("各|有关|相关");

    private static final Pattern AFTER_APPROVAL =
            Pattern.compile("^[^\\p{IsHan}]{0,4}(?:经|待|获)?[^，。；]{0,16}(?:批准|同意|审定|审核|通过|审查)(?:之?后|的)");
    private static final int FURTHEST_NOTE = 300;
    private static final int FURTHEST_CLAUSE = 12;

    private final BearerReader bearers;
    private final String text;
    private final String addressees;
    private final ListContext list = new ListContext();
    private String inParagraph;
    private boolean fresh = true;

    BearerSearch(BearerReader bearers, String text, List<AgencyName> addressees) {
        this.bearers = bearers;
        this.text = text;
        this.addressees = addressees.stream().map(BearerSearch::printedIfGroup).collect(Collectors.joining("、"));
    }

    private static String printedIfGroup(AgencyName name) {
        return name.getAsPrinted() != null && GROUP.matcher(name.getAsPrinted()).find()
                ? name.getAsPrinted()
                : name.getName();
    }

    /** The list that the sentence stands in. */
    ListContext list() {
        return list;
    }

    /** A sentence comes next. */
    void begin(Sentence sentence) {
        if (fresh) {
            list.begin(sentence.text());
            fresh = false;
        }
    }

    /** Who bears a duty; empty if nobody is told to. */
    String find(Sentence sentence, Clauses clauses, int clause) {
        for (int i = clause; i >= Math.max(0, clause - FURTHEST_CLAUSE); i--) {
            BearerReader.Bearer bearer = bearers.read(clauses.clause(i));
            if (bearer != null) {
                return bearer.name();
            }
        }
        if (inParagraph != null) {
            return inParagraph;
        }
        if (list.lead() != null) {
            return list.lead();
        }
        if (list.stepBefore() != null && AFTER_APPROVAL.matcher(sentence.text()).find()) {
            return list.stepBefore();
        }
        return responsible(sentence.start() + sentence.text().length());
    }

    /** A bearer by name: 你局 is the addressee. */
    String resolved(String who) {
        return YOU.matcher(who).matches() ? addressees : who;
    }

    /** Remembers who a sentence speaks of, until the paragraph ends. */
    void pass(Sentence sentence) {
        Clauses clauses = Clauses.of(sentence.text());
        String named = null;
        for (int i = 0; i < clauses.size() && named == null; i++) {
            BearerReader.Bearer bearer = bearers.read(clauses.clause(i));
            named = bearer == null ? null : bearer.name();
        }
        inParagraph = named == null ? inParagraph : named;
        list.pass(named, sentence.text().endsWith("："));
        int end = sentence.start() + sentence.text().length();
        if (end >= text.length() || text.charAt(end) == '\n') {
            inParagraph = null;
            fresh = true;
        }
    }

    /** 责任单位 stands at the end of the paragraph or in one of the next lines, before the next item; 由… may name the agent in the sentences that follow. */
    private String responsible(int from) {
        int end = text.indexOf('\n', Math.min(from, text.length()));
        int limit = end < 0 ? text.length() : end;
        int next = text.indexOf('\n', Math.min(limit + 1, text.length()));
        boolean noted = text.startsWith("责任", limit + 1)
                || text.startsWith("牵头", limit + 1)
                || text.startsWith("（责任", limit + 1)
                || text.startsWith("（牵头", limit + 1);
        int until = Math.min(noted ? (next < 0 ? text.length() : next) : limit, from + FURTHEST_NOTE);
        if (until <= from) {
            return addressees;
        }
        Matcher matcher = RESPONSIBLE.matcher(text).region(from, until);
        if (matcher.find()) {
            String names = matcher.group("one") != null ? matcher.group("one") : matcher.group("two");
            return SHARED_OUT.matcher(names).replaceFirst("");
        }
        BearerReader.Bearer agent = bearers.agent(text.substring(from, Math.min(until, limit)));
        return agent == null ? addressees : agent.name();
    }
}
