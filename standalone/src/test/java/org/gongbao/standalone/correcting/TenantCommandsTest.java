package org.gongbao.standalone.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.correcting.RunningLine.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator gives tenants keys and limits from the command line, and the portal goes by them. Each test has tenants of its own. */
class TenantCommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void aTenantIsMadeAndGetsAKeyWithWhichItAsksThePortal() {
        // given
        Output made = line.run("tenants", "create", "press", "--description", "晚报", "--subscriptions", "2");

        // when
        Output created = line.run("keys", "create", "press", "--name", "newsroom");

        // then
        assertThat(made.code()).isEqualTo(ExitCode.OK);
        assertThat(made.out()).contains("subscriptions 0 of 2");
        Path key = keyOf(created);
        await().atMost(PATIENCE)
                .until(() -> line.askWith(key, "subscriptions", "list").code() == ExitCode.OK);
        assertThat(line.run("keys", "list", "--tenant", "press").out())
                .contains("newsroom", "ACTIVE")
                .doesNotContain(read(key), "admin");
        assertThat(line.run("tenants", "show", "press").out()).contains("newsroom");
    }

    @Test
    void aRevokedKeyIsRefusedByThePortal() {
        // given
        line.run("tenants", "create", "lost");
        Output created = line.run("keys", "create", "lost", "--name", "laptop", "--format", "jsonl");
        JsonNode key = new JsonMapper().readTree(created.out());
        Path file = keyOf(created);
        await().atMost(PATIENCE)
                .until(() -> line.askWith(file, "endpoints", "list").code() == ExitCode.OK);

        // when
        Output revoked = line.run("keys", "revoke", key.path("keyId").asString());

        // then
        assertThat(revoked.out()).contains("REVOKED");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.run("keys", "list", "--tenant", "lost").out())
                .contains("last used in the hour from"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        line.askWith(file, "endpoints", "list").err())
                .startsWith("POR-012"));
    }

    @Test
    void whoChangedWhatIsListedWithTheUser() {
        // given
        line.run("tenants", "create", "told", "--by", "operator");
        line.run("tenants", "limit", "told", "--requests", "5", "--endpoints", "none", "--by", "operator");

        // when
        Output changes = line.run("changes", "list", "--tenant", "told");

        // then
        assertThat(changes.out().lines().toList().get(0))
                .contains("TENANT_LIMITED", "COMMAND_LINE operator", "requestsPerMinute=5", "endpoints=none");
        assertThat(changes.out()).contains("TENANT_CREATED", "2 changes");
    }

    @Test
    void theDeliveriesOfATenantHaveALimitOfTheirOwn() {
        // given
        line.run("tenants", "create", "slow", "--deliveries", "120");

        // when
        Output limited = line.run("tenants", "limit", "slow", "--deliveries", "usual");

        // then
        assertThat(line.run("changes", "list", "--tenant", "slow").out()).contains("deliveriesPerMinute=120");
        assertThat(limited.out()).contains("deliveries/min none");
    }

    @Test
    void limitsThatAreNotNamedStay() {
        // given
        line.run("tenants", "create", "staying", "--subscriptions", "7", "--endpoints", "3");

        // when
        Output limited = line.run("tenants", "limit", "staying", "--endpoints", "usual");

        // then
        assertThat(limited.out()).contains("subscriptions 0 of 7", "endpoints 0 of usual");
    }

    @Test
    void whatIsNotThereOrCannotBeMeantIsSaidWithACode() {
        // given
        line.run("tenants", "create", "twice");

        // when
        Output again = line.run("tenants", "create", "twice");
        Output unknown = line.run("keys", "create", "nobody", "--name", "a");
        Output scope = line.run("keys", "create", "twice", "--name", "a", "--scope", "everything");
        Output key = line.run("keys", "revoke", "000000000000");
        Output limit = line.run("tenants", "limit", "twice", "--requests", "many");

        // then
        assertThat(again.err()).startsWith("TEN-001");
        assertThat(unknown.err()).startsWith("TEN-002");
        assertThat(scope.err()).startsWith("POR-021").contains("subscriptions:read");
        assertThat(key.err()).startsWith("TEN-003");
        assertThat(limit.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.code()).isEqualTo(ExitCode.INPUT_REFUSED);
    }

    @Test
    void aFilterIsSavedByNameReplacedShownAndRemoved() throws IOException {
        // given
        Path file = Files.writeString(directory.resolve("filter.json"), "{\"anyWords\": [\"防汛\"]}");
        Output saved = line.ask("filters", "save", "flood", file.toString());

        // when
        Output again = line.ask("filters", "save", "flood", file.toString());
        Files.writeString(file, "{\"anyWords\": [\"抗旱\"]}");
        Output replaced = line.ask("filters", "save", "flood", file.toString());

        // then
        assertThat(saved.out()).contains("revision 1", "flood");
        assertThat(again.out()).contains("revision 1");
        assertThat(replaced.out()).contains("revision 2");
        assertThat(line.ask("filters", "show", "flood").out()).contains("抗旱");
        assertThat(line.ask("filters", "remove", "flood").code()).isEqualTo(ExitCode.OK);
        assertThat(line.ask("filters", "show", "flood").err()).startsWith("POR-017");
    }

    /** Keeps the key that a command showed. */
    private static Path keyOf(Output created) {
        String word = created.out()
                .lines()
                .filter(text -> text.contains("gbk_"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(created.err()))
                .replaceAll(".*(gbk_[0-9A-Za-z_]+).*", "$1");
        try {
            return Files.writeString(Files.createTempFile(directory, "key", ""), word);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
