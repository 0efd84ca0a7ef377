package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.producers.publishing.ContentHash;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final String NOTICE = """
            青榆县人民政府关于表彰春灌能手的通知

            青政发〔2023〕4号

            各乡镇人民政府：

            名单公示如下：张春灌，身份证号11010519491231002X，家住青榆县柳林镇东沟村45号。举报电话：0351-8012345。

            联系人：李某，手机138 0000
            0000。

            青榆县人民政府

            2023年3月2日
            """;

    private final GazetteReader reader = new GazetteReader();

    private List<Document> read(String text) {
        return reader.read("notice.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
    }

    @Test
    void nothing_personal_is_left_in_what_was_read_but_kind_and_place_are_told() {
        // when
        Document document = read(NOTICE).getFirst();
        // then
        assertThat(document.toString())
                .doesNotContain("19491231", "东沟村", "0000 0000", "00000000")
                .contains("0351-8012345");
        assertThat(document.getPersonalData())
                .extracting(PersonalData::getKind, PersonalData::getLine)
                .containsExactly(tuple("ID_NUMBER", 7), tuple("ADDRESS", 7), tuple("MOBILE", 9));
    }

    @Test
    void the_same_text_has_the_same_hash_whenever_it_is_read() {
        // given
        String before = ContentHash.of(read(NOTICE).getFirst());
        // when
        String again = ContentHash.of(
                read(NOTICE.replace("138 0000\n0000", "13800000000")).getFirst());
        // then
        assertThat(again).isEqualTo(before);
    }

    @Test
    void no_telephone_of_an_office_is_masked_in_the_shared_issues() throws IOException {
        // given
        Path folder = SharedFiles.require("gazettes");
        List<Path> issues;
        try (Stream<Path> files = Files.list(folder)) {
            issues = files.toList();
        }
        // when
        List<PersonalData> masked = issues.stream()
                .flatMap(issue -> reader.read(issue).documents().stream())
                .flatMap(document -> document.getPersonalData().stream())
                .toList();
        // then
        assertThat(issues).isNotEmpty();
        assertThat(masked)
                .as("the shared issues print telephones of offices only")
                .isEmpty();
    }

    @Test
    void every_telephone_that_the_shared_issues_print_stands_in_their_documents() throws IOException {
        // given
        Path folder = SharedFiles.require("gazettes");
        Pattern telephone = Pattern.compile(
                "(?:电话|热线|举报|咨询|传真)[^\\d\\n]{0,12}(?<labelled>\\d[\\d-]{2,12})|(?<area>0\\d{2,3}-\\d{7,8})");
        List<String> printed = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path issue : files.toList()) {
                telephone
                        .matcher(Files.readString(issue))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(printed::add);
                // when
                reader.read(issue).documents().stream()
                        .flatMap(document -> document.getParagraphs().stream())
                        .forEach(paragraph -> texts.append(paragraph.getText()).append('\n'));
            }
        }
        // then
        assertThat(printed).isNotEmpty().allSatisfy(number -> assertThat(texts.toString())
                .contains(number));
    }
}
