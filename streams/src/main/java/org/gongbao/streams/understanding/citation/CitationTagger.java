package org.gongbao.streams.understanding.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.data.WordGroups;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Tags the documents that a document names by number or title, with the relation to them. Immutable. */
public final class CitationTagger {
    private final WordGroups words = new WordGroups("citation/words.tsv");
    private final SentenceCitations citations = new SentenceCitations(words);
    private final OwnTitles ownTitles = new OwnTitles(words);
    private final RepealList.Signs repeals = RepealList.Signs.of(words);

    /** Documents named in title and text, in their order, each once with its strongest relation; never the document itself. */
    public List<Citation> tag(Document document, FlowText flow) {
        Map<String, Citation> found = new LinkedHashMap<>();
        String ownTitle = FlowText.tidy(document.getTitle()).replace(" ", "");
        OwnCode own = OwnCode.of(document.getDocNumber());
        keep(found, inTitle(ownTitle, document, own), document.getDocNumber(), ownTitle);
        RepealList repealed = new RepealList(repeals);
        for (Sentence sentence : flow.sentences()) {
            RepealList.Listing list = repealed.pass(sentence.text());
            if (sentence.text().indexOf('《') >= 0 || sentence.text().indexOf('号') >= 0) {
                keep(found, citations.read(sentence, flow, list, own), document.getDocNumber(), ownTitle);
            }
        }
        return List.copyOf(found.values());
    }

    /** What the title names (关于修改《…》的决定) stands in the line in which the document begins. */
    private List<Citation> inTitle(String title, Document document, OwnCode own) {
        int line =
                document.getProvenance() == null ? 0 : document.getProvenance().getStartLine();
        return citations.read(new Sentence(0, title), FlowText.of(List.of()), RepealList.Listing.NONE, own).stream()
                .map(citation -> Citation.newBuilder(citation).setLine(line).build())
                .toList();
    }

    private void keep(Map<String, Citation> found, List<Citation> more, String ownNumber, String ownTitle) {
        for (Citation citation : more) {
            String number = citation.getDocNumber();
            boolean self =
                    number == null ? ownTitles.isItself(citation.getTitle(), ownTitle) : number.equals(ownNumber);
            if (!self) {
                found.merge(number == null ? citation.getTitle() : number, citation, CitationTagger::stronger);
            }
        }
    }

    /** Any relation says more than a bare mention, an amendment more than that something rests on the document, and a repeal more than all. */
    private static Citation stronger(Citation first, Citation second) {
        boolean repeals = second.getRelation() == CitationRelation.REPEALS;
        boolean amends =
                second.getRelation() == CitationRelation.AMENDS && first.getRelation() == CitationRelation.IMPLEMENTS;
        Citation kept = repeals || amends || first.getRelation() == CitationRelation.CITES ? second : first;
        String title = first.getTitle() == null ? second.getTitle() : first.getTitle();
        return Citation.newBuilder(kept)
                .setTitle(title)
                .setLine(first.getLine())
                .build();
    }
}
