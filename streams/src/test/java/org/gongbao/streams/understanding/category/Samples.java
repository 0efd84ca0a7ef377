package org.gongbao.streams.understanding.category;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.SharedIssue;
import org.gongbao.streams.understanding.agency.AgencyRegistry;
import org.gongbao.streams.understanding.agency.AgencyTagger;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * All that classes are known of.
 *
 * @param exemplars each judged by the exemplars of the other parts
 * @param labelled titles that are no exemplars
 * @param shared documents of the shared gazettes; empty if this machine has none
 * @param fictitious documents of {@code testing/issues}
 */
record Samples(List<Sample> exemplars, List<Sample> labelled, List<Sample> shared, List<Sample> fictitious) {
    static final List<String> ISSUES = List.of("000", "002", "004");
    static final List<String> FICTITIOUS = List.of("darhan-2024-2", "puyang-2022-5", "tongjiang-2023-1");

    /** Labelled titles that words or weights were chosen with in view. */
    private static final Set<String> SEEN_SETS = Set.of("A", "B", "C");

    /** Labelled titles that no word and no rule was written for. */
    private static final Set<String> UNSEEN_SETS = Set.of("C", "D");

    private static final FlowText NO_TEXT = FlowText.of(List.of());

    static Samples gather(SentenceEncoder encoder) throws IOException {
        List<Exemplar> exemplars = Exemplar.load();
        List<float[]> raw = exemplars.stream()
                .map(exemplar -> encoder.encode(exemplar.bare()))
                .toList();
        FindingsReader meaning = reader(encoder, exemplars, raw);
        FindingsReader grams = reader(new NgramVote(exemplars));
        return new Samples(
                crossValidated(encoder, exemplars, raw),
                labelled(meaning, grams),
                shared(meaning, grams),
                fictitious(meaning, grams));
    }

    /** All but the exemplars. */
    List<Sample> judged() {
        return Stream.of(labelled, shared, fictitious).flatMap(List::stream).toList();
    }

    /** What the weights are fitted to. */
    List<Sample> fitted() {
        return Stream.concat(labelled.stream().filter(sample -> SEEN_SETS.contains(sample.source())), shared.stream())
                .toList();
    }

    /** What the confidence is fitted to. */
    List<Sample> unseen() {
        return Stream.concat(
                        labelled.stream().filter(sample -> UNSEEN_SETS.contains(sample.source())), fictitious.stream())
                .toList();
    }

    Samples where(Predicate<Sample> condition) {
        return each(set -> set.stream().filter(condition).toList());
    }

    /** As a machine without the model sees them. */
    Samples byCharacters() {
        return each(set -> set.stream().map(Sample::byCharacters).toList());
    }

    private Samples each(UnaryOperator<List<Sample>> change) {
        return new Samples(
                change.apply(exemplars), change.apply(labelled), change.apply(shared), change.apply(fictitious));
    }

    private static FindingsReader reader(SentenceEncoder encoder, List<Exemplar> exemplars, List<float[]> raw) {
        ExemplarVectors vectors = ExemplarTraining.vectors(exemplars, raw);
        return reader(new MeaningVote(encoder, exemplars, vectors.space(), vectors.weights()));
    }

    private static FindingsReader reader(ExemplarVote vote) {
        return new FindingsReader(() -> vote);
    }

    private static List<Sample> crossValidated(SentenceEncoder encoder, List<Exemplar> exemplars, List<float[]> raw) {
        int[] folds = ExemplarFolds.of(exemplars);
        List<Sample> samples = new ArrayList<>();
        for (int fold = 0; fold < ExemplarFolds.FOLDS; fold++) {
            List<Exemplar> rest = new ArrayList<>();
            List<float[]> restRaw = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    rest.add(exemplars.get(i));
                    restRaw.add(raw.get(i));
                }
            }
            FindingsReader meaning = reader(encoder, rest, restRaw);
            FindingsReader grams = reader(new NgramVote(rest));
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    Exemplar exemplar = exemplars.get(i);
                    samples.add(sample(
                            "exemplars", exemplar.category(), exemplar.further(), exemplar.title(), meaning, grams));
                }
            }
        }
        return samples;
    }

    private static List<Sample> labelled(FindingsReader meaning, FindingsReader grams) {
        return LabelledTitle.load().stream()
                .map(title -> sample(title.set(), title.category(), title.also(), title.title(), meaning, grams))
                .toList();
    }

    private static Sample sample(
            String source,
            String category,
            List<String> also,
            String printed,
            FindingsReader meaning,
            FindingsReader grams) {
        SubjectTitle title = SubjectTitle.of(printed);
        return new Sample(
                source, category, also, meaning.read(title, NO_TEXT, List.of()), grams.read(title, NO_TEXT, List.of()));
    }

    private static List<Sample> shared(FindingsReader meaning, FindingsReader grams) throws IOException {
        Optional<Path> folder = SharedIssue.folder();
        if (folder.isEmpty()) {
            return List.of();
        }
        List<SharedIssue> issues = new ArrayList<>();
        for (String issue : ISSUES) {
            issues.add(SharedIssue.read(folder.get(), issue));
        }
        return documents(issues, meaning, grams);
    }

    private static List<Sample> fictitious(FindingsReader meaning, FindingsReader grams) throws IOException {
        List<SharedIssue> issues = new ArrayList<>();
        for (String issue : FICTITIOUS) {
            issues.add(SharedIssue.fictitious(issue));
        }
        return documents(issues, meaning, grams);
    }

    private static List<Sample> documents(List<SharedIssue> issues, FindingsReader meaning, FindingsReader grams) {
        AgencyTagger agencies = new AgencyTagger(AgencyRegistry.load());
        List<Sample> samples = new ArrayList<>();
        for (SharedIssue issue : issues) {
            for (SharedIssue.Known known : issue.documents()) {
                Document document = known.document();
                FlowText flow = FlowText.of(document.getParagraphs());
                List<AgencyTag> named = agencies.tag(document, flow);
                SubjectTitle title = SubjectTitle.of(document, flow);
                List<String> also = new ArrayList<>();
                known.truth().get("categories_also").forEach(code -> also.add(code.asText()));
                samples.add(new Sample(
                        issue.name(),
                        known.truth().get("category").asText(),
                        also,
                        meaning.read(title, flow, named),
                        grams.read(title, flow, named)));
            }
        }
        return samples;
    }
}
