package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.junit.jupiter.api.Test;

/** Shapes that gazettes of counties and cities have, in invented issues: kinds of documents, places of numbers, tables of contents. */
class ShapesTest {

    @Test
    void a_decree_a_reply_an_opinion_a_notice_without_number_a_letter_minutes_and_figures_are_documents_each()
            throws IOException {
        // when
        ReadingResult result = read("city-kinds.md");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(Document::getDocNumber, Document::getTitle, Document::getGenre, Document::getSignedOn)
                .containsExactly(
                        tuple("澜桥市人民政府令第21号", "澜桥市城市停车场管理办法", "令", day(2023, 8, 21)),
                        tuple("澜政复〔2023〕8号", "澜桥市人民政府关于同意设立双溪省级农业科技园区的批复", "批复", day(2023, 8, 25)),
                        tuple("澜政发〔2023〕17号", "澜桥市人民政府关于进一步稳定和扩大就业的实施意见", "意见", day(2023, 9, 4)),
                        tuple(null, "澜桥市人民政府关于2022年度质量工作先进集体的通报", "通报", day(2023, 9, 11)),
                        tuple(null, "澜桥市人民政府关于调整森林禁火期的通告", "通告", day(2023, 9, 15)),
                        tuple("澜政办函〔2023〕33号", "澜桥市人民政府办公室关于商请支持东门水库除险加固的函", "函", day(2023, 9, 18)),
                        tuple("澜桥市人民政府2023年第9次常务会议纪要〔2023〕9号", "澜桥市人民政府2023年第9次常务会议纪要", "纪要", null),
                        tuple(null, "2023年1—9月全市主要经济指标", "指标", null));
        assertThat(result.documents().getFirst().getInstrument()).isEqualTo("办法");
        assertThat(result.documents()).extracting(Document::getTocPage).containsExactly(3, 9, 10, 14, 15, 16, 17, 20);
    }

    @Test
    void a_speech_and_a_report_are_documents_and_an_explanation_and_a_chronicle_are_none() throws IOException {
        // when
        ReadingResult result = read("city-addresses.txt");
        // then
        assertThat(result.documents())
                .extracting(Document::getTitle, Document::getSignedOn, one -> one.getProvenance()
                        .getStartLine())
                .containsExactly(
                        tuple("政府工作报告", day(2024, 1, 9), 6),
                        tuple("临泽山市人民政府关于印发2024年为民办实事项目的通知", day(2024, 1, 20), 14),
                        tuple("在全市安全生产工作会议上的讲话", day(2024, 1, 25), 23));
        assertThat(result.documents().getLast().getProvenance().getEndLine()).isEqualTo(28);
    }

    @Test
    void a_table_with_its_pages_before_the_titles_and_numbers_below_them_is_no_document() throws IOException {
        // when
        ReadingResult result = read("leading-pages.txt");
        // then
        assertThat(result.documents())
                .extracting(Document::getDocNumber, Document::getTitle, Document::getSignedOn, Document::getTocPage)
                .containsExactly(
                        tuple("雾府令〔2024〕1号", "雾泽县人民政府春季禁火令", day(2024, 3, 28), 1),
                        tuple("雾府发〔2024〕6号", "雾泽县人民政府关于表扬2023年度防汛抢险先进集体和先进个人的通报", day(2024, 3, 12), 5),
                        tuple(null, "雾泽县人民政府关于青竹河禁捕的通告", day(2024, 2, 20), 6),
                        tuple("雾府办函〔2024〕11号", "雾泽县人民政府办公室关于成立城乡供水一体化工作领导小组的通知", day(2024, 3, 19), 8));
        assertThat(result.problems()).isEmpty();
        assertThat(result.documents().getFirst().getIssuer().getName()).isEqualTo("雾泽县人民政府");
    }

    @Test
    void what_editors_print_beside_documents_belongs_to_none_and_is_not_missed() throws IOException {
        // when
        ReadingResult result = read("county-editorial.txt");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(
                        Document::getTitle,
                        Document::getSignedOn,
                        one -> one.getProvenance().getStartLine(),
                        one -> one.getProvenance().getEndLine())
                .containsExactly(
                        tuple("松溪桥县人民代表大会常务委员会关于任免何平等同志职务的决定", day(2022, 6, 28), 18, 26),
                        tuple("松溪桥县公安局松溪桥县交通运输局松溪桥县农业农村局关于整治农用车违法载人的通告", day(2022, 7, 4), 28, 39),
                        tuple("松溪桥县人民政府2022年第7次常务会议纪要", day(2022, 7, 15), 42, 48));
        assertThat(result.documents().get(1).getCoIssuers())
                .extracting(AgencyName::getName)
                .containsExactly("松溪桥县交通运输局", "松溪桥县农业农村局");
    }

    @Test
    void who_runs_a_gazette_is_its_publisher_and_not_who_supervises_it() throws IOException {
        // when
        Document any = read("county-editorial.txt").documents().getFirst();
        // then
        assertThat(any.getGazette().getPublisher()).isEqualTo("松溪桥县人民政府办公室");
    }

    @Test
    void joint_issuers_of_party_and_government_are_bodies_each() throws IOException {
        // when
        List<Document> documents = read("county-joint.md").documents();
        // then
        assertThat(documents)
                .extracting(
                        Document::getDocNumber,
                        one -> one.getIssuer().getName(),
                        one -> one.getCoIssuers().stream()
                                .map(AgencyName::getName)
                                .toList(),
                        one -> one.getProvenance().getStartLine())
                .containsExactly(
                        tuple("柏发〔2022〕1号", "中共柏谷县委", List.of("柏谷县人民政府"), 21),
                        tuple("柏办发〔2022〕9号", "中共柏谷县委办公室", List.of("柏谷县人民政府办公室"), 35),
                        tuple("柏发改字〔2022〕15号", "柏谷县发展和改革局", List.of("柏谷县财政局", "柏谷县乡村振兴局"), 55),
                        tuple("柏财农〔2022〕7号", "柏谷县财政局", List.of("柏谷县农业农村局"), 81));
    }

    @Test
    void appointments_without_titles_are_documents_by_their_numbers() throws IOException {
        // when
        List<Document> documents = read("county-personnel.txt").documents();
        // then
        assertThat(documents)
                .extracting(Document::getDocNumber, Document::getTitle)
                .containsExactly(
                        tuple("云政发〔2023〕1号", "云浦县人民政府关于做好2023年春耕备耕工作的通知"),
                        tuple("云政任〔2023〕2号", "云浦县人民政府关于郑开同志任职的通知"),
                        tuple("云政任〔2023〕3号", "云浦县人民政府任免通知"),
                        tuple("云政任〔2023〕4号", "任命王小川为云浦县林业局局长"),
                        tuple("云政任〔2023〕5号", "免去赵一民的云浦县林业局局长职务"));
        assertThat(documents).extracting(one -> one.getIssuer().getName()).containsOnly("云浦县人民政府");
    }

    @Test
    void numbers_above_beside_and_below_titles_in_whatever_brackets_are_told_apart() throws IOException {
        // when
        List<Document> documents = read("county-red-heads.txt").documents();
        // then
        assertThat(documents)
                .extracting(
                        Document::getDocNumber,
                        Document::getDocNumberAsPrinted,
                        Document::getTitle,
                        one -> one.getProvenance().getStartLine(),
                        one -> one.getProvenance().getEndLine())
                .containsExactly(
                        tuple("丰政发〔2021〕18号", "丰政发【2021】18号", "丰宁川县人民政府关于表扬抗洪抢险先进个人的决定", 5, 20),
                        tuple("丰政办发〔2021〕31号", "丰政办发<2021>31号", "丰宁川县人民政府办公室关于做好第七次人口普查资料开发的通知", 22, 36),
                        tuple("丰政办发〔2021〕32号", "丰政办发［2021］32号", "丰宁川县人民政府办公室关于成立防汛指挥部的通知", 38, 48),
                        tuple("丰教公告〔2021〕2号", "丰教公告〔2021〕第2号", "丰宁川县教育局关于规范校外培训机构的公告", 50, 57));
    }

    @Test
    void a_list_of_repealed_documents_with_their_numbers_begins_no_document() throws IOException {
        // when
        ReadingResult result = read("list-of-numbers.md");
        // then
        assertThat(result.documents())
                .extracting(Document::getDocNumber, one -> one.getProvenance().getEndLine())
                .containsExactly(tuple("石政规〔2020〕1号", 39), tuple("石政办发〔2020〕11号", 57));
    }

    @Test
    void a_table_of_contents_in_two_columns_read_across_is_unfolded() throws IOException {
        // when
        ReadingResult result = read("two-column-contents.txt");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(Document::getDocNumber, Document::getTocPage)
                .containsExactly(
                        tuple("安政发〔2019〕7号", 1),
                        tuple("安政发〔2019〕9号", 6),
                        tuple("安政办发〔2019〕15号", 9),
                        tuple("安政办发〔2019〕18号", 12));
    }

    @Test
    void tables_bold_titles_and_tags_of_html_in_markdown_are_seen_through() throws IOException {
        // when
        ReadingResult result = read("table-contents.md");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(Document::getDocNumber, Document::getTitle, Document::getSignedOn, Document::getTocPage)
                .containsExactly(
                        tuple("禾政发〔2025〕1号", "禾川市人民政府关于命名2024年度全民健身先进乡镇的决定", day(2025, 1, 6), 1),
                        tuple("禾政办〔2025〕2号", "禾川市人民政府办公室关于印发禾川市冬春季火灾防控方案的通知", day(2025, 1, 8), 2),
                        tuple("禾政通〔2025〕1号", "禾川市人民政府关于禁止燃放烟花爆竹的通告", day(2025, 1, 12), 5));
    }

    @Test
    void titles_without_numbers_are_found_in_a_text_without_any_marks() throws IOException {
        // when
        ReadingResult result = read("unnumbered.txt");
        // then
        assertThat(result.documents())
                .extracting(Document::getTitle, one -> one.getIssuer().getName(), Document::getSignedOn)
                .containsExactly(
                        tuple("青塘县人民政府关于2018年县长办公会议制度的通知", "青塘县人民政府", day(2018, 4, 3)),
                        tuple("青塘县人民政府关于城区部分路段实行交通管制的通告", "青塘县人民政府", day(2018, 4, 4)),
                        tuple("青塘县人民政府招标公告", "青塘县人民政府", day(2018, 4, 9)),
                        tuple("关于表彰2017年度先进集体的决定", "青塘县人民政府", day(2018, 4, 12)),
                        tuple("青塘县2017年国民经济和社会发展统计公报", "青塘县统计局", day(2018, 3, 20)));
    }

    @Test
    void a_single_document_of_three_relative_bodies_is_read() throws IOException {
        // when
        Document document = read("single-document.md").documents().getFirst();
        // then
        assertThat(document.getTitle()).isEqualTo("县卫生健康局县财政局县医疗保障局关于做好2024年家庭医生签约服务工作的通知");
        assertThat(document.getIssuer().getName()).isEqualTo("县卫生健康局");
        assertThat(document.getCoIssuers()).extracting(AgencyName::getName).containsExactly("县财政局", "县医疗保障局");
        assertThat(document.getSignedOn()).isEqualTo(day(2024, 3, 18));
    }

    @Test
    void each_boundary_says_why_it_was_chosen_and_how_sure_it_is() throws IOException {
        // when
        ReadingResult result = read("county-red-heads.txt");
        // then
        assertThat(result.boundaries()).hasSameSizeAs(result.documents()).allSatisfy(boundary -> {
            assertThat(boundary.confidence()).isBetween(0.5, 1.0);
            assertThat(boundary.reasons()).isNotEmpty();
        });
        assertThat(result.boundaries().getFirst().reasons())
                .contains("+0.40 a line above the title is only a document number");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static ReadingResult read(String name) throws IOException {
        try (InputStream resource = ShapesTest.class.getResourceAsStream("shapes/" + name)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new GazetteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
