package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;

class CategoryTaggerTest {
    private static final CategoryTagger TAGGER = new CategoryTagger();
    private static final CategoryTagger WITHOUT_MODEL =
            new CategoryTagger(new FindingsReader(() -> new NgramVote(Exemplar.load())));
    private static final int DOCUMENTS = 200;

    private static Document document(String title, String... paragraphs) {
        List<Paragraph> numbered = new ArrayList<>();
        for (String text : paragraphs) {
            numbered.add(new Paragraph(3 + numbered.size(), text));
        }
        return Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000002")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().setRegionCode("141129").build())
                .setProvenance(new Provenance("fictitious.txt", "", 1, 60, null, null, "test"))
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(new AgencyName("中阳县人民政府", "中阳县人民政府"))
                .setParagraphs(numbered)
                .build();
    }

    private static List<CategoryTag> tag(CategoryTagger tagger, Document document) {
        return tagger.tag(document, FlowText.of(document.getParagraphs()), List.of());
    }

    @Test
    void aClassComesWithItsLabelAndTheWordsThatDecided() {
        // when
        CategoryTag first =
                tag(TAGGER, document("中阳县人民政府关于水库除险加固的通知", "各水库要加强除险加固。")).getFirst();

        // then
        assertThat(first.getCode()).isEqualTo("6");
        assertThat(first.getLabel()).isEqualTo(SubjectClasses.label("6"));
        assertThat(first.getConfidence()).isBetween(0.9, 0.99);
        assertThat(first.getEvidence())
                .contains("水库")
                .anyMatch(words -> words.startsWith(CategoryTagger.EXEMPLAR_MARK));
    }

    @Test
    void aDecreeWhoseTitleNamesNothingIsSortedByItsPurpose() {
        // when
        List<CategoryTag> tags = tag(TAGGER, document("中阳县人民政府令", "为加强森林防火期野外火源管理，根据《森林防火条例》，发布命令如下：", "一、禁火期限"));

        // then
        assertThat(tags).extracting(CategoryTag::getCode).startsWith("6").contains("17");
    }

    @Test
    void withoutTheModelDocumentsAreTaggedAllTheSameAndSaySo() {
        // when
        List<CategoryTag> tags = tag(WITHOUT_MODEL, document("中阳县人民政府关于水库除险加固的通知"));

        // then
        assertThat(tags.getFirst().getCode()).isEqualTo("6");
        assertThat(tags).allSatisfy(tag -> assertThat(tag.getEvidence()).contains(CategoryTagger.WITHOUT_MODEL));
    }

    @Test
    void theSameDocumentAlwaysGetsTheSameTags() {
        // given
        List<Document> documents = randomDocuments();

        // when
        List<List<CategoryTag>> once =
                documents.stream().map(document -> tag(TAGGER, document)).toList();
        CategoryTagger another = new CategoryTagger();
        List<List<CategoryTag>> again = documents.parallelStream()
                .map(document -> tag(another, document))
                .toList();

        // then
        assertThat(again).isEqualTo(once);
    }

    @Test
    void whateverTheDocumentThereAreOneToThreeDifferentClasses() {
        assertThat(randomDocuments()).allSatisfy(document -> assertThat(tag(TAGGER, document))
                .hasSizeBetween(1, 3)
                .extracting(CategoryTag::getCode)
                .doesNotHaveDuplicates());
    }

    @Test
    void aTitleOfAMillionCharactersIsSortedByItsBeginning() {
        // given
        String hostile = "中阳县人民政府关于" + "成立《食品安全）领导".repeat(100_000);

        // when
        List<CategoryTag> tags = tag(TAGGER, document(hostile, "一".repeat(1_000_000)));

        // then
        assertThat(tags).isEqualTo(tag(TAGGER, document(hostile.substring(0, 1000), "一".repeat(1_000_000))));
    }

    /** Titles patched together from halves of exemplars, with odd characters between them. */
    private static List<Document> randomDocuments() {
        Random random = new Random(20310304);
        List<Exemplar> exemplars = Exemplar.load();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String left = exemplars.get(random.nextInt(exemplars.size())).title();
            String right = exemplars.get(random.nextInt(exemplars.size())).title();
            String between = List.of("", " ", "（", "》", "ＡＢ", "2031年").get(random.nextInt(6));
            documents.add(document(
                    left.substring(0, random.nextInt(left.length()))
                            + between
                            + right.substring(random.nextInt(right.length())),
                    right,
                    left));
        }
        return documents;
    }
}
