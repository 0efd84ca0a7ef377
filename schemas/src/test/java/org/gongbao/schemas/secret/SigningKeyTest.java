package org.gongbao.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void signsTheSecondVectorOfRfc8032() {
        // given
        String secret = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        String open = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        String both = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(secret + open));
        SigningKey key = SigningKey.ofText("whsk_" + both);
        // when
        byte[] signature = key.sign(new byte[] {0x72});
        // then
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(HexFormat.of().formatHex(key.publicHalf())).isEqualTo(open);
    }

    @Test
    void isMadeOnceAndForItsOwnerAlone() throws IOException {
        // given
        Path file = folder.resolve("keys/signing.key");
        // when
        SigningKey made = SigningKey.fromFile(file);
        // then
        assertThat(SigningKey.fromFile(file).publicText())
                .isEqualTo(made.publicText())
                .startsWith("whpk_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain("whsk_");
        byte[] text = "a.b.".getBytes(StandardCharsets.US_ASCII);
        assertThat(SigningKey.fromFile(file).sign(text, text)).isEqualTo(made.sign(text, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsk_", "whsk_AAAA", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsk_not/base64!"})
    void refusesOtherTextsWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> SigningKey.ofText(text))
                .isInstanceOfSatisfying(GongbaoException.class, refused -> assertThat(refused.code())
                        .isEqualTo("REG-044"))
                .hasMessageNotContaining("not/base64")
                .hasMessageNotContaining("MfKQ9r8GKY");
    }
}
