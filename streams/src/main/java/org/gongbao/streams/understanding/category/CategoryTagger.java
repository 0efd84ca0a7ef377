package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.streams.understanding.text.FlowText;

/** Sorts documents into the State Council's subject classes: rules on titles first, then a lexicon over title and text. Immutable. */
public final class CategoryTagger {
    private static final int MOST_CLASSES = 3;
    private static final double RULE_WEIGHT = 12;
    private static final double FURTHER_WEIGHT = 3;
    private static final double LEAST_SHARE = 0.22;

    private final Lexicon lexicon = Lexicon.load();
    private final List<TitleRule> rules = TitleRule.load();

    /** Classes of a document, primary first, three at most; never empty: what nothing speaks for is 22, other. */
    public List<CategoryTag> tag(Document document, FlowText flow) {
        String title = core(document);
        Scores scores = new Scores();
        for (TitleRule rule : rules) {
            Optional<String> evidence = rule.evidence(title);
            if (evidence.isPresent()) {
                scores.add(rule.primary(), RULE_WEIGHT, evidence.get());
                rule.further().forEach(code -> scores.add(code, FURTHER_WEIGHT, evidence.get()));
                break;
            }
        }
        scores.addTitle(lexicon.count(title));
        scores.addText(lexicon.count(flow.text()));
        return tags(scores);
    }

    /** The words of a document's title that the lexicon knows. */
    public List<String> titleWords(Document document) {
        return lexicon.inOrder(core(document));
    }

    /** Title without its issuer, whose name would speak for 公安 or 财政 whatever the subject is. */
    private static String core(Document document) {
        String title = FlowText.tidy(document.getTitle()).replace(" ", "");
        int about = title.indexOf("关于");
        return about >= 0 && about < 40 ? title.substring(about + 2) : title;
    }

    private static List<CategoryTag> tags(Scores scores) {
        List<Map.Entry<String, Double>> ranked = scores.ranked();
        if (ranked.isEmpty()) {
            return List.of(
                    new CategoryTag(SubjectClasses.OTHER, SubjectClasses.label(SubjectClasses.OTHER), 0.1, List.of()));
        }
        double first = ranked.getFirst().getValue();
        double total = ranked.stream().mapToDouble(Map.Entry::getValue).sum();
        List<CategoryTag> tags = new ArrayList<>();
        for (Map.Entry<String, Double> entry : ranked) {
            if (tags.size() < MOST_CLASSES && entry.getValue() >= first * LEAST_SHARE) {
                double confidence =
                        Math.round(100 * Math.min(0.99, entry.getValue() / total * Math.min(1, first / 4))) / 100.0;
                tags.add(new CategoryTag(
                        entry.getKey(),
                        SubjectClasses.label(entry.getKey()),
                        confidence,
                        scores.evidence(entry.getKey())));
            }
        }
        tags.subList(1, tags.size())
                .sort(Comparator.comparingDouble(CategoryTag::getConfidence).reversed());
        return tags;
    }
}
