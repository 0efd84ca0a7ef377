package org.gongbao.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final List<String> OPENING = List.of("〔", "[", "（", "【", "(", "［", "〖");
    private static final List<String> CLOSING = List.of("〕", "]", "）", "】", ")", "］", "〗");
    private static final String CODES = "云盂政办发函字县府教财农林水〇甲乙";
    private static final long SEED = 20_261_123;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政办发〔2022〕51号",
                "云政办发[2022]51号",
                "云政办发（2022）51号",
                "云政办发【2022】51号",
                "云政办发(2022)51号",
                "云政办发［２０２２］５１号",
                " 云政办发 〔 2022 〕 51 号 ",
                "云政办发〔2022〕第51号",
                "云政办发〔2022〕051号",
                "云政办发〔2022\u3000〕51号"
            })
    void readsEveryPrintedFormAsTheSameNumber(String printed) {
        // when
        var number = DocumentNumber.parse(printed);

        // then
        assertThat(number).contains(new DocumentNumber("云政办发", 2022, 51));
        assertThat(number.orElseThrow().normalised()).isEqualTo("云政办发〔2022〕51号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "号",
                "〔2022〕51号",
                "云政办发〔2022〕号",
                "云政办发〔2022〕0号",
                "云政办发〔2022〕51",
                "云政办发2022年51号",
                "云政办发〔22〕51号",
                "根据云政办发〔2022〕51号，",
                "2022〔2022〕51号"
            })
    void refusesWhatIsNoNumber(String text) {
        // when
        var number = DocumentNumber.parse(text);

        // then
        assertThat(number).isEmpty();
    }

    @Test
    void refusesNothing() {
        // when
        var number = DocumentNumber.parse(null);

        // then
        assertThat(number).isEmpty();
    }

    @Test
    void normalisingTwiceChangesNothingWhateverTheBracketsAre() {
        // given
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            DocumentNumber number =
                    new DocumentNumber(code(random), 1949 + random.nextInt(150), 1 + random.nextInt(9999));
            int bracket = random.nextInt(OPENING.size());
            String printed = number.agencyCode() + OPENING.get(bracket) + width(random, number.year())
                    + CLOSING.get(bracket) + width(random, number.serial()) + "号";

            // when
            var read = DocumentNumber.parse(printed);

            // then
            assertThat(read).as("seed %s, %s", SEED, printed).contains(number);
            assertThat(DocumentNumber.parse(number.normalised())).contains(number);
        }
    }

    private static String code(Random random) {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index <= random.nextInt(6); index++) {
            code.append(CODES.charAt(random.nextInt(CODES.length())));
        }
        return code.toString();
    }

    private static String width(Random random, int value) {
        String narrow = Integer.toString(value);
        StringBuilder text = new StringBuilder();
        narrow.chars()
                .map(digit -> random.nextBoolean() ? digit : digit - '0' + '０')
                .forEach(digit -> text.append((char) digit).append(random.nextInt(4) == 0 ? " " : ""));
        return text.toString();
    }
}
