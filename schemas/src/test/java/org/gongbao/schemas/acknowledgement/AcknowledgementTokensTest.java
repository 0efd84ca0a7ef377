package org.gongbao.schemas.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gongbao.schemas.secret.SecretSealer;
import org.junit.jupiter.api.Test;

class AcknowledgementTokensTest {

    private static final AskedFor ASKED =
            new AskedFor("11111111-1111-5111-8111-111111111111", 3, "防汛\n|subscription", 2);

    private final AcknowledgementTokens tokens = AcknowledgementTokens.of(SecretSealer.ofKey(new byte[32]));

    @Test
    void aTokenTellsWhatIsAskedForAndNeedsNoEscapeInAnAddress() {
        // when
        String token = tokens.write(ASKED);

        // then
        assertThat(tokens.read(token)).contains(ASKED);
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void noCharacterOfATokenCanBeChanged() {
        // given
        String token = tokens.write(ASKED);

        // when
        var changed = IntStream.range(0, token.length() - 1)
                .mapToObj(place -> token.substring(0, place)
                        + (token.charAt(place) == 'x' ? 'y' : 'x')
                        + token.substring(place + 1));

        // then
        assertThat(changed).allSatisfy(other -> assertThat(tokens.read(other)).isEmpty());
    }

    @Test
    void aTokenOfAnotherPlatformIsNone() {
        // given
        byte[] key = new byte[32];
        key[0] = 1;

        // when
        String other = AcknowledgementTokens.of(SecretSealer.ofKey(key)).write(ASKED);

        // then
        assertThat(tokens.read(other)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsNone() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("AAAA")).isEmpty();
        assertThat(tokens.read("not base64!")).isEmpty();
        assertThat(tokens.read("A".repeat(5_000))).isEmpty();
    }
}
