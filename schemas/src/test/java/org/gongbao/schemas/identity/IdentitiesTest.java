package org.gongbao.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final long SEED = 51;

    /** These values are public: whoever changes them gives every document in the world a second name. */
    @Test
    void keepsItsPublishedValues() {
        // when
        String document = Identities.documentId(List.of("number|云岭县人民政府办公室|云政办发〔2026〕1号"));

        // then
        assertThat(Identities.NAMESPACE).isEqualTo(UUID.fromString("3ea2ffea-317f-5181-8c76-6b8fce0ea649"));
        assertThat(document).isEqualTo("3f5e35bc-6d3c-506a-acaf-024d71c76553");
        assertThat(Identities.eventId("云岭县人民政府公报|2026|1", document, "ab", ""))
                .isEqualTo("52af696d-09b9-5323-9fd7-783a949c3cfc");
        assertThat(Identities.deliveryId(document, 1, "s-1")).isEqualTo("c6cf41d7-9dd7-5976-9ec6-eaa6f958301d");
    }

    @Test
    void makesVersionFiveIdentifiers() {
        // when
        UUID uuid = Identities.nameBased("x");

        // then
        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void takesTheFirstKeyThatIsThere() {
        // given
        String strong = Identities.documentId(List.of("number|甲|乙"));

        // when
        String withBlank = Identities.documentId(Arrays.asList(null, " ", "number|甲|乙", "title|x"));

        // then
        assertThat(withBlank).isEqualTo(strong);
    }

    @Test
    void refusesADocumentWithoutKeys() {
        // given
        List<String> keys = List.of("");

        // when
        assertThatThrownBy(() -> Identities.documentId(keys))

                // then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identity key");
    }

    @Test
    void tellsApartWhateverDiffers() {
        // given
        Random random = new Random(SEED);
        Set<List<Object>> inputs = new HashSet<>();
        Set<String> ids = new HashSet<>();

        // when
        for (int round = 0; round < 5000; round++) {
            String document = Identities.nameBased("d" + random.nextInt(50)).toString();
            int revision = 1 + random.nextInt(12);
            String subscription = "s" + random.nextInt(30);
            inputs.add(List.of(document, revision, subscription));
            ids.add(Identities.deliveryId(document, revision, subscription));
        }

        // then
        assertThat(ids).as("seed %s", SEED).hasSameSizeAs(inputs);
    }

    @Test
    void foldsTitlesTheSameWhateverThePrinterDid() {
        // given
        Random random = new Random(SEED);
        String title = "云岭县人民政府关于印发2026年重点工作方案试行的通知";
        List<String> printed = new ArrayList<>();
        for (int round = 0; round < 500; round++) {
            printed.add(scatter(random, title));
        }

        // when
        List<String> folded =
                printed.stream().map(Identities::foldTitle).distinct().toList();

        // then
        assertThat(folded).as("seed %s", SEED).containsExactly(title);
        assertThat(Identities.foldTitle(folded.getFirst())).isEqualTo(title);
    }

    @Test
    void keepsTheSameTitleOfTwoIssuesApart() {
        // when
        String january = Identities.titleKey("云岭县人民政府公报", 2026, 1, "通知");
        String february = Identities.titleKey("云岭县人民政府公报", 2026, 2, "通知");

        // then
        assertThat(january).isNotEqualTo(february);
    }

    private static String scatter(Random random, String title) {
        StringBuilder text = new StringBuilder();
        List<String> noise = List.of("", "", "", " ", "\u3000", "\n", "（", "）", "《", "》", "、", "“");
        for (int codePoint : title.codePoints().toArray()) {
            boolean wide = codePoint >= '0' && codePoint <= '9' && random.nextBoolean();
            text.appendCodePoint(wide ? codePoint - '0' + '０' : codePoint)
                    .append(noise.get(random.nextInt(noise.size())));
        }
        return text.toString();
    }
}
