package org.gongbao.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongbao.standalone.UnfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        // given
        Path data = folder.resolve("data");
        // when
        try (DataDirectory directory = DataDirectory.open(data)) {
            // then
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesASecondRunInOneSentence() {
        // given
        try (DataDirectory first = DataDirectory.open(folder)) {
            // when
            UnfitException refused = catchThrowableOfType(UnfitException.class, () -> DataDirectory.open(folder));
            // then
            assertThat(refused.code()).isEqualTo("RUN-012");
            assertThat(refused).hasMessageContaining(first.folder().toString()).hasMessageContaining("--data DIR");
        }
    }

    @Test
    void canBeOpenedAgainAfterClosing() {
        // given
        DataDirectory.open(folder).close();
        // when
        boolean inUse = DataDirectory.isInUse(folder);
        // then
        assertThat(inUse).isFalse();
        DataDirectory.open(folder).close();
    }

    @Test
    void saysThatAFileStandsWhereTheFolderShouldBe() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("data"), "");
        // when
        UnfitException refused = catchThrowableOfType(UnfitException.class, () -> DataDirectory.open(file));
        // then
        assertThat(refused.code()).isEqualTo("RUN-013");
        assertThat(refused).hasMessageContaining("a file stands where a folder should be");
    }

    @Test
    void namesAFullDiskAsSuch() {
        // given
        IOException cause = new IOException("/data/x: No space left on device");
        // when
        UnfitException error = Storage.unfit("RUN-013", "write the file x", cause);
        // then
        assertThat(error.code()).isEqualTo("RUN-030");
        assertThat(error).hasMessageContaining("the disk is full").hasCause(cause);
    }
}
