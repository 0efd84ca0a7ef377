package org.gongbao.connector.ckan.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gongbao.connector.ckan.Samples;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.EnrichedDocument;
import org.junit.jupiter.api.Test;

class CkanMappingTest {

    private final CkanMapping mapping = new CkanMapping(Optional.of("https://gongbao.example"), TextMode.UPLOAD);

    @Test
    void maps_a_document_to_a_dataset() {
        // given
        EnrichedDocument document = Samples.document(51).build();

        // when
        PackageDraft draft = mapping.draft(document);

        // then
        JsonNode fields = draft.fields();
        assertThat(draft.name()).isEqualTo("gz-" + document.getDocumentId());
        assertThat(fields.path("title").asText()).isEqualTo("云岭县人民政府办公室关于做好第51次防汛演练的通知");
        assertThat(fields.path("notes").asText()).isEqualTo("定于6月10日举行防汛演练。");
        assertThat(fields.path("owner_org").asText()).isEqualTo("ag-990101-office");
        assertThat(fields.path("version").asText()).isEqualTo("1");
        assertThat(fields.path("url").asText())
                .isEqualTo("https://gongbao.example/documents/" + document.getDocumentId());
        assertThat(names(fields, "groups")).containsExactly("cat-17", "cat-06");
        assertThat(names(fields, "tags")).containsExactly("防汛", "演练", "云政办发-2024-51号", "通知");
        assertThat(extras(fields))
                .containsEntry("doc_id", document.getDocumentId())
                .containsEntry("doc_number", "云政办发〔2024〕51号")
                .containsEntry("signed_date", "2024-05-06")
                .containsEntry("published_date", "2024-06-28")
                .containsEntry("gazette_issue", "3")
                .containsEntry("gazette_pages", "4-6")
                .containsEntry("region_code", "990101")
                .containsEntry("cites", "云政发〔2023〕9号")
                .containsEntry("gongbao_fingerprint", draft.fingerprint());
    }

    @Test
    void uploads_the_text_under_an_ascii_name_with_its_hash() {
        // given
        EnrichedDocument document = Samples.document(51).build();

        // when
        PackageDraft draft = mapping.draft(document);

        // then
        TextFile text = draft.text().orElseThrow();
        JsonNode resource = draft.fields().path("resources").path(0);
        assertThat(text.fileName()).isEqualTo(draft.name() + ".txt").matches("[a-z0-9.-]+");
        assertThat(text.text()).startsWith("云岭县").contains("\n\n为做好今年的防汛工作");
        assertThat(resource.path("id").asText()).isEqualTo(draft.textResourceId());
        assertThat(resource.path("hash").asText()).isEqualTo(text.sha256());
        assertThat(resource.path("size").asInt()).isEqualTo(text.bytes().length);
    }

    @Test
    void only_links_the_page_when_texts_are_not_uploaded() {
        // given
        CkanMapping linking = new CkanMapping(Optional.of("https://gongbao.example"), TextMode.LINK);

        // when
        PackageDraft draft = linking.draft(Samples.document(51).build());

        // then
        assertThat(draft.text()).isEmpty();
        assertThat(draft.fields().path("resources")).hasSize(1);
        assertThat(draft.fields().path("resources").path(0).path("format").asText())
                .isEqualTo("HTML");
    }

    @Test
    void keeps_name_and_resources_when_region_position_and_issuer_are_read_another_way() {
        // given
        EnrichedDocument document = Samples.document(51).build();
        EnrichedDocument again = Samples.document(51)
                .setDocument(Samples.facts(document.getDocumentId(), 51)
                        .setPosition(7)
                        .setTitle("另一标题")
                        .build())
                .build();

        // when
        PackageDraft draft = mapping.draft(again);

        // then
        assertThat(draft.name()).isEqualTo(mapping.draft(document).name());
        assertThat(draft.textResourceId()).isEqualTo(mapping.draft(document).textResourceId());
        assertThat(draft.fingerprint()).isNotEqualTo(mapping.draft(document).fingerprint());
    }

    @Test
    void gives_the_same_draft_for_the_same_document() {
        // given
        EnrichedDocument document = Samples.document(51).build();

        // when
        PackageDraft again = mapping.draft(Samples.document(51).build());

        // then
        assertThat(again).isEqualTo(mapping.draft(document));
    }

    @Test
    void names_the_organisation_by_hash_when_the_issuer_is_not_registered() {
        // given
        EnrichedDocument document = Samples.document(51)
                .setAgencies(new ArrayList<>(List.of(Samples.agency(null, "云岭县某指挥部", AgencyRole.ISSUER))))
                .build();

        // when
        NamedGroup organisation = mapping.draft(document).organisation();

        // then
        assertThat(organisation.name()).matches("ag-x[0-9a-f]{16}");
        assertThat(organisation.title()).isEqualTo("云岭县某指挥部");
        assertThat(mapping.draft(document).organisation()).isEqualTo(organisation);
    }

    @Test
    void leaves_out_what_ckan_cannot_store() {
        // given
        EnrichedDocument document = Samples.document(51)
                .setKeywords(List.of("《防汛条例》", "甲", "", "a\u0000b、c"))
                .setSummary("前" + "\u0000" + "后" + "\ud800" + "字".repeat(600))
                .build();

        // when
        JsonNode fields = mapping.draft(document).fields();

        // then
        assertThat(names(fields, "tags")).startsWith("防汛条例", "a-b-c").doesNotContain("甲");
        assertThat(fields.path("notes").asText())
                .startsWith("前后\ufffd字")
                .endsWith("…")
                .hasSize(500);
    }

    @Test
    void keeps_every_extra_short_enough_for_the_index() {
        // given
        EnrichedDocument document = Samples.document(51)
                .setPlaces(IntStream.range(0, 5_000)
                        .mapToObj(i -> "某某乡第" + i + "村")
                        .toList())
                .setDocument(Samples.facts(Samples.documentId(51), 51)
                        .setIssuer(AgencyName.newBuilder()
                                .setName("局".repeat(20_000))
                                .setAsPrinted("局")
                                .build())
                        .build())
                .build();

        // when
        Map<String, String> extras = extras(mapping.draft(document).fields());

        // then
        assertThat(extras.get("places")).contains("某某乡第100村").endsWith("; …");
        assertThat(extras.values())
                .allSatisfy(value -> assertThat(value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(32_000));
    }

    @Test
    void uses_ascii_keys_only() {
        // given
        EnrichedDocument document = Samples.document(51).build();

        // when
        Map<String, String> extras = extras(mapping.draft(document).fields());

        // then
        assertThat(extras.keySet()).allMatch(key -> key.matches("[a-z0-9_]+"));
    }

    static List<String> names(JsonNode fields, String list) {
        return StreamSupport.stream(fields.path(list).spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }

    static Map<String, String> extras(JsonNode fields) {
        return StreamSupport.stream(fields.path("extras").spliterator(), false)
                .collect(Collectors.toMap(extra -> extra.path("key").asText(), extra -> extra.path("value")
                        .asText()));
    }
}
