package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCasesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 77})
    void nothingPersonalIsLeftInSentencesWithPersonalData(long seed) {
        // given
        List<PersonalCases.Case> cases = new PersonalCases(seed).personal(40);
        List<String> leaks = new ArrayList<>();

        // when
        for (PersonalCases.Case one : cases) {
            Document masked = Masking.mask(Documents.of("关于竹林的通知", one.paragraphs()));
            if (one.secrets().stream()
                    .map(GeneratedCasesTest::plain)
                    .anyMatch(plain(Documents.text(masked))::contains)) {
                leaks.add(one.kind() + " " + one.paragraphs());
            } else if (masked.getPersonalData().stream()
                    .map(PersonalData::getKind)
                    .noneMatch(one.kind().name()::equals)) {
                leaks.add("kind " + masked.getPersonalData() + " instead of " + one.kind() + " " + one.paragraphs());
            }
        }

        // then
        assertThat(cases).hasSizeGreaterThanOrEqualTo(500);
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 77})
    void whatOnlyLooksPersonalStays(long seed) {
        // given
        List<PersonalCases.Case> cases = new PersonalCases(seed).innocent(60);

        // when
        List<String> changed = cases.stream()
                .map(PersonalCases.Case::paragraphs)
                .map(List::getFirst)
                .filter(text -> !Masking.mask(text).equals(text))
                .map(text -> text + " -> " + Masking.mask(text))
                .distinct()
                .toList();

        // then
        assertThat(changed).isEmpty();
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        // given
        List<Paragraph> paragraphs = new ArrayList<>();
        for (PersonalCases.Case one : new PersonalCases(5).personal(30)) {
            one.paragraphs().forEach(text -> paragraphs.add(new Paragraph(paragraphs.size() + 1, text)));
            paragraphs.add(new Paragraph(paragraphs.size() + 1, "竹林常青。"));
        }
        Document once = Masking.mask(Document.newBuilder(Documents.of("关于竹林的通知", List.of()))
                .setParagraphs(paragraphs)
                .build());

        // when
        Document twice = Masking.mask(once);

        // then
        assertThat(twice).isEqualTo(once);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s·.-]", "");
    }
}
