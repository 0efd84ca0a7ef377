package org.gongbao.portal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.portal.Examples;
import org.gongbao.record.v1.EnrichedDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIndexTest {

    @TempDir
    Path directory;

    private DocumentIndex index;

    @BeforeEach
    void fill() {
        index = DocumentIndex.open(directory);
        index.put(Examples.flood(), new DocumentPlace(0, 0));
        index.put(Examples.grain(), new DocumentPlace(0, 0));
        index.put(Examples.staff(), new DocumentPlace(0, 0));
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"防汛抗旱", "云政办发〔2024〕7号", "云政办发[2024]7号", "GPS", "gps定位", "物资储备 水利局", "汛", "二十四小时"})
    void findsWordsNumbersAndSingleCharacters(String words) {
        assertThat(titles(DocumentQuery.words(words, DocumentOrder.RELEVANCE)))
                .first()
                .isEqualTo(Examples.flood().getDocument().getTitle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"核电站", "AND OR NOT", "\"", "*", "云政办发〔2024〕8号"})
    void findsNothingThatIsNotThere(String words) {
        ResultPage page = index.search().page(DocumentQuery.words(words, DocumentOrder.RELEVANCE), 0, 10);

        assertThat(page.hits()).allSatisfy(hit -> assertThat(page.loose()).isTrue());
    }

    @Test
    void listsNearMatchesWhenNoneIsExact() {
        ResultPage page = index.search().page(DocumentQuery.words("稳定粮食播种生产", DocumentOrder.RELEVANCE), 0, 10);

        assertThat(page.loose()).isTrue();
        assertThat(page.hits())
                .extracting(hit -> hit.document().getDocumentId())
                .containsExactly(Examples.GRAIN);
    }

    @Test
    void marksMatchesAndEscapesTheRest() {
        index.put(
                Examples.titled("4", "关于<script>alert(1)</script>的公告", "正文里也有<b>标签</b>和公告。"), new DocumentPlace(0, 0));
        index.refresh();

        Hit hit = index.search()
                .page(DocumentQuery.words("公告", DocumentOrder.RELEVANCE), 0, 10)
                .hits()
                .getFirst();

        assertThat(hit.titleHtml()).isEqualTo("关于&lt;script&gt;alert(1)&lt;&#x2F;script&gt;的<mark>公告</mark>");
        assertThat(hit.snippetHtml()).contains("<mark>公告</mark>").doesNotContain("<b>");
    }

    @Test
    void countsFacetsOfAllMatches() {
        ResultPage.Facets facets =
                index.search().page(DocumentQuery.all(), 0, 1).facets();

        assertThat(facets.categories()).containsExactly(new Facet("6", 2), new Facet("15", 1), new Facet("17", 1));
        assertThat(facets.years()).containsExactly(new Facet("2024", 2), new Facet("2023", 1));
        assertThat(facets.agencies()).extracting(Facet::value).doesNotContain("云溪县应急管理局");
    }

    @Test
    void cursorsVisitEveryDocumentOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 3; i++) {
            Hit hit = index.search()
                    .pageAfter(DocumentQuery.all(), cursor, 1)
                    .orElseThrow()
                    .hits()
                    .getFirst();
            seen.add(hit.document().getDocumentId());
            cursor = hit.cursor();
        }

        assertThat(seen).containsExactly(Examples.FLOOD, Examples.GRAIN, Examples.STAFF);
        assertThat(index.search()
                        .pageAfter(DocumentQuery.all(), cursor, 1)
                        .orElseThrow()
                        .hits())
                .isEmpty();
        assertThat(index.search().pageAfter(DocumentQuery.all(), "nonsense", 1)).isEmpty();
    }

    @Test
    void withdrawnDocumentsLeaveTheListButAreKnown() {
        index.put(Examples.withdrawn(Examples.flood(), "发布有误"), new DocumentPlace(0, 0));
        index.refresh();

        assertThat(titles(DocumentQuery.all())).hasSize(2);
        assertThat(index.search().byId(Examples.FLOOD)).get().satisfies(found -> assertThat(found.getReason())
                .isEqualTo("发布有误"));
    }

    @Test
    void knowsWhoCitesADocument() {
        List<EnrichedDocument> citing = index.search().citing(Examples.grain());

        assertThat(citing).extracting(EnrichedDocument::getDocumentId).containsExactly(Examples.FLOOD);
    }

    @Test
    void keepsDocumentsAndPositionOverARestart() {
        index.commit(Map.of("documents-0", "3"));
        index.close();

        index = DocumentIndex.open(directory);

        assertThat(index.position()).containsExactly(Map.entry("documents-0", "3"));
        assertThat(index.search().byId(Examples.FLOOD)).contains(Examples.flood());
    }

    @Test
    void startsEmptyWhereTheIndexCannotBeRead() throws Exception {
        index.commit(Map.of("documents-0", "3"));
        index.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }

        index = DocumentIndex.open(directory);

        assertThat(index.position()).isEmpty();
        assertThat(index.search().count()).isZero();
    }

    private List<String> titles(DocumentQuery query) {
        return index.search().page(query, 0, 10).hits().stream()
                .map(hit -> hit.document().getDocument().getTitle())
                .toList();
    }
}
