package org.gongbao.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealerTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdCwgbm90aGluZyBtb3Jl";

    @TempDir
    Path directory;

    @Test
    void opensWhatItSealed() {
        // given
        SecretSealer sealer = SecretSealer.fromFile(directory.resolve("keys/secret.key"));
        String sealed = sealer.seal(SECRET);

        // when
        String opened =
                SecretSealer.fromFile(directory.resolve("keys/secret.key")).open(sealed);

        // then
        assertThat(opened).isEqualTo(SECRET);
        assertThat(sealed).isASCII().doesNotContain(SECRET).isNotEqualTo(sealer.seal(SECRET));
    }

    @Test
    void makesAKeyFileThatOnlyItsOwnerReads() throws Exception {
        // given
        Path file = directory.resolve("secret.key");

        // when
        SecretSealer.fromFile(file);

        // then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void refusesWhatWasChanged() {
        // given
        SecretSealer sealer = SecretSealer.ofKey(new byte[SecretSealer.KEY_BYTES]);
        String sealed = sealer.seal(SECRET);
        char swapped = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + swapped + sealed.substring(21);

        // when
        assertThatThrownBy(() -> sealer.open(changed))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-043"));
    }

    @Test
    void refusesWhatAnotherKeySealed() {
        // given
        byte[] other = new byte[SecretSealer.KEY_BYTES];
        other[0] = 1;
        String sealed = SecretSealer.ofKey(other).seal(SECRET);
        SecretSealer sealer = SecretSealer.ofKey(new byte[SecretSealer.KEY_BYTES]);

        // when
        assertThatThrownBy(() -> sealer.open(sealed))

                // then
                .isInstanceOf(GongbaoException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void refusesWhatWasNeverSealed() {
        // given
        SecretSealer sealer = SecretSealer.ofKey(new byte[SecretSealer.KEY_BYTES]);

        // when
        assertThatThrownBy(() -> sealer.open("v1.short"))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-043"));
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws Exception {
        // given
        Path file = Files.writeString(directory.resolve("secret.key"), "dG9vIHNob3J0");

        // when
        assertThatThrownBy(() -> SecretSealer.fromFile(file))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-041"));
    }
}
