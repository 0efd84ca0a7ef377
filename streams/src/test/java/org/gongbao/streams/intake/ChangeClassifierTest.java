package org.gongbao.streams.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class ChangeClassifierTest {

    private static final String TEXT = "第一条为了保护农田，制定本办法。第二条各乡镇负责巡查工作。第三条县水利局负责验收。第四条资金由县财政保障。第五条自发布之日起施行。";

    @Test
    void theSameTextInOtherLinesAndWidthIsAChangeOfMetadata() {
        assertThat(classify(TEXT, TEXT.replace("，", " ， "))).isEqualTo(ChangeClass.METADATA);
    }

    @Test
    void oneSentenceOfManyIsACorrection() {
        assertThat(classify(TEXT, TEXT.replace("第三条县水利局负责验收", "第三条县水务局负责验收"))).isEqualTo(ChangeClass.CORRECTION);
    }

    @Test
    void anotherOrderOfTheSameSentencesIsACorrection() {
        assertThat(classify("甲事先办。乙事后办。", "乙事后办。甲事先办。")).isEqualTo(ChangeClass.CORRECTION);
    }

    @Test
    void anotherTextIsAMajorChange() {
        assertThat(classify(TEXT, TEXT + "第六条违反本办法的，由县水利局责令改正。第七条本办法由县水利局负责解释，有效期二年，到期另行评估。"))
                .isEqualTo(ChangeClass.MAJOR);
    }

    @Test
    void theShareIsMeasuredInCharactersOfTheLongerText() {
        // given
        TextFingerprint shorter = fingerprint("甲乙丙丁。");
        TextFingerprint longer = fingerprint("甲乙丙丁。", "戊己庚辛。");

        // when
        double share = shorter.changedShareTo(longer);

        // then
        int title = Documents.document(1).getTitle().length();
        assertThat(share).isEqualTo(1 - (title + 5.0) / (title + 10.0));
        assertThat(longer.changedShareTo(shorter)).isEqualTo(share);
    }

    private static ChangeClass classify(String former, String present) {
        return ChangeClassifier.classify(fingerprint(former), fingerprint(present));
    }

    private static TextFingerprint fingerprint(String... paragraphs) {
        return TextFingerprint.of(Documents.document(1)
                .setParagraphs(IntStream.range(0, paragraphs.length)
                        .mapToObj(i ->
                                new Paragraph(i + 1, Arrays.asList(paragraphs).get(i)))
                        .toList())
                .build());
    }
}
