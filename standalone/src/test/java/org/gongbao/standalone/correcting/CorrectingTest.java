package org.gongbao.standalone.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.correcting.RunningLine.Output;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was understood is corrected from the command line, and the portal shows it. Each test has documents of its own. */
class CorrectingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static RunningLine line;

    @BeforeAll
    static void start() {
        line = new RunningLine(directory);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void aMappedNameRetagsTheDocumentsThatCarryItAndThePortalShowsIt() {
        // given
        line.publish(RunningLine.document(1, "由县梯田保护中心负责日常管护。"));
        line.publish(RunningLine.document(2, "由县财政局负责资金拨付。"));
        awaitPublished(1);
        awaitPublished(2);
        Output before = line.run("agencies", "unknown");

        // when
        Output mapped =
                line.run("agencies", "map", "盂县梯田保护中心", "140322-terraces", "--name", "盂县梯田保护中心", "--by", "operator");
        Output after = line.run("agencies", "unknown");

        // then
        assertThat(before.out()).contains("梯田保护中心");
        assertThat(mapped.out())
                .contains("Making 140322-terraces (盂县梯田保护中心); 1 documents carry it.")
                .contains("Done; 1 documents were tagged anew.");
        assertThat(after.out()).doesNotContain("梯田保护中心");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode document = line.document(1);
            assertThat(document.path("agencies").findValuesAsString("id")).contains("140322-terraces");
            assertThat(document.path("revision").asInt()).isEqualTo(1);
            assertThat(document.path("tagging").asInt()).isEqualTo(2);
        });
        assertThat(line.document(2).path("tagging").asInt()).isEqualTo(1);
    }

    @Test
    void aNameThatIsMappedCanBeShownAndTakenBack() {
        // given
        line.publish(RunningLine.document(3, "由县果树管理中心负责苗木供应。"));
        awaitPublished(3);
        line.run("agencies", "map", "县果树管理中心", "140322-orchards", "--name", "盂县果树站", "--to", "2030-12-31");

        // when
        Output shown = line.run("agencies", "show", "140322-orchards");
        Output again = line.run("agencies", "map", "县果树管理中心", "140322-orchards", "--to", "2030-12-31");
        line.run("agencies", "unmap", "县果树管理中心", "140322-orchards");

        // then
        assertThat(shown.out()).contains("mapped      县果树管理中心   to 2030-12-31");
        assertThat(again.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(again.err()).startsWith("AGY-003");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(line.document(3).path("tagging").asInt()).isEqualTo(3));
    }

    @Test
    void theDeliveryLogIsAskedFromTheCommandLineAndTheAuditAgrees() {
        // given
        Subscription subscription = Documents.subscription("log", "http://127.0.0.1:9/", "sealed")
                .setTenant("office")
                .setFilter(Filter.newBuilder().setAnyWords(List.of("苗圃轮作")).build())
                .setUpdatedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60))
                .build();
        line.write(Topics.SUBSCRIPTIONS, "log", subscription);
        line.publish(RunningLine.document(16, "由县林业局负责苗圃轮作。"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.ask("deliveries", "list", "--state", "pending").out())
                .contains("1 deliveries"));
        String delivery = Identities.deliveryId(Documents.documentId(16), 1, "log");

        // when
        Output waiting = line.run("audit", "--subscription", "log");
        line.write(Topics.DELIVERIES_ATTEMPTS, "endpoint-log", accepted(delivery));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.ask("deliveries", "show", delivery).out())
                .startsWith(delivery + "  DELIVERED")
                .contains("attempt 1"));
        Output delivered = line.run("audit", "--format", "json", "--document", Documents.documentId(16));
        Output replayed = line.ask("deliveries", "replay", delivery);
        Output unknown = line.ask("deliveries", "show", "nothing");

        // then
        assertThat(waiting.out())
                .contains("matched 1 = delivered 0")
                .contains("pending 1")
                .contains("exact");
        assertThat(waiting.code()).isZero();
        JsonNode proved = new JsonMapper().readTree(delivered.out());
        assertThat(proved.at("/total/delivered").asInt()).isEqualTo(1);
        assertThat(proved.at("/evidence/byMatcher").asInt()).isEqualTo(1);
        assertThat(proved.at("/findings").isEmpty()).isTrue();
        assertThat(replayed.out()).contains("1 deliveries are asked for");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.ask("deliveries", "show", delivery).out())
                .startsWith(delivery + "  PENDING"));
        assertThat(unknown.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(unknown.err()).startsWith("POR-026");
        assertThat(line.ask("endpoints", "list").out()).contains("endpoint-log").contains("waiting 1");
        assertThat(line.ask("subscriptions", "list", "--format", "jsonl").out())
                .contains("\"subscriptionId\":\"log\"")
                .doesNotContain("sealed");
    }

    @Test
    void anAttemptWithoutADeliveryIsFoundByTheAudit() {
        // given
        String nobody = Identities.deliveryId(Documents.documentId(17), 1, "nobody");
        DeliveryAttempt attempt = DeliveryAttempt.newBuilder(accepted(nobody))
                .setSubscriptionId("nobody")
                .setDocumentId(Documents.documentId(17))
                .build();
        line.write(Topics.DELIVERIES_ATTEMPTS, "endpoint-nobody", attempt);

        // when
        Output audit = line.run("audit", "--subscription", "nobody");

        // then
        assertThat(audit.code()).isEqualTo(ExitCode.NOT_EXACT);
        assertThat(audit.out()).contains("AUD-008").contains(nobody).contains("NOT exact");
    }

    private static DeliveryAttempt accepted(String deliveryId) {
        return DeliveryAttempt.newBuilder()
                .setDeliveryId(deliveryId)
                .setSubscriptionId("log")
                .setEndpointId("endpoint-log")
                .setDocumentId(Documents.documentId(16))
                .setRevision(1)
                .setAttempt(1)
                .setStartedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(30))
                .setMillis(7)
                .setOutcome(AttemptOutcome.DELIVERED)
                .setStatus(204)
                .build();
    }

    @Test
    void aDocumentThatWaitsIsListedShownCorrectedAndPublished() {
        // given
        line.publish(RunningLine.document(4, "各乡镇人民政府：", "本通知不宣传不报道。"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(line.run("review", "list").out()).contains(Documents.documentId(4)));
        String number = Documents.document(4).getDocNumber();

        // when
        Output shown = line.run("review", "show", number);
        Output corrected = line.run("review", "correct", number, "signedOn=2026-02-21", "--reason", "核对原件");
        Output approved = line.run("review", "approve", number, "--reviewer", "reviewer");

        // then
        assertThat(shown.out()).contains(">    406  本通知不宣传不报道。");
        assertThat(corrected.out()).contains("is corrected and waits (NO_PUBLICITY)");
        assertThat(approved.out()).contains("is published as revision 1.");
        awaitPublished(4);
        assertThat(line.document(4).path("document").path("signedOn").asString())
                .isEqualTo("2026-02-21");
        assertThat(line.run("review", "list").out()).doesNotContain(Documents.documentId(4));
    }

    @Test
    void aDocumentThatIsKeptBackIsNotListedAnyMoreUnlessAskedFor() {
        // given
        line.publish(RunningLine.document(5, "本通知不宣传不报道。"));
        String id = Documents.documentId(5);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(line.run("review", "list").out()).contains(id));

        // when
        Output rejected = line.run("review", "reject", id, "--reason", "涉密", "--reviewer", "reviewer");

        // then
        assertThat(rejected.out()).contains(id + " is kept back.");
        assertThat(line.run("review", "list").out()).doesNotContain(id);
        assertThat(line.run("review", "list", "--all").out()).contains(id, "rejected by reviewer: 涉密");
    }

    @Test
    void aCorrectionOfAPublishedDocumentIsANewRevisionAndTellsNobodyWhoMadeIt() {
        // given
        line.publish(RunningLine.document(6, "由县财政局负责资金拨付。"));
        awaitPublished(6);

        // when
        Output corrected = line.run(
                "review",
                "correct",
                Documents.documentId(6),
                "categories=17,4",
                "--reason",
                "归类有误",
                "--reviewer",
                "a.reviewer");

        // then
        assertThat(corrected.out()).contains("is published as revision 2.");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(line.document(6).path("revision").asInt()).isEqualTo(2));
        JsonNode document = line.document(6);
        assertThat(document.path("categories").findValuesAsString("code")).containsExactly("17", "4");
        assertThat(document.path("changeClass").asString()).isEqualTo("METADATA");
        assertThat(document.path("corrections").path(0).path("reason").asString())
                .isEqualTo("归类有误");
        assertThat(document.toString()).doesNotContain("a.reviewer");
    }

    @Test
    void mistakesAreToldBeforeAnythingIsWritten() {
        // given
        line.publish(RunningLine.document(7, "由县财政局负责资金拨付。"));
        awaitPublished(7);
        String id = Documents.documentId(7);

        // when
        Output field = line.run("review", "correct", id, "colour=red", "--reason", "because");
        Output value = line.run("review", "correct", id, "signedOn=soon", "--reason", "because");
        Output reason = line.run("review", "correct", id, "signedOn=2026-02-21");
        Output approve = line.run("review", "approve", id);
        Output unknown = line.run("review", "show", "云政办发〔2026〕999号");
        Output region = line.run("agencies", "map", "县某某局", "999999-none");
        Output mistyped = line.run("agencies", "map", "县财经局", "140322-finnance");

        // then
        assertThat(field.err()).startsWith("RVW-001");
        assertThat(value.err()).startsWith("RVW-002");
        assertThat(reason.code()).isEqualTo(ExitCode.USAGE);
        assertThat(approve.err()).startsWith("RVW-012");
        assertThat(unknown.err()).startsWith("RVW-010");
        assertThat(region.err()).startsWith("AGY-002");
        assertThat(mistyped.err()).startsWith("AGY-007").contains("140322-finance (盂县财政局)");
        assertThat(mistyped.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(line.run("agencies", "show", "140322-finnance").err()).startsWith("AGY-006");
        assertThat(field.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(line.document(7).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void anAgencyThatOnlyTheRulesKnowTakesANameAndItsDocumentsAreTaggedAnew() {
        // given
        line.publish(RunningLine.document(8, "由县苗圃站负责苗木供应。"));
        awaitPublished(8);

        // when
        Output listed = line.run("agencies", "list", "林业", "--region", "140322");
        Output mapped = line.run("agencies", "map", "县苗圃站", "140322-forestry");

        // then
        assertThat(listed.out()).contains("140322-forestry");
        assertThat(mapped.out()).contains("Adding the name to 140322-forestry").contains("No tag shows the name yet");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.document(8).path("agencies").findValuesAsString("id"))
                .contains("140322-forestry"));
    }

    @Test
    void retaggingSendsOnlyWhatChanged() {
        // given
        line.publish(RunningLine.document(9, "由县财政局负责资金拨付。"));
        awaitPublished(9);

        // when
        Output all = line.run("retag", "--by", "operator");
        Output one = line.run("retag", "--document", Documents.documentId(9));
        Output later = line.run("retag", "--since", "2999-01-01");

        // then
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("changed and sent out again: 0").contains("Done, by rules ");
        assertThat(one.out()).startsWith("Documents looked at: 1, changed and sent out again: 0;");
        assertThat(later.out()).startsWith("Documents looked at: 0,");
        assertThat(line.document(9).path("tagging").asInt()).isEqualTo(1);
    }

    private static void awaitPublished(int number) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(line.document(number).isMissingNode()).isFalse());
    }
}
