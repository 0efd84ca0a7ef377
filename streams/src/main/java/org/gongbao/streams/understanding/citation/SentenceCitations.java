package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Finds the documents that one sentence names, in time linear in its length. Immutable. */
final class SentenceCitations {
    /** Between 》 and （number） may stand 的通知 and the like. */
    private static final int FURTHEST_NUMBER = 8;
    /** Words further away say nothing about the relation. */
    private static final int FURTHEST_BEFORE = 600;

    private static final int FURTHEST_AFTER = 160;

    private final List<RelationRule> rules = RelationRule.load();
    private final NumberReader numbers;
    private final TitleReader titles;
    private final SoughtPattern replacesListed;
    private final SoughtPattern replacedBy;
    private final SoughtPattern ofTheState;

    SentenceCitations(WordGroups words) {
        this.numbers = new NumberReader(words);
        this.titles = new TitleReader(words);
        this.replacesListed = words.pattern("REPLACES_LISTED");
        this.replacedBy = words.pattern("REPLACED_BY");
        this.ofTheState = words.pattern("OF_THE_STATE");
    }

    /** Citations; those with a number first. What stands in a list of repealed documents is repealed. */
    List<Citation> read(Sentence sentence, FlowText flow, boolean listedAsRepealed, OwnCode own) {
        String text = sentence.text();
        List<Citation> found = new ArrayList<>();
        List<TitleReader.Found> named = titles.read(text);
        Set<TitleReader.Found> taken = new HashSet<>();
        int next = 0;
        int lastEnd = 0;
        for (NumberReader.Found number : numbers.read(text, own)) {
            while (next < named.size() && named.get(next).start() < number.start()) {
                next++;
            }
            TitleReader.Found title = next == 0 ? null : named.get(next - 1);
            boolean numbered = title != null && !taken.contains(title) && belong(title, number);
            if (numbered) {
                taken.add(title);
            }
            String name = numbered ? title.title() : listedAsRepealed ? cell(text, lastEnd, number.start()) : null;
            int start = numbered ? title.start() : number.start();
            found.add(citation(sentence, flow, start, number.end(), number.normalised(), name, listedAsRepealed));
            lastEnd = number.end();
        }
        for (TitleReader.Found title : named) {
            if (!taken.contains(title)) {
                found.add(citation(sentence, flow, title.start(), title.end(), null, title.title(), listedAsRepealed));
            }
        }
        return found;
    }

    private static boolean belong(TitleReader.Found title, NumberReader.Found number) {
        int gap = number.start() - title.end();
        return (gap < 0 && number.end() < title.end()) || (gap >= 0 && gap <= FURTHEST_NUMBER);
    }

    /** In the row of a table the title stands without 《》 in the cell before the number. */
    private String cell(String text, int from, int numberStart) {
        String row = text.substring(from, numberStart).strip().replaceFirst("（$", "");
        String cell = row.substring(row.lastIndexOf(' ') + 1).replaceFirst("^\\d{1,3}[.、]?", "");
        return titles.isOfADocument(cell) ? cell : null;
    }

    /** The reason in a row of the list may name what replaces the listed document; it stays in force, and so does what the state issued. */
    private CitationRelation listedRelation(String number, String before, String after) {
        boolean stays =
                replacesListed.isIn(after) || replacedBy.isIn(before) || (number != null && ofTheState.isIn(number));
        return stays ? CitationRelation.CITES : CitationRelation.REPEALS;
    }

    private static String sinceLastMark(String text, int end) {
        int from = end;
        while (from > 0 && end - from < FURTHEST_BEFORE && "。；".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end);
    }

    private Citation citation(
            Sentence sentence, FlowText flow, int start, int end, String number, String title, boolean listed) {
        String text = sentence.text();
        String before = sinceLastMark(text, start);
        String after = text.substring(end, Math.min(text.length(), end + FURTHEST_AFTER));
        CitationRelation relation = listed
                ? listedRelation(number, before, after)
                : rules.stream()
                        .filter(rule -> rule.fits(before, after))
                        .map(RelationRule::relation)
                        .findFirst()
                        .orElse(CitationRelation.CITES);
        return new Citation(number, title, relation, null, flow.lineAt(sentence.start() + start));
    }
}
