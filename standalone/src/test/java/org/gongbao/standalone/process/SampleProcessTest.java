package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class SampleProcessTest {
    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @Test
    void deliversTheSampleOnceAndAChangedSentenceAsOneRevision() throws Exception {
        // given
        Path data = folder.resolve("data with blank");
        JsonNode first = run(data);
        Inbox afterFirst = Inbox.of(data);
        JsonNode again = run(data);
        Inbox afterAgain = Inbox.of(data);
        Path corrected = Files.writeString(folder.resolve("corrected.txt"), SampleIssue.corrected());

        // when
        JsonNode changed = run(data, corrected);

        // then
        long published = number(first, "/documents/published");
        assertThat(published).isPositive();
        assertThat(number(first, "/documents/enriched") + number(first, "/documents/held"))
                .isEqualTo(published);
        assertThat(number(first, "/deadLetters")).isZero();
        Reports.assertEachDeliveredOnce(first);
        assertThat(afterFirst.entries()).hasSize((int) number(first, "/inbox/received"));
        assertThat(afterFirst.ids()).hasSize(afterFirst.entries().size());
        assertThat(afterFirst.forged()).isEmpty();

        assertThat(number(again, "/documents/published")).isZero();
        assertThat(number(again, "/documents/corrected")).isZero();
        assertThat(number(again, "/documents/unchanged")).isEqualTo(published);
        Reports.assertEachDeliveredOnce(again);
        assertThat(afterAgain.entries()).isEqualTo(afterFirst.entries());

        assertThat(number(changed, "/documents/published")).isZero();
        assertThat(number(changed, "/documents/corrected")).isEqualTo(1);
        assertThat(number(changed, "/documents/unchanged")).isEqualTo(published - 1);
        Reports.assertEachDeliveredOnce(changed);
        Inbox afterChange = Inbox.of(data);
        assertThat(afterChange.entries()).hasSize(afterFirst.entries().size() + 1);
        assertThat(number(afterChange.entries().getLast(), "/revision")).isEqualTo(2);
        assertThat(afterChange.ids()).hasSize(afterChange.entries().size());
        assertThat(afterChange.forged()).isEmpty();

        // the topics of the program that does not run any more prove the same
        JsonNode audit =
                new JsonMapper().readTree(gongbao.call("audit", "--format", "json", "--data", data.toString()));
        assertThat(audit.at("/exact").asBoolean()).isTrue();
        assertThat(number(audit, "/total/delivered"))
                .isEqualTo(afterChange.entries().size());
        assertThat(number(audit, "/evidence/onTheWay")).isZero();
    }

    @Test
    void keepsItsLogInTheDataDirectoryAndTheTerminalForPeople() throws Exception {
        // given
        Path data = folder.resolve("data");

        // when
        try (ProgramRun run = gongbao.once(data, port)) {
            assertThat(run.exitCode()).as(run::said).isZero();

            // then
            assertThat(run.said())
                    .doesNotContain(" WARN ")
                    .doesNotContain(" ERROR ")
                    .doesNotContain("Exception");
            assertThat(Files.readString(data.resolve("gongbao.log")))
                    .contains("The broker serves requests")
                    .contains("The schema registry answers");
        }
    }

    @Test
    void leavesTheSampleAloneOnceOtherFilesWereTakenIn() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path own = Files.writeString(folder.resolve("own.txt"), SampleIssue.of("云岭"));
        JsonNode first = run(data, own);

        // when
        JsonNode again = run(data);

        // then
        assertThat(number(first, "/documents/published")).isPositive();
        assertThat(again.at("/files").isEmpty()).isTrue();
        assertThat(number(again, "/documents/published")).isZero();
        assertThat(number(again, "/inbox/received")).isZero();
    }

    private JsonNode run(Path data, Path... files) throws Exception {
        try (ProgramRun run = gongbao.once(data, port, files)) {
            assertThat(run.exitCode()).as(run::said).isZero();
            return run.report();
        }
    }
}
