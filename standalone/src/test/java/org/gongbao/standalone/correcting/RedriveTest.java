package org.gongbao.standalone.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.Filter;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.correcting.RunningLine.Output;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters are put back from the command line once their fault is mended. */
class RedriveTest {

    private static final String POISON = "阴影";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final MendableRules rules = new MendableRules(POISON);
    private RunningLine line;

    @BeforeEach
    void start() {
        line = new RunningLine(directory, rules);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void whatWasPoisonIsDeliveredOnceAfterTheRuleIsMendedHoweverOftenItIsPutBack() {
        // given
        subscribe();
        line.publish(RunningLine.document(1, "由县林业局负责苗圃轮作，" + POISON + "。"));
        awaitLetters(1);
        Output rehearsed = line.run("deadletters", "redrive", "--code", "STR-020", "--dry-run");
        Output tooEarly = line.run("deadletters", "redrive", Documents.documentId(1), "--by", "operator");
        Output shown = line.run("deadletters", "show", "0");
        String second = newest();
        rules.mend();

        // when
        Output redriven = line.run("deadletters", "redrive", "--stage", "streams.enrichment", "--format", "jsonl");
        Output repeated = line.run("deadletters", "redrive", second);
        Output asked = line.run("deadletters", "redrive", second, "--again");

        // then
        assertThat(rehearsed.out()).contains("ready", "1 dead letters: ready 1");
        assertThat(tooEarly.out()).contains("dead again", "STR-020", "is dead letter " + second + " now");
        assertThat(tooEarly.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(shown.out()).contains("\"failedAs\" : " + second, "\"by\" : \"operator\"");
        assertThat(fates(redriven)).containsExactly("DONE_BEFORE", "RESOLVED");
        assertThat(redriven.code()).isZero();
        assertThat(repeated.out()).contains("done before");
        assertThat(repeated.code()).isZero();
        assertThat(asked.out()).contains("resolved");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(line.ask("deliveries", "list").out()).contains("1 deliveries"));
        assertThat(line.document(1).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void anOldRevisionIsRefusedAndSaysWhy() {
        // given
        line.publish(RunningLine.document(1, "先有" + POISON + "。"));
        awaitLetters(1);
        publishLater(1, "后来的文本。");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(line.document(1).path("revision").asInt()).isEqualTo(2));
        rules.mend();

        // when
        Output redriven = line.run("deadletters", "redrive", "0");
        Output again = line.run("deadletters", "redrive", "--code", "STR-017");

        // then
        assertThat(redriven.out()).contains("dead again", "STR-017", "revision 2");
        assertThat(redriven.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(again.out()).contains("RDR-003");
        assertThat(line.document(1).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void whatHasNoBytesOrNoTopicIsRefusedAndNothingIsChosenByAccident() {
        // given
        line.write(Topics.DEAD_LETTERS, "file", letter("file:2022-03.txt", "READ-001"));
        line.write(Topics.DEAD_LETTERS, "gone", letter(Topics.DOCUMENTS_PUBLISHED.name(), "STR-003"));
        line.write(Topics.DEAD_LETTERS, "due", letter(Topics.DELIVERIES_DUE.name(), "WHK-002"));

        // when
        Output refused = line.run("deadletters", "redrive", "--since", "2026-03-01");
        Output everything = line.run("deadletters", "redrive");
        Output unknown = line.run("deadletters", "redrive", "99");

        // then
        assertThat(refused.out())
                .contains("RDR-001", "gongbao ingest 2022-03.txt")
                .contains("RDR-004", "Its bytes are gone")
                .contains("RDR-002", "deliveries list --state PENDING")
                .contains("3 dead letters: refused 3");
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(everything.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(unknown.err()).startsWith("READ-081");
    }

    private void subscribe() {
        line.write(
                Topics.SUBSCRIPTIONS,
                "log",
                Documents.subscription("log", "http://127.0.0.1:9/", "sealed")
                        .setTenant("office")
                        .setFilter(
                                Filter.newBuilder().setAnyWords(List.of("苗圃轮作")).build())
                        .setUpdatedAt(
                                Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60))
                        .build());
    }

    private void publishLater(int number, String text) {
        DocumentEvent event = Documents.event(RunningLine.document(number, text).build(), EventType.CORRECTED, "")
                .setOccurredAt(Documents.TIME.plusSeconds(60))
                .build();
        line.write(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
    }

    private void awaitLetters(int number) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(line.run("deadletters", "list").out()).contains(number + " dead letters"));
    }

    /** Numbers are offsets, and the ends of transactions take some. */
    private String newest() {
        String first = line.run("deadletters", "list", "--format", "jsonl")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(first).path("number").asString();
    }

    private static List<String> fates(Output output) {
        return output.out()
                .lines()
                .map(json -> new JsonMapper().readTree(json))
                .map((JsonNode json) -> json.path("fate").asString())
                .toList();
    }

    private static DeadLetter letter(String topic, String code) {
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(0)
                .setOffset(0)
                .setStage("test")
                .setCode(code)
                .setMessage("Something failed")
                .setOccurredAt(Documents.TIME)
                .build();
    }
}
