package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
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

    private final NumberReader numbers;
    private final TitleReader titles;
    private final RelationReader relations;

    SentenceCitations(WordGroups words) {
        this.numbers = new NumberReader(words);
        this.titles = new TitleReader(words);
        this.relations = new RelationReader(words);
    }

    /** Citations; those with a number first. What stands in a list of repealed documents is repealed, whole or in part. */
    List<Citation> read(Sentence sentence, FlowText flow, RepealList.Listing list, OwnCode own) {
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
            String name = numbered
                    ? title.title()
                    : list != RepealList.Listing.NONE ? cell(text, lastEnd, number.start()) : null;
            int start = numbered ? title.start() : number.start();
            found.add(citation(sentence, flow, start, number.end(), number.normalised(), name, list));
            lastEnd = number.end();
        }
        for (TitleReader.Found title : named) {
            if (!taken.contains(title)) {
                found.add(citation(sentence, flow, title.start(), title.end(), null, title.title(), list));
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

    private static String sinceLastMark(String text, int end) {
        int from = end;
        while (from > 0 && end - from < FURTHEST_BEFORE && "。；".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end);
    }

    private Citation citation(
            Sentence sentence,
            FlowText flow,
            int start,
            int end,
            String number,
            String title,
            RepealList.Listing list) {
        String text = sentence.text();
        String before = sinceLastMark(text, start);
        String after = text.substring(end, Math.min(text.length(), end + FURTHEST_AFTER));
        CitationRelation relation = list == RepealList.Listing.NONE
                ? relations.inText(before, after)
                : relations.inList(number, before, after, list);
        return new Citation(number, title, relation, null, flow.lineAt(sentence.start() + start));
    }
}
