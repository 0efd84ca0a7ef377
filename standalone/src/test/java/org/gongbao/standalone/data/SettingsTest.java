package org.gongbao.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongbao.standalone.UnfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("gongbao.properties"), "gongbao.delivery.window=1\ngongbao.delivery.lease=1s\n");
        Map<String, String> environment = Map.of(
                "GONGBAO_DELIVERY_LEASE",
                "2s",
                "GONGBAO_STREAMS_THREADS",
                "2",
                "GONGBAO_JAVA_OPTIONS",
                "-Xmx1g",
                "PATH",
                "/");
        // when
        Map<String, String> settings = Settings.gather(file, environment, Map.of("gongbao.streams.threads", "3"));
        // then
        assertThat(settings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "gongbao.delivery.window",
                        "1",
                        "gongbao.delivery.lease",
                        "2s",
                        "gongbao.streams.threads",
                        "3"));
    }

    @Test
    void refusesAKeyThatNobodyReads() {
        // given
        Map<String, String> given = Map.of("delivery.window", "1");
        // when
        UnfitException refused = catchThrowableOfType(
                UnfitException.class, () -> Settings.gather(folder.resolve("missing"), Map.of(), given));
        // then
        assertThat(refused.code()).isEqualTo("RUN-031");
    }
}
