package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gongbao.connector.ckan.fake.FakeCkan;
import org.gongbao.connector.ckan.fake.Reply;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.PortalAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CkanSinkTaskTest {

    private final EnrichedDocument document = Samples.document(51).build();
    private final String name = "gz-" + document.getDocumentId();
    private FakeCkan ckan;
    private TaskRun task;

    @BeforeEach
    void start() {
        ckan = new FakeCkan();
        task = new TaskRun(ckan.url(), FakeCkan.TOKEN);
    }

    @AfterEach
    void stop() {
        task.close();
        ckan.close();
    }

    private JsonNode dataset() {
        return ckan.dataset(name).orElseThrow();
    }

    private EnrichedDocument revision(int revision) {
        return Samples.document(51)
                .setRevision(revision)
                .setSummary("第" + revision + "版")
                .build();
    }

    private EnrichedDocument withdrawal(int revision) {
        return Samples.document(51)
                .setRevision(revision)
                .setStatus(DocumentStatus.WITHDRAWN)
                .build();
    }

    @Test
    void makes_organisation_groups_and_dataset_with_its_text() {
        // when
        task.put(document);

        // then
        assertThat(dataset().path("owner_org").asText()).isEqualTo("ag-990101-office");
        assertThat(dataset().path("groups")).hasSize(2);
        assertThat(dataset().path("resources").path(0).path("url_type").asText())
                .isEqualTo("upload");
        assertThat(ckan.calls()).contains("organization_create", "group_create", "package_create", "package_revise");
        assertThat(task.reports.states).singleElement().satisfies(state -> {
            assertThat(state.getAction()).isEqualTo(PortalAction.CREATED);
            assertThat(state.getName()).isEqualTo(name);
            assertThat(state.getPortalId()).isEqualTo(dataset().path("id").asText());
        });
    }

    @Test
    void changes_nothing_when_the_same_revision_comes_again() {
        // given
        task.put(document);
        String before = dataset().path("metadata_modified").asText();
        ckan.forgetCalls();

        // when
        task.put(document);

        // then
        assertThat(ckan.calls()).containsExactly("package_show");
        assertThat(dataset().path("metadata_modified").asText()).isEqualTo(before);
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED, PortalAction.UNCHANGED);
    }

    @Test
    void updates_with_a_later_revision_without_sending_an_unchanged_text_again() {
        // given
        task.put(document);
        ckan.forgetCalls();

        // when
        task.put(revision(2));

        // then
        assertThat(ckan.calls()).containsExactly("package_show", "package_revise");
        assertThat(dataset().path("version").asText()).isEqualTo("2");
        assertThat(dataset().path("notes").asText()).isEqualTo("第2版");
        assertThat(dataset().path("resources").path(0).path("url").asText()).startsWith("http://portal/download/");
        assertThat(task.reports.actions()).endsWith(PortalAction.UPDATED);
    }

    @Test
    void ignores_a_revision_older_than_the_one_that_stands_there() {
        // given
        task.put(revision(3));

        // when
        task.put(revision(2));

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("3");
        assertThat(task.reports.states.getLast().getAction()).isEqualTo(PortalAction.UNCHANGED);
        assertThat(task.reports.states.getLast().getRevision()).isEqualTo(3);
    }

    @Test
    void takes_later_tags_of_a_revision_and_ignores_earlier_ones() {
        // given
        EnrichedDocument again =
                Samples.document(51).setTagging(2).setSummary("标签已更新").build();
        task.put(document, again);

        // when
        task.put(document);

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("1.2");
        assertThat(dataset().path("notes").asText()).isEqualTo("标签已更新");
    }

    @Test
    void keeps_the_order_of_one_document_within_a_batch() {
        // when
        task.put(document, revision(2), revision(3), withdrawal(4), revision(5));

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("5");
        assertThat(dataset().path("state").asText()).isEqualTo("active");
        assertThat(task.reports.actions())
                .containsExactly(
                        PortalAction.CREATED,
                        PortalAction.UPDATED,
                        PortalAction.UPDATED,
                        PortalAction.DELETED,
                        PortalAction.UPDATED);
    }

    @Test
    void deletes_a_withdrawn_document_and_stays_so_when_old_records_come_again() {
        // given
        task.put(document, revision(2));

        // when
        task.put(withdrawal(3), document, revision(2), withdrawal(3));

        // then
        assertThat(dataset().path("state").asText()).isEqualTo("deleted");
        assertThat(task.reports.actions().subList(2, 6))
                .containsExactly(
                        PortalAction.DELETED, PortalAction.UNCHANGED, PortalAction.UNCHANGED, PortalAction.DELETED);
    }

    @Test
    void deletes_on_a_removal_and_takes_any_later_revision() {
        // given
        task.put(revision(4));

        // when
        task.put(List.of(task.bytes(document.getDocumentId(), null)));

        // then
        assertThat(dataset().path("state").asText()).isEqualTo("deleted");
        task.put(document);
        assertThat(dataset().path("state").asText()).isEqualTo("active");
        assertThat(dataset().path("version").asText()).isEqualTo("1");
    }

    @Test
    void takes_a_withdrawal_of_what_was_never_there_as_done() {
        // when
        task.put(withdrawal(2));

        // then
        assertThat(ckan.dataset(name)).isEmpty();
        assertThat(task.reports.actions()).containsExactly(PortalAction.DELETED);
    }

    @Test
    void never_sends_a_held_document() {
        // given
        EnrichedDocument held =
                Samples.document(52).setStatus(DocumentStatus.HELD).build();
        EnrichedDocument heldToo = Samples.document(53)
                .setHold(Hold.newBuilder().setReason("SECRET").build())
                .build();

        // when
        task.put(held, heldToo);

        // then
        assertThat(ckan.calls()).containsExactly("package_create");
        assertThat(ckan.dataset("gz-" + held.getDocumentId())).isEmpty();
        assertThat(task.reports.states).isEmpty();
    }

    @Test
    void waits_out_a_search_engine_that_is_down_and_loses_nothing() {
        // given
        ckan.failNext("package_create", Reply.failure(409, JsonNodeFactory.instance.objectNode()));
        ckan.failNext("package_create", Reply.indexError());
        ckan.failNext("package_create", Reply.indexError());
        ckan.failNext("package_search", Reply.searchError());
        List<SinkRecord> batch = List.of(task.record(document));

        // when
        Throwable first = catchThrowable(() -> task.put(batch));

        // then
        assertThat(first).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-041");
        assertThat(task.context.timeout).isBetween(700L, 1300L);
        assertThat(task.reports.states).isEmpty();
        task.put(batch);
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED);
    }

    @Test
    void waits_as_long_as_a_busy_portal_asks() {
        // given
        ckan.failNext("package_show", Reply.page(429, "7"));

        // when
        Throwable failure = catchThrowable(() -> task.put(document));

        // then
        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-042");
        assertThat(task.context.timeout).isGreaterThanOrEqualTo(7_000L);
    }

    @Test
    void finds_its_own_dataset_when_the_answer_to_the_creation_was_lost() {
        // given
        task.put(Samples.document(52).build());
        // the sender tries a kept connection that broke once more by itself
        ckan.loseAnswerOfNext("package_create", Reply.cut());
        ckan.loseAnswerOfNext("package_create", Reply.cut());
        List<SinkRecord> batch = List.of(task.record(document));

        // when
        Throwable failure = catchThrowable(() -> task.put(batch));

        // then
        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-040");
        ckan.forgetCalls();
        task.put(batch);
        assertThat(ckan.calls()).containsExactly("package_show", "package_revise");
        assertThat(dataset().path("resources").path(0).path("url_type").asText())
                .isEqualTo("upload");
    }

    @Test
    void looks_before_it_believes_an_internal_error() {
        // given
        task.put(document);
        ckan.loseAnswerOfNext("package_revise", Reply.internalError());

        // when
        task.put(revision(2));

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("2");
        assertThat(task.reports.deadLetters).isEmpty();
    }

    @Test
    void gives_up_a_document_on_which_a_working_portal_keeps_failing_and_goes_on_with_others() {
        // given
        EnrichedDocument other = Samples.document(52).build();
        task.put(document, other);
        for (int i = 0; i < 6; i++) {
            ckan.failNext("package_revise", Reply.internalError());
        }
        List<SinkRecord> batch = List.of(task.record(revision(2)));

        // when
        List<Throwable> failures =
                List.of(catchThrowable(() -> task.put(batch)), catchThrowable(() -> task.put(batch)));
        task.put(batch);

        // then
        assertThat(failures).allMatch(RetriableException.class::isInstance);
        assertThat(task.reports.deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.getCode()).isEqualTo("CKN-024");
            assertThat(letter.getStage()).isEqualTo("connector.ckan.county");
            assertThat(letter.getValue()).isNotNull();
        });
        assertThat(task.reports.states.getLast().getAction()).isEqualTo(PortalAction.FAILED);
    }

    @Test
    void does_not_repeat_what_is_done_of_a_batch_that_comes_again() {
        // given
        task.put(document);
        ckan.failNext("package_delete", Reply.internalError());
        ckan.failNext("package_delete", Reply.internalError());
        EnrichedDocument other = Samples.document(52).build();
        List<SinkRecord> batch = List.of(task.record(withdrawal(2)), task.record(other));
        Throwable failure = catchThrowable(() -> task.put(batch));
        ckan.forgetCalls();

        // when
        task.put(batch);

        // then
        assertThat(failure).isInstanceOf(RetriableException.class);
        assertThat(ckan.calls()).containsExactly("package_show", "package_delete");
        assertThat(ckan.dataset("gz-" + other.getDocumentId())).isPresent();
    }

    @Test
    void makes_a_dead_letter_with_the_field_that_the_portal_refuses() {
        // given
        task.put(document);
        ObjectNode error = JsonNodeFactory.instance.objectNode().put("__type", "Validation Error");
        error.putArray("tags").add("标签太长");
        ckan.failNext("package_revise", Reply.failure(409, error));

        // when
        task.put(revision(2), Samples.document(52).build());

        // then
        assertThat(task.reports.deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.getCode()).isEqualTo("CKN-020");
            assertThat(letter.getMessage()).startsWith("tags: ").contains("标签太长");
        });
        assertThat(task.reports.actions()).contains(PortalAction.FAILED, PortalAction.CREATED);
    }

    @Test
    void makes_a_dead_letter_of_bytes_that_are_no_document() {
        // when
        task.put(List.of(task.bytes("some-key", new byte[] {1, 2, 3}), task.record(document)));

        // then
        assertThat(task.reports.deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.getCode()).isEqualTo("CKN-030");
            assertThat(letter.getOffset()).isZero();
        });
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED);
    }

    @Test
    void stops_with_a_clear_error_when_the_token_is_refused() {
        // given
        try (TaskRun stranger = new TaskRun(ckan.url(), "wrong")) {
            // then
            assertThatThrownBy(() -> stranger.put(document))
                    .isInstanceOf(ConnectException.class)
                    .isNotInstanceOf(RetriableException.class)
                    .hasMessageContaining("CKN-010")
                    .hasMessageContaining("ckan.token");
            assertThat(stranger.reports.deadLetters).isEmpty();
        }
    }

    @Test
    void takes_a_page_of_a_proxy_for_an_outage_and_not_for_a_missing_dataset() {
        // given
        task.put(document);
        ckan.failNext("package_show", Reply.page(404, null));
        ckan.failNext("package_search", Reply.page(404, null));

        // when
        Throwable failure = catchThrowable(() -> task.put(withdrawal(2)));

        // then
        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-040");
        assertThat(dataset().path("state").asText()).isEqualTo("active");
    }

    @Test
    void makes_the_organisation_again_when_somebody_purged_it() {
        // given
        task.put(document);
        ckan.forgetGroup("ag-990101-office");

        // when
        task.put(revision(2));

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("2");
        assertThat(task.reports.deadLetters).isEmpty();
    }

    @Test
    void makes_a_group_again_that_the_portal_dropped_without_a_word() {
        // given
        task.put(document);
        ckan.forgetGroup("cat-17");

        // when
        task.put(revision(2));

        // then
        assertThat(dataset().path("groups")).hasSize(2);
    }

    @Test
    void looks_again_when_another_writer_made_the_dataset_between_two_checks_of_the_portal() {
        // given
        task.put(Samples.document(52).build());
        ckan.loseAnswerOfNext("package_create", Reply.resourceTaken());

        // when
        task.put(document);

        // then
        assertThat(dataset().path("resources")).hasSize(2);
        assertThat(task.reports.deadLetters).isEmpty();
    }

    @Test
    void refuses_a_document_whose_resource_another_dataset_has() {
        // given
        task.put(Samples.document(52).build());
        ckan.failNext("package_create", Reply.resourceTaken());
        ckan.failNext("package_create", Reply.resourceTaken());

        // when
        task.put(document);

        // then
        assertThat(task.reports.deadLetters).singleElement().satisfies(letter -> assertThat(letter.getMessage())
                .startsWith("resources: "));
    }

    @Test
    void leaves_a_dataset_alone_that_somebody_else_made_under_the_name() {
        // given
        task.put(document);
        ckan.change(name, "extras", "");

        // when
        task.put(revision(2));

        // then
        assertThat(dataset().path("version").asText()).isEqualTo("1");
        assertThat(task.reports.deadLetters).singleElement().satisfies(letter -> assertThat(letter.getCode())
                .isEqualTo("CKN-022"));
    }

    @Test
    void reports_again_when_kafka_did_not_take_the_report() {
        // given
        task.reports.loseNext.set(true);
        List<SinkRecord> batch = List.of(task.record(document));

        // when
        Throwable failure = catchThrowable(() -> task.put(batch));

        // then
        assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-050");
        task.put(batch);
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED, PortalAction.UNCHANGED);
    }

    @Test
    void refuses_records_that_another_converter_took_apart() {
        // given
        SinkRecord wrong = new SinkRecord(TaskRun.TOPIC, 0, null, "k", null, "text", 0);

        // then
        assertThatThrownBy(() -> task.put(List.of(wrong)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("value.converter");
    }

    @Test
    void leaves_the_rest_of_a_long_batch_for_the_next_call() {
        // given
        AtomicInteger hours = new AtomicInteger();
        try (TaskRun slow = new TaskRun(
                ckan.url(),
                FakeCkan.TOKEN,
                Map.of(CkanSinkConfig.IN_FLIGHT, "1"),
                // each look at the clock is an hour later: the first record just fits
                () -> Instant.EPOCH.plus(Duration.ofHours(hours.getAndIncrement() / 2)))) {
            List<SinkRecord> batch = List.of(
                    slow.record(document), slow.record(Samples.document(52).build()));

            // when
            Throwable failure = catchThrowable(() -> slow.put(batch));

            // then
            assertThat(failure).isInstanceOf(RetriableException.class).hasMessageContaining("CKN-052");
            assertThat(slow.context.timeout).isZero();
            assertThat(slow.reports.actions()).containsExactly(PortalAction.CREATED);
        }
    }
}
