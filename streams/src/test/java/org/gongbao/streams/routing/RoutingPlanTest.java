package org.gongbao.streams.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class RoutingPlanTest {

    private final RoutingPlan plan = new RoutingPlan(List.of("999901-water", "999901-office"));

    @Test
    void aDocumentGoesToAllItsCategoriesAndToAgenciesThatMustKnow() {
        // given
        EnrichedDocument document = Documents.enriched(1)
                .setCategories(List.of(Documents.category("6"), Documents.category("11")))
                .setAgencies(List.of(
                        Documents.agency("999901-office", Documents.ISSUER, AgencyRole.MENTIONED),
                        Documents.agency("999901-water", "云岭县水利局", AgencyRole.RESPONSIBLE),
                        Documents.agency("999901-finance", "云岭县财政局", AgencyRole.RESPONSIBLE),
                        Documents.agency(null, "某局", AgencyRole.ADDRESSEE)))
                .build();

        // when, then
        assertThat(plan.targets(document))
                .containsExactly(
                        "documents.agency.999901-water.v1", "documents.category.06.v1", "documents.category.11.v1");
    }

    @Test
    void aWithdrawnDocumentGoesNowhere() {
        // given
        EnrichedDocument withdrawn =
                Documents.enriched(1).setStatus(DocumentStatus.WITHDRAWN).build();

        // when, then
        assertThat(plan.targets(withdrawn)).isEmpty();
    }

    @Test
    void aCodeThatIsNoCategoryIsPassedOver() {
        // given
        EnrichedDocument odd = Documents.enriched(1)
                .setCategories(List.of(org.gongbao.record.v1.CategoryTag.newBuilder()
                        .setCode("99")
                        .setLabel("?")
                        .setConfidence(0.1)
                        .build()))
                .setAgencies(List.of())
                .build();

        // when, then
        assertThat(plan.targets(odd)).isEmpty();
    }
}
