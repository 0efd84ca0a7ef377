package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.awaitility.Awaitility;
import org.gongbao.connector.ckan.client.HttpTransport;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.testing.ckan.RealCkan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The task against a CKAN as its makers release it. */
@Tag("slow")
@Tag("ckan")
class RealCkanTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RealCkan ckan;

    private final String run = UUID.randomUUID().toString();
    private final EnrichedDocument document = Samples.documentOf(run, 51).build();
    private final String name = "gz-" + document.getDocumentId();
    private TaskRun task;
    private HttpTransport reading;

    @BeforeAll
    static void find() {
        ckan = RealCkan.require();
    }

    @BeforeEach
    void start() {
        task = new TaskRun(ckan.url(), ckan.token());
        reading = new HttpTransport(
                ckan.url(), "Authorization", ckan.token(), Duration.ofSeconds(5), Duration.ofSeconds(60), 2);
    }

    @AfterEach
    void stop() {
        task.close();
        reading.close();
    }

    private JsonNode call(String action, String field, String value) throws IOException, InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(field, value);
        String answer = reading.call(action, "application/json", body.toString().getBytes(StandardCharsets.UTF_8))
                .body();
        return JSON.readTree(answer).path("result");
    }

    private JsonNode dataset() throws IOException, InterruptedException {
        return call("package_show", "id", name);
    }

    /** The portal shows what its index holds, which is up to a second behind where it does not commit each write. */
    private void awaitState(String state) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        dataset().path("state").asText())
                .isEqualTo(state));
    }

    private EnrichedDocument.Builder revision(int revision) {
        return Samples.documentOf(run, 51).setRevision(revision).setSummary("第" + revision + "版");
    }

    @Test
    void a_document_stands_there_as_it_was_sent() throws Exception {
        // when
        task.put(document);

        // then
        JsonNode dataset = dataset();
        assertThat(dataset.path("title").asText()).isEqualTo("云岭县人民政府办公室关于做好第51次防汛演练的通知");
        assertThat(dataset.path("organization").path("title").asText()).isEqualTo("云岭县人民政府办公室");
        assertThat(dataset.path("groups").findValuesAsText("name")).containsExactlyInAnyOrder("cat-17", "cat-06");
        assertThat(dataset.path("extras").toString())
                .contains("{\"key\":\"doc_number\",\"value\":\"云政办发〔2024〕51号\"}")
                .contains("{\"key\":\"signed_date\",\"value\":\"2024-05-06\"}");
        assertThat(text(dataset)).contains("为做好今年的防汛工作，定于6月10日举行演练，请按时参加。");
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED);
    }

    private static String text(JsonNode dataset) throws IOException, InterruptedException {
        URI url = URI.create(dataset.path("resources").path(0).path("url").asText());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void the_same_document_again_changes_nothing() throws Exception {
        // given
        task.put(document);
        JsonNode before = dataset();

        // when
        task.put(document);

        // then
        // the order of extras depends on whether the index or the database answers
        assertThat(times(dataset())).isEqualTo(times(before)).hasSize(3);
        assertThat(task.reports.actions()).containsExactly(PortalAction.CREATED, PortalAction.UNCHANGED);
    }

    private static List<String> times(JsonNode dataset) {
        return dataset.findValuesAsText("metadata_modified");
    }

    @Test
    void a_later_revision_keeps_what_the_portals_people_added() throws Exception {
        // given
        task.put(document);
        ObjectNode change = (ObjectNode)
                JSON.readTree(
                        "{\"match\":{\"name\":\"" + name + "\"},\"update__extras__extend\":"
                                + "[{\"key\":\"shelf\",\"value\":\"7\"}],\"update__resources__extend\":[{\"url\":\"https://example.org/scan.pdf\"}]}");
        reading.call("package_revise", "application/json", change.toString().getBytes(StandardCharsets.UTF_8));

        // when
        task.put(revision(2).build());

        // then
        JsonNode dataset = dataset();
        assertThat(dataset.path("version").asText()).isEqualTo("2");
        assertThat(dataset.path("notes").asText()).isEqualTo("第2版");
        assertThat(dataset.path("extras").toString()).contains("{\"key\":\"shelf\",\"value\":\"7\"}");
        assertThat(dataset.path("resources").findValuesAsText("url")).contains("https://example.org/scan.pdf");
        assertThat(text(dataset)).contains("防汛");
    }

    @Test
    void a_withdrawn_document_is_gone_and_may_come_back() throws Exception {
        // given
        task.put(document, revision(2).build());

        // when
        task.put(revision(3).setStatus(DocumentStatus.WITHDRAWN).build());

        // then
        awaitState("deleted");
        task.put(document, revision(2).build());
        awaitState("deleted");
        task.put(revision(4).build());
        awaitState("active");
        assertThat(dataset().path("groups").findValuesAsText("name")).containsExactlyInAnyOrder("cat-17", "cat-06");
    }

    @Test
    void a_removed_document_is_gone() throws Exception {
        // given
        task.put(document);

        // when
        task.put(List.of(task.bytes(document.getDocumentId(), null)));

        // then
        awaitState("deleted");
    }

    @Test
    void two_writers_leave_one_dataset_each_with_the_latest_revision() throws Exception {
        // given
        List<EnrichedDocument> documents = new ArrayList<>();
        IntStream.range(100, 106).forEach(number -> IntStream.rangeClosed(1, 3)
                .forEach(revision -> documents.add(
                        Samples.documentOf(run, number).setRevision(revision).build())));

        // when
        try (TaskRun other = new TaskRun(ckan.url(), ckan.token());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers = List.of(
                    threads.submit(() -> pushAll(task, documents)), threads.submit(() -> pushAll(other, documents)));
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        // then
        for (EnrichedDocument each : documents) {
            JsonNode dataset = call("package_show", "id", "gz-" + each.getDocumentId());
            assertThat(dataset.path("version").asText()).isEqualTo("3");
            assertThat(dataset.path("resources")).hasSize(2);
        }
        assertThat(task.reports.deadLetters).isEmpty();
    }

    private static void pushAll(TaskRun task, List<EnrichedDocument> documents) {
        List<SinkRecord> batch = documents.stream().map(task::record).toList();
        for (int i = 0; i < 20; i++) {
            try {
                task.put(batch);
                return;
            } catch (RetriableException e) {
                // what a worker does: the batch comes again
                assertThat(e).hasMessageContaining("CKN-04");
            }
        }
        throw new AssertionError("Not done after 20 rounds");
    }

    @Test
    void an_organisation_that_was_removed_is_made_again() throws Exception {
        // given
        String agency = "ag" + run.substring(0, 8);
        EnrichedDocument ours = Samples.documentOf(run, 61)
                .setAgencies(List.of(Samples.agency(agency, "云岭县某局", AgencyRole.ISSUER)))
                .build();
        task.put(ours);
        call("organization_purge", "id", "ag-" + agency);

        // when
        task.put(EnrichedDocument.newBuilder(ours).setRevision(2).build());

        // then
        JsonNode dataset = call("package_show", "id", "gz-" + ours.getDocumentId());
        assertThat(dataset.path("version").asText()).isEqualTo("2");
        assertThat(dataset.path("organization").path("name").asText()).isEqualTo("ag-" + agency);
        assertThat(task.reports.deadLetters).isEmpty();
    }

    @Test
    void a_bad_token_stops_the_task() {
        // given
        try (TaskRun stranger = new TaskRun(ckan.url(), "not-a-token")) {
            // then
            assertThatThrownBy(() -> stranger.put(document))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("CKN-010");
        }
    }

    @Test
    void thirty_documents_go_in_one_batch() {
        // given
        EnrichedDocument[] documents = IntStream.range(200, 230)
                .mapToObj(number -> Samples.documentOf(run, number).build())
                .toArray(EnrichedDocument[]::new);

        // when
        task.put(documents);

        // then
        assertThat(task.reports.actions()).hasSize(30).containsOnly(PortalAction.CREATED);
    }
}
