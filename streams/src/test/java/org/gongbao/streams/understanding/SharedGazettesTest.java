package org.gongbao.streams.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.PersonnelAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedGazettesTest {
    private static final Understanding UNDERSTANDING = Understanding.load();

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "004"})
    void aSharedGazetteIsUnderstoodAsPeopleUnderstandIt(String name) throws IOException {
        // given
        Optional<Path> folder = SharedIssue.folder();
        assumeTrue(folder.isPresent(), "the shared gazettes are not on this machine");
        SharedIssue issue = SharedIssue.read(folder.get(), name);
        Share classes = new Share();
        Share agencies = new Share();
        Share citations = new Share();
        Share personnel = new Share();

        // when
        for (SharedIssue.Known known : issue.documents()) {
            Tags tags = UNDERSTANDING.understand(known.document(), null);
            classes.add(
                    acceptedClasses(known.truth())
                                    .contains(tags.categories().getFirst().getCode())
                            ? 1
                            : 0,
                    1);
            agencies.addRecall(strings(known.truth().get("agencies"), SharedGazettesTest::core), agencyNames(tags));
            citations.addRecall(strings(known.truth().get("cites"), SharedGazettesTest::fold), numbers(tags));
            personnel.addRecall(
                    people(known.truth()),
                    tags.personnel().stream().map(SharedGazettesTest::person).toList());
        }

        // then
        assertThat(classes.value()).as("classes").isGreaterThanOrEqualTo(0.95);
        assertThat(agencies.value()).as("agencies").isGreaterThanOrEqualTo(0.9);
        assertThat(citations.value()).as("citations").isGreaterThanOrEqualTo(0.98);
        assertThat(personnel.value()).as("personnel").isEqualTo(1.0);
    }

    private static final class Share {
        private int hits;
        private int all;

        void add(int moreHits, int more) {
            hits += moreHits;
            all += more;
        }

        void addRecall(Set<String> wanted, Collection<String> found) {
            add((int) wanted.stream().filter(found::contains).count(), wanted.size());
        }

        double value() {
            return all == 0 ? 1 : (double) hits / all;
        }
    }

    private static List<String> acceptedClasses(JsonNode truth) {
        List<String> codes = new ArrayList<>(List.of(truth.get("category").asText()));
        truth.get("categories_also").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static List<String> agencyNames(Tags tags) {
        return tags.agencies().stream()
                .flatMap(tag -> Stream.of(tag.getName(), tag.getAsPrinted()))
                .map(SharedGazettesTest::core)
                .toList();
    }

    private static List<String> numbers(Tags tags) {
        return tags.citations().stream()
                .map(Citation::getDocNumber)
                .filter(number -> number != null)
                .map(SharedGazettesTest::fold)
                .toList();
    }

    private static Set<String> people(JsonNode truth) {
        Set<String> people = new TreeSet<>();
        truth.get("personnel")
                .forEach(entry -> people.add(fold(entry.get("person").asText())
                        + entry.get("action").asText()
                        + core(entry.get("post").asText())));
        return people;
    }

    private static String person(PersonnelAction action) {
        return fold(action.getPerson())
                + action.getAction().name().toLowerCase(java.util.Locale.ROOT)
                + core(action.getPost());
    }

    private static Set<String> strings(JsonNode array, java.util.function.UnaryOperator<String> form) {
        Set<String> strings = new TreeSet<>();
        array.forEach(entry -> strings.add(form.apply(entry.asText())));
        return strings;
    }

    private static String fold(String text) {
        return text.replace("孟", "盂").replaceAll("\\s+", "");
    }

    private static String core(String text) {
        return fold(text)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceFirst("^(?:山西省|阳泉市|吕梁市|盂县|中阳县)", "")
                .replaceFirst("^[县市](?=.{2,})", "");
    }
}
