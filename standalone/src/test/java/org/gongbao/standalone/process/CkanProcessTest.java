package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.ckan.RealCkan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The packaged program and a CKAN as its makers release it: a whole issue from the file to the portal, read back with PyPI's ckanapi. A real
 * issue where it is at hand, else the sample. The tests share portal and data directory, and each compares with what it found.
 */
@Tag("slow")
@Tag("ckan")
class CkanProcessTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static RealCkan ckan;
    private static Distribution gongbao;
    private static int port;
    private static Path data;
    private static Path issue;
    private static List<String> documentIds;
    private static ChangedIssue changed;
    private static PublicPortal portal;
    private static JsonNode first;

    @BeforeAll
    static void pushAnIssue() throws Exception {
        ckan = RealCkan.require();
        gongbao = Distribution.require();
        // the pages that datasets link to stay at one address
        port = Distribution.freePort();
        data = folder.resolve("data");
        Optional<Path> shared = SharedIssues.find("000");
        issue = shared.isPresent() ? shared.get() : Files.writeString(folder.resolve("sample.txt"), SampleIssue.text());
        List<JsonNode> documents = gongbao.inspect(issue);
        documentIds = documents.stream()
                .map(document -> document.path("id").asString())
                .toList();
        changed = ChangedIssue.of(issue, documents, folder.resolve("changed"));
        portal = PublicPortal.of(ckan, documentIds);
        first = once(data, issue);
        say("first run", first);
    }

    @Test
    void everyDocumentStandsThereAsTheProgramKnowsIt() throws Exception {
        // given
        Map<String, EnrichedDocument> documents = KeptTopics.documents(data);
        List<Dataset> expected = documents.values().stream()
                .filter(document -> document.getStatus() == DocumentStatus.ACTIVE)
                .map(Dataset::of)
                .toList();

        // when
        List<Dataset> found = portal.datasets().values().stream()
                .filter(PublicPortal::isThere)
                .map(Dataset::of)
                .toList();

        // then
        System.out.printf(
                "figures: %d datasets compared with their documents, %d characters of text%n",
                found.size(),
                found.stream().mapToInt(dataset -> dataset.text().length()).sum());
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(number(first, "/portals/0/created")).isEqualTo(number(first, "/documents/enriched"));
        assertThat(number(first, "/portals/0/failed")).isZero();
        assertThat(number(first, "/deadLetters")).isZero();
        assertThat(first.at("/files/0/documents").asInt())
                .isEqualTo((int) (number(first, "/documents/enriched") + number(first, "/documents/held")));
        Set<String> names = expected.stream().map(Dataset::name).collect(Collectors.toSet());
        // CKAN fills its index when it has the time
        Awaitility.await("the search index")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(portal.found()).isEqualTo(names));
    }

    @Test
    void anotherRunOnTheSameDataSendsNothing() throws Exception {
        // given
        Map<String, String> before = portal.modified();

        // when
        JsonNode again = once(data, issue);

        // then
        say("again on the same data", again);
        assertThat(number(again, "/documents/unchanged")).isEqualTo(number(again, "/files/0/documents"));
        assertPortal(again, 0, 0, 0, 0);
        assertThat(portal.modified()).isEqualTo(before);
    }

    @Test
    void theSameIssuePushedFromAnEmptyDataDirectoryChangesNothing() throws Exception {
        // given
        Map<String, String> before = portal.modified();

        // when
        JsonNode anew = once(folder.resolve("anew"), issue);

        // then
        say("again from an empty data directory", anew);
        assertPortal(anew, 0, 0, number(anew, "/documents/enriched"), 0);
        assertThat(number(anew, "/documents/published")).isEqualTo(number(first, "/documents/published"));
        assertThat(portal.modified()).isEqualTo(before);
    }

    @Test
    void aChangedSentenceChangesOneDatasetAlone() throws Exception {
        // given
        String name = Dataset.name(changed.documentId());
        Map<String, String> before = portal.modified();

        // when
        JsonNode report = once(data, changed.file());

        // then
        say("one sentence changed", report);
        assertPortal(report, 0, 1, 0, 0);
        assertThat(PublicPortal.different(before, portal.modified())).containsExactly(name);
        EnrichedDocument document = KeptTopics.documents(data).get(changed.documentId());
        assertThat(document.getRevision()).isEqualTo(2);
        assertThat(Dataset.of(portal.datasets().get(name))).isEqualTo(Dataset.of(document));
    }

    @Test
    void aWithdrawnDocumentIsGoneAndNoOther() throws Exception {
        // given
        EnrichedDocument document = KeptTopics.documents(data).values().stream()
                .filter(each -> !each.getDocumentId().equals(changed.documentId()))
                .filter(each -> each.getStatus() == DocumentStatus.ACTIVE
                        && each.getDocument().getDocNumber() != null)
                .findFirst()
                .orElseThrow();
        String name = Dataset.name(document.getDocumentId());
        Map<String, String> before = portal.modified();
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        try (ProgramRun run = gongbao.run(data, port, arguments(ckan.tokenFile(), "--watch", nothing.toString()))) {
            run.awaitReady();

            // when
            gongbao.call(
                    "withdraw", document.getDocument().getDocNumber(), "--reason", "印发有误", "--data", data.toString());

            // then
            Awaitility.await("the report of the portal")
                    .atMost(LONGEST)
                    .until(() -> !run.isAlive() || run.said().contains("deleted 1 failed 0"));
            Awaitility.await("the end of the dataset")
                    .untilAsserted(() -> assertThat(PublicPortal.different(before, portal.modified()))
                            .containsExactly(name));
            run.terminate();
            assertThat(run.exitCode()).as(run::said).isZero();
            say("one document withdrawn", run.report());
            assertPortal(run.report(), 0, 0, 0, 1);
            assertThat(number(run.report(), "/documents/withdrawn")).isEqualTo(1);
        }
        assertThat(PublicPortal.isThere(portal.datasets().get(name))).isFalse();
        // CKAN fills its index when it has the time
        Awaitility.await("the search index")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(portal.found()).doesNotContain(name));
    }

    @Test
    void aRefusedTokenIsSaidAndLosesNothing() throws Exception {
        // given
        Path own = folder.resolve("refused");
        Path wrong = Files.writeString(folder.resolve("wrong-token"), "no token of this portal");
        Map<String, String> before = portal.modified();

        // when
        try (ProgramRun run = gongbao.run(own, port, arguments(wrong, "--once", issue.toString()))) {
            // then
            assertThat(run.exitCode()).as(run::said).isEqualTo(3);
            assertThat(run.said()).containsSubsequence("RUN-046", "CKN-010", "RUN-044");
            Reports.assertEachDeliveredOnce(run.report());
        }
        JsonNode mended = once(own, issue);
        say("with the right token", mended);
        assertPortal(mended, 0, 0, number(first, "/documents/enriched"), 0);
        assertThat(portal.modified()).isEqualTo(before);
    }

    private static void assertPortal(JsonNode report, long created, long updated, long unchanged, long deleted) {
        assertThat(report.path("portals")).hasSize(1);
        assertThat(List.of("created", "updated", "unchanged", "deleted", "failed"))
                .extracting(action -> number(report, "/portals/0/" + action))
                .as(report.path("portals").toString())
                .containsExactly(created, updated, unchanged, deleted, 0L);
        assertThat(number(report, "/deadLetters")).isZero();
    }

    private static JsonNode once(Path data, Path file) throws Exception {
        try (ProgramRun run = gongbao.run(data, port, arguments(ckan.tokenFile(), "--once", file.toString()))) {
            assertThat(run.exitCode()).as(run::said).isZero();
            return run.report();
        }
    }

    private static List<String> arguments(Path tokenFile, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--ckan", ckan.url().toString(), "--ckan-token-file", tokenFile.toString()));
        return arguments;
    }

    private static void say(String what, JsonNode report) {
        System.out.printf(
                "figures: %s: %s %s, %s s%n",
                what,
                report.path("documents"),
                report.path("portals"),
                report.at("/seconds/settled").asString("–"));
    }
}
