package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceDirectoryTest {

    @TempDir
    Path state;

    @Test
    void whoComesBackHasItsNameAndItsStateAgain() {
        // given
        InstanceDirectory before = InstanceDirectory.take(state);
        before.close();

        // when
        try (InstanceDirectory after = InstanceDirectory.take(state)) {
            // then
            assertThat(after.path()).isEqualTo(before.path()).isEqualTo(state);
            assertThat(after.name()).isEqualTo(before.name()).isNotEmpty();
        }
    }

    @Test
    void severalInstancesWithOneStateDirectoryDoNotGetInEachOthersWay() {
        // given
        try (InstanceDirectory first = InstanceDirectory.take(state)) {
            // when
            try (InstanceDirectory second = InstanceDirectory.take(state)) {
                // then
                assertThat(second.path()).isEqualTo(state.resolve("instance-2"));
                assertThat(second.name()).isNotEqualTo(first.name());
            }
        }
    }

    @Test
    void takesWhatTheOneThatEndedLeft() {
        // given
        InstanceDirectory first = InstanceDirectory.take(state);
        try (InstanceDirectory second = InstanceDirectory.take(state)) {
            first.close();

            // when
            try (InstanceDirectory next = InstanceDirectory.take(state)) {
                // then
                assertThat(next.path()).isEqualTo(first.path()).isNotEqualTo(second.path());
                assertThat(next.name()).isEqualTo(first.name());
            }
        }
    }

    @Test
    void saysSoIfTheDirectoryCannotBeUsed() throws IOException {
        // given
        Path file = Files.createFile(state.resolve("file"));

        // when, then
        assertThatThrownBy(() -> InstanceDirectory.take(file))
                .isInstanceOf(GongbaoException.class)
                .hasMessageContaining(file.toString())
                .extracting(Object::toString)
                .asString()
                .contains("STR-053");
    }
}
