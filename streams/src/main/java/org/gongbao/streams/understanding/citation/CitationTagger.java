package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Tags the documents that a document names by number or title, with the relation to them. Immutable. */
public final class CitationTagger {
    /** Between 》 and （number） may stand 的通知 and the like. */
    private static final int FURTHEST_NUMBER = 8;

    private final List<RelationRule> rules = RelationRule.load();

    /** Documents named, in the order of the text, each once with its strongest relation; never the document itself. */
    public List<Citation> tag(Document document, FlowText flow) {
        Map<String, Citation> citations = new LinkedHashMap<>();
        String ownTitle = FlowText.tidy(document.getTitle()).replace(" ", "");
        for (Sentence sentence : Sentence.of(flow.text())) {
            if (sentence.text().indexOf('《') >= 0 || sentence.text().indexOf('号') >= 0) {
                for (Citation citation : citations(sentence, flow)) {
                    keep(citations, citation, document.getDocNumber(), ownTitle);
                }
            }
        }
        return List.copyOf(citations.values());
    }

    private static void keep(Map<String, Citation> citations, Citation citation, String ownNumber, String ownTitle) {
        String number = citation.getDocNumber();
        boolean self = number == null ? ownTitle.contains(citation.getTitle()) : number.equals(ownNumber);
        if (!self) {
            citations.merge(number == null ? citation.getTitle() : number, citation, CitationTagger::stronger);
        }
    }

    /** Any relation says more than a bare mention, and a repeal more than all. */
    private static Citation stronger(Citation first, Citation second) {
        boolean repeals = second.getRelation() == CitationRelation.REPEALS;
        return repeals || first.getRelation() == CitationRelation.CITES ? second : first;
    }

    private List<Citation> citations(Sentence sentence, FlowText flow) {
        List<Citation> found = new ArrayList<>();
        List<TitleReader.Found> titles = new ArrayList<>(TitleReader.read(sentence.text()));
        for (NumberReader.Found number : NumberReader.read(sentence.text())) {
            TitleReader.Found title = titleOf(number, titles);
            titles.remove(title);
            int start = title == null ? number.start() : title.start();
            found.add(citation(
                    sentence, flow, start, number.end(), number.normalised(), title == null ? null : title.title()));
        }
        titles.forEach(title -> found.add(citation(sentence, flow, title.start(), title.end(), null, title.title())));
        return found;
    }

    private static TitleReader.Found titleOf(NumberReader.Found number, List<TitleReader.Found> titles) {
        for (TitleReader.Found title : titles) {
            int gap = number.start() - title.end();
            boolean inside = title.start() < number.start() && number.end() < title.end();
            if (inside || (gap >= 0 && gap <= FURTHEST_NUMBER)) {
                return title;
            }
        }
        return null;
    }

    private Citation citation(Sentence sentence, FlowText flow, int start, int end, String number, String title) {
        String before = sentence.text().substring(0, start);
        String after = sentence.text().substring(end);
        CitationRelation relation = rules.stream()
                .filter(rule -> rule.fits(before, after))
                .map(RelationRule::relation)
                .findFirst()
                .orElse(CitationRelation.CITES);
        return new Citation(number, title, relation, null, flow.lineAt(sentence.start() + start));
    }
}
