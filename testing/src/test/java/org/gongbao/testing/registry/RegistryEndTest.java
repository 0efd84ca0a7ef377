package org.gongbao.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.awaitility.Awaitility;
import org.gongbao.broker.RegistryProcess;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.testing.RegistryExtension;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a registry leaves behind when its program, or the registry itself, is killed. */
class RegistryEndTest {

    private final Path installation = RegistryExtension.installation();

    @TempDir
    Path data;

    @BeforeEach
    void find() {
        Assumptions.assumeTrue(Files.isDirectory(installation), () -> "skipped: no schema registry in " + installation);
    }

    @Test
    void endsByItselfWhenItsProgramIsKilledInTheMomentOfItsStart() throws Exception {
        // given
        Optional<ProcessHandle> orphan = killedProgram();

        // when
        try (RegistryProcess next = RegistryProcess.start(installation, data, 0)) {

            // then
            assertThat(next.handle().isAlive()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> orphan.stream()
                    .noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void startsAnewWhereTheFirstStartWasCutShort() throws Exception {
        // given: what a kill in the middle of making the tables leaves, a database and the mark that nothing has
        // answered yet
        Files.writeString(data.resolve("registry.mv.db"), "half a database");
        Files.createFile(data.resolve("registry.unfinished"));

        // when
        try (RegistryProcess next = RegistryProcess.start(installation, data, 0)) {

            // then
            assertThat(next.handle().isAlive()).isTrue();
            assertThat(data.resolve("registry.unfinished")).doesNotExist();
        }
    }

    @Test
    void keepsWhatItAnsweredBeforeItWasKilled() {
        // given
        List<Integer> identifiers = new ArrayList<>();
        RegistryProcess doomed = RegistryProcess.start(installation, data, 0);
        try (SchemaRegistryClient client = client(doomed)) {
            for (int i = 0; i < 20; i++) {
                identifiers.add(client.register("kept-" + i + "-value", schema(i)));
            }
        } finally {
            doomed.handle().destroyForcibly();
            doomed.handle().onExit().join();
        }

        // when
        try (RegistryProcess next = RegistryProcess.start(installation, data, 0);
                SchemaRegistryClient client = client(next)) {

            // then
            assertThat(next.schemaRegistryUrl()).isEqualTo(doomed.schemaRegistryUrl());
            for (int i = 0; i < identifiers.size(); i++) {
                assertThat(client.schema(identifiers.get(i))).isEqualTo(schema(i));
                assertThat(client.lookup("kept-" + i + "-value", schema(i))).isEqualTo(identifiers.get(i));
            }
        }
    }

    private Optional<ProcessHandle> killedProgram() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        installation.toString(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(program.waitFor()).as(output.toString()).isEqualTo(9);
        return ProcessHandle.of(Long.parseLong(output.getLast()));
    }

    private static Schema schema(int number) {
        return SchemaBuilder.record("x.Kept" + number).fields().requiredInt("a").endRecord();
    }

    private static SchemaRegistryClient client(RegistryProcess registry) {
        return SchemaRegistryClients.from(Map.of("schema.registry.url", registry.schemaRegistryUrl()));
    }
}
