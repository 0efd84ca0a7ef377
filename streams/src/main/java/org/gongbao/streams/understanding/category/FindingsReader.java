package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.streams.understanding.text.FlowText;

/** Reads what speaks for the classes of a document. Immutable. */
final class FindingsReader {
    private static final double REPEATS_THAT_COUNT_FULL = 6;
    private static final double LEAST_TEXT = 10;

    private final Lexicon lexicon;
    private final List<TitleRule> rules;
    private final Remits remits;
    private final Supplier<ExemplarVote> exemplars;

    /** @param exemplars gives the vote when it is first needed */
    FindingsReader(Supplier<ExemplarVote> exemplars) {
        this.lexicon = Lexicon.load();
        this.rules = TitleRule.load();
        this.remits = Remits.load();
        this.exemplars = exemplars;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Findings read(SubjectTitle title, FlowText flow, List<AgencyTag> agencies) {
        EvidenceBook book = new EvidenceBook();
        ClassScores titleScores = new ClassScores();
        List<TitleRule.Hit> hits = TitleRule.apply(rules, title.core());
        for (TitleRule.Hit hit : hits) {
            for (TitleRule.Addition addition : hit.rule().further()) {
                titleScores.add(addition.code(), addition.weight());
                book.note(addition.code(), hit.words(), addition.weight());
            }
        }
        Optional<String> decided = hits.stream()
                .filter(hit -> hit.rule().decides())
                .map(hit -> hit.rule().primary())
                .findFirst();
        decided.ifPresent(code -> book.note(code, hits.getLast().words(), Double.MAX_VALUE));
        for (Lexicon.Word word : lexicon.count(title.words()).keySet()) {
            word.weights().forEach((code, weight) -> {
                titleScores.add(code, weight);
                book.note(code, word.text(), weight);
            });
        }
        ExemplarVote vote = exemplars.get();
        boolean alone = hits.stream().anyMatch(hit -> hit.rule().alone());
        ExemplarVote.Ballot ballot = alone ? ExemplarVote.NOT_ASKED : vote.cast(title.bare());
        return new Findings(
                decided,
                alone,
                titleScores,
                text(lexicon.count(flow.text()), book),
                remits.of(agencies, book),
                ballot.scores(),
                vote.byMeaning(),
                ballot,
                book);
    }

    /** Words of the text count by weight and, up to a few repeats, by frequency. */
    private static ClassScores text(Map<Lexicon.Word, Integer> words, EvidenceBook book) {
        ClassScores sums = new ClassScores();
        words.forEach((word, count) -> word.weights().forEach((code, weight) -> sums.add(code, weight * full(count))));
        double scale = 1 / Math.max(sums.max(), LEAST_TEXT);
        words.forEach((word, count) ->
                word.weights().forEach((code, weight) -> book.note(code, word.text(), scale * weight * full(count))));
        return sums.times(scale);
    }

    private static double full(int count) {
        return Math.min(1, count / REPEATS_THAT_COUNT_FULL);
    }
}
