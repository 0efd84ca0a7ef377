package org.gongbao.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    @TempDir
    Path folder;

    private final List<Path> handled = new CopyOnWriteArrayList<>();

    @Test
    void a_file_is_handed_on_once_when_it_has_settled() throws IOException {
        // given
        WatchedFolder watched = new WatchedFolder(folder, Duration.ofDays(1), handled::add);
        Path file = Files.writeString(folder.resolve("issue.txt"), "甲");
        watched.look();
        Files.writeString(file, "甲乙");
        watched.look();
        assertThat(handled).isEmpty();
        // when
        watched.look();
        watched.look();
        // then
        assertThat(handled).containsExactly(file);
        assertThat(file).hasContent("甲乙");
        watched.close();
    }

    @Test
    void unfinished_and_hidden_files_are_left_alone() throws IOException {
        // given
        WatchedFolder watched = new WatchedFolder(folder, Duration.ofDays(1), handled::add);
        Files.writeString(folder.resolve("issue.txt.part"), "甲");
        Files.writeString(folder.resolve(".issue.txt"), "甲");
        Files.createDirectory(folder.resolve("folder"));
        // when
        watched.look();
        watched.look();
        // then
        assertThat(handled).isEmpty();
        watched.close();
    }

    @Test
    void a_failure_is_tried_again_and_stops_no_other_file() throws IOException {
        // given
        Files.writeString(folder.resolve("a.txt"), "甲");
        Files.writeString(folder.resolve("b.txt"), "乙");
        WatchedFolder watched = new WatchedFolder(folder, Duration.ofDays(1), file -> {
            handled.add(file.getFileName());
            if (handled.size() == 1) {
                throw new IllegalStateException("the first one fails");
            }
        });
        // when
        watched.look();
        watched.look();
        watched.look();
        // then
        assertThat(handled).containsExactly(Path.of("a.txt"), Path.of("b.txt"), Path.of("a.txt"));
        watched.close();
    }

    @Test
    void it_looks_by_itself_and_makes_the_folder() throws IOException {
        // given
        Path absent = folder.resolve("inbox");
        try (WatchedFolder watched = new WatchedFolder(absent, Duration.ofMillis(20), handled::add)) {
            watched.start();
            await().until(() -> Files.isDirectory(absent));
            // when
            Files.writeString(absent.resolve("issue.txt"), "甲");
            // then
            await().untilAsserted(() -> assertThat(handled).containsExactly(absent.resolve("issue.txt")));
        }
    }
}
