package org.gongbao.streams.understanding.duty;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Reads the deed that a deadline belongs to, out of the clauses around it. Immutable. */
final class DeedReader {
    private static final int CLAUSES_AFTER = 3;
    private static final int FIGURE_WITHIN = 16;
    private static final Pattern TERM = Pattern.compile("(?<![\\d一二两三四五六七八九十百])[\\d一二两三四五六七八九十百]++个?(?:工作日|日|天|月|年)$");
    private static final Pattern AT_LEAST = Pattern.compile("(?:至少|不少于|不低于)$");
    private static final Pattern PART_OF_THE_DEED = Pattern.compile("^(?:年度|定期)$");

    private final BearerReader bearers;
    private final SoughtPattern deeds;
    private final SoughtPattern repeated;
    private final SoughtPattern noDuty;
    private final SoughtPattern past;
    private final SoughtPattern report;

    DeedReader(BearerReader bearers) {
        WordGroups words = new WordGroups("duty/deeds.tsv");
        this.bearers = bearers;
        this.deeds = words.pattern("DEED");
        this.repeated = words.pattern("REPEATED");
        this.noDuty = words.pattern("NO_DUTY");
        this.past = words.pattern("PAST");
        this.report = words.pattern("REPORT");
    }

    /** The deed of one of a sentence's deadlines; empty if there is none to be done. */
    Optional<Draft> read(Clauses clauses, List<Deadline> all, int index) {
        Deadline deadline = all.get(index);
        int clause = clauses.at(deadline.start());
        String before = clauses.text().substring(clauses.start(clause), deadline.start());
        if (past.isIn(before)) {
            return Optional.empty();
        }
        return switch (deadline.kind()) {
            case STAGE -> Optional.empty();
            case SPAN -> spanned(clauses, deadline, clause, before);
            case NEXT -> followed(clauses, all, index, clause, before, recursBefore(all, index));
            case BY, RHYTHM ->
                followed(clauses, all, index, clause, before, deadline.rule().recurs());
        };
    }

    /** The sentence after the heading of a stage: what it says before any deadline of its own is due within the stage. */
    Optional<Draft> staged(Clauses clauses, List<Deadline> own, Deadline stage) {
        int end = own.isEmpty()
                ? clauses.text().length()
                : clauses.start(clauses.at(own.getFirst().start()));
        int begin = Math.min(end, BearerReader.begin(clauses.text()));
        String text = clauses.text().substring(begin, end);
        if (!deeds.isIn(text)) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(null, DeedText.shortened(text), stage.text(), null, clauses.at(Math.max(0, end - 1)), 0));
    }

    private static String recursBefore(List<Deadline> all, int index) {
        return index == 0 ? null : all.get(index - 1).rule().recurs();
    }

    private Optional<Draft> spanned(Clauses clauses, Deadline deadline, int clause, String before) {
        BearerReader.Bearer bearer = bearers.read(before);
        String deed = bearer == null ? before : before.substring(bearer.end());
        String what = DeedText.plain(deed) + deadline.text();
        if (before.isEmpty() && clause > 0) {
            what = clauses.clause(clause - 1) + "，" + what;
        }
        Matcher term = TERM.matcher(deadline.text());
        return Optional.of(new Draft(
                bearer == null ? null : bearer.name(),
                DeedText.shortened(what),
                term.find() ? term.group() : deadline.text(),
                null,
                clause,
                deadline.start()));
    }

    private Optional<Draft> followed(
            Clauses clauses, List<Deadline> all, int index, int clause, String before, String recurs) {
        Deadline deadline = all.get(index);
        String after = DeedText.after(clauses.text().substring(deadline.end(), endOfDeed(clauses, all, index, clause)));
        boolean rhythm = deadline.kind() == Deadline.Kind.RHYTHM;
        SoughtPattern verbs = rhythm ? repeated : deeds;
        boolean told = verbs.isIn(start(after));
        if ((!told && !(rhythm && verbs.isIn(before))) || tellsNoDuty(clauses, deadline, clause, after)) {
            return Optional.empty();
        }
        String event = rhythm ? "" : DeedText.event(before);
        String lead = DeedText.before(before.substring(0, before.length() - event.length()));
        BearerReader.Bearer bearer = bearers.read(lead);
        String deed = after;
        if (bearer == null && told) {
            BearerReader.Bearer behind = bearers.read(after);
            if (behind != null && behind.end() < after.length()) {
                bearer = behind;
                deed = after.substring(behind.end());
            }
        }
        String inFront = DeedText.plain(inFront(lead, bearer, clauses.start(clause), all.getFirst()));
        boolean kept = !inFront.isEmpty()
                && (!told || PART_OF_THE_DEED.matcher(deadline.text()).matches());
        return Optional.of(new Draft(
                bearer == null ? null : bearer.name(),
                DeedText.shortened(inFront + (kept ? deadline.text() : "") + deed),
                event + AT_LEAST.matcher(deadline.text()).replaceFirst(""),
                recurs,
                clause,
                deadline.start()));
    }

    /** What stands before the deadline and is neither bearer nor number; of several deadlines in one clause, before the first. */
    private static String inFront(String lead, BearerReader.Bearer bearer, int clause, Deadline first) {
        int from = bearer == null ? BearerReader.begin(lead) : Math.min(bearer.end(), lead.length());
        boolean several = first.start() >= clause && first.start() - clause < lead.length();
        return several
                ? DeedText.before(lead.substring(Math.min(from, first.start() - clause), first.start() - clause))
                : lead.substring(from);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), DeedText.LONGEST));
    }

    /** A figure, a condition, or a report of what has been. */
    private boolean tellsNoDuty(Clauses clauses, Deadline deadline, int clause, String after) {
        int until = Math.min(clauses.end(clause), deadline.end() + FIGURE_WITHIN);
        String near = clauses.text().substring(deadline.end(), Math.max(deadline.end(), until));
        boolean figure = deadline.kind() == Deadline.Kind.RHYTHM && noDuty.isIn(near);
        return figure || report.isIn(start(after));
    }

    /** A deed goes on over some clauses, but not over the next deadline, a semicolon, or a clause that begins with somebody else. */
    private int endOfDeed(Clauses clauses, List<Deadline> all, int index, int clause) {
        int last = clause;
        int next = index + 1 < all.size() ? clauses.at(all.get(index + 1).start()) : clauses.size();
        while (last + 1 < clauses.size()
                && last - clause < CLAUSES_AFTER
                && last + 1 < next
                && !clauses.endsWithSemicolon(last)
                && (onlyDeadline(clauses, all.get(index), last) || bearers.read(clauses.clause(last + 1)) == null)) {
            last++;
        }
        int end = clauses.end(last);
        boolean same = index + 1 < all.size() && next == clause;
        // a clause that was bounded may end within the deadline
        return Math.max(
                all.get(index).end(), same ? Math.min(end, all.get(index + 1).start()) : end);
    }

    /** 每月24日前，各乡镇…: the deed is told in the clause after. */
    private static boolean onlyDeadline(Clauses clauses, Deadline deadline, int clause) {
        return clauses.end(clause) <= deadline.end();
    }
}
