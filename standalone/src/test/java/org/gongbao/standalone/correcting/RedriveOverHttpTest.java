package org.gongbao.standalone.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongbao.standalone.correcting.RunningLine.Output;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters are put back over HTTP by an operator who has no way to the brokers. */
class RedriveOverHttpTest {

    private static final String LETTERS = "/api/v1/deadletters";
    private static final String POISON = "阴影";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final MendableRules rules = new MendableRules(POISON);
    private RunningLine line;

    @BeforeEach
    void failOnOneDocument() {
        line = new RunningLine(directory, rules);
        line.publish(RunningLine.document(1, "由县林业局负责苗圃轮作，" + POISON + "。"));
        await().atMost(PATIENCE).until(() -> json(get(LETTERS)).path("total").asInt() == 1);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void whatFailedIsListedAndShownWithoutItsBytes() {
        // when
        JsonNode listed = json(get(LETTERS + "?stage=streams.enrichment&code=STR-020"));
        JsonNode others = json(get(LETTERS + "?code=STR-999"));
        HttpResponse<String> shown = get(LETTERS + "/0");

        // then
        assertThat(listed.at("/items/0/key").asString()).isEqualTo(Documents.documentId(1));
        assertThat(others.path("total").asInt()).isZero();
        assertThat(json(shown).path("valueBytes").asInt()).isPositive();
        assertThat(shown.body()).doesNotContain(POISON);
    }

    @Test
    void onceTheFaultIsMendedItIsPutBackOnceHoweverOftenThatIsAsked() {
        // given
        rules.mend();

        // when
        JsonNode rehearsed = redrive("{\"code\": \"STR-020\", \"rehearse\": true}");
        JsonNode redriven = redrive("{\"code\": \"STR-020\", \"waitSeconds\": 30}");
        JsonNode repeated = json(post(LETTERS + "/0/redrive", ""));
        JsonNode again = redrive("{\"letter\": \"0\", \"afterTimes\": 1, \"waitSeconds\": 30}");
        JsonNode againRepeated = redrive("{\"letter\": \"0\", \"afterTimes\": 1}");

        // then
        assertThat(fates(rehearsed)).containsExactly("READY");
        assertThat(fates(redriven)).containsExactly("RESOLVED");
        assertThat(fates(repeated)).containsExactly("DONE_BEFORE");
        assertThat(fates(again)).containsExactly("RESOLVED");
        assertThat(fates(againRepeated)).containsExactly("DONE_BEFORE");
        assertThat(json(get(LETTERS + "/0")).at("/redrive/by").asString()).isEqualTo("configured:1");
        await().atMost(PATIENCE).until(() -> line.document(1).path("revision").asInt() == 1);
    }

    @Test
    void whoPutSomethingBackStandsInTheLogOfChanges() {
        // given
        rules.mend();
        redrive("{\"code\": \"STR-020\", \"rehearse\": true}");

        // when
        post(LETTERS + "/0/redrive", "");

        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(json(get("/api/v1/changes?kind=DEAD_LETTERS_PUT_BACK"))
                        .path("items")
                        .valueStream())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path("objectId").asString()).isEqualTo("0");
                    assertThat(change.path("actor").asString()).isEqualTo("1");
                    assertThat(change.at("/details/letters").asString()).isEqualTo("1");
                }));
    }

    @Test
    void aRequestThatWouldMeanAllOrNoneIsRefusedWithACode() {
        // when
        HttpResponse<String> everything = post(LETTERS + "/redrive", "{}");
        HttpResponse<String> unknown = post(LETTERS + "/99/redrive", "");

        // then
        assertThat(everything.statusCode()).isEqualTo(422);
        assertThat(json(everything).path("code").asString()).isEqualTo("POR-021");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("code").asString()).isEqualTo("READ-081");
    }

    @Test
    void theDescriptionOfTheApiHasIt() {
        // when
        String description = get("/api/v1/openapi.yaml").body();

        // then
        assertThat(description)
                .contains(LETTERS + ":", LETTERS + "/{number}:", LETTERS + "/{number}/redrive:", LETTERS + "/redrive:");
    }

    @Test
    void whoeverIsNoOperatorSeesNone() {
        // given
        line.run("tenants", "create", "press");
        Output created =
                line.run("keys", "create", "press", "--name", "newsroom", "--scope", "admin", "--format", "jsonl");
        String key = json(created.out()).path("key").asString();

        // when
        HttpResponse<String> asked = line.askApiWith(key, "GET", LETTERS, "");

        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.askApiWith(key, "GET", LETTERS, "").statusCode())
                .isEqualTo(403));
        assertThat(asked.body()).doesNotContain("STR-020");
    }

    private JsonNode redrive(String request) {
        return json(post(LETTERS + "/redrive", request));
    }

    private HttpResponse<String> get(String path) {
        return line.askApi("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) {
        return line.askApi("POST", path, body);
    }

    private static List<String> fates(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("fate").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
