package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.junit.jupiter.api.Test;

class RemitsTest {
    private static final Remits REMITS = Remits.load();

    private static AgencyTag agency(AgencyRole role, String department) {
        return AgencyTag.newBuilder()
                .setId(department == null ? null : "141129-" + department)
                .setName("中阳县" + department)
                .setAsPrinted("县" + department)
                .setRole(role)
                .build();
    }

    private static ClassScores of(AgencyTag... agencies) {
        return REMITS.of(List.of(agencies), new EvidenceBook());
    }

    @Test
    void theRemitOfTheIssuerCounts() {
        assertThat(of(agency(AgencyRole.ISSUER, "water")).get("6")).isEqualTo(1);
    }

    @Test
    void jointIssuersShare() {
        // when
        ClassScores scores = of(agency(AgencyRole.ISSUER, "water"), agency(AgencyRole.CO_ISSUER, "finance"));

        // then
        assertThat(scores.get("6")).isEqualTo(0.5);
        assertThat(scores.get("4")).isEqualTo(0.5);
    }

    @Test
    void whereTheIssuerIsResponsibleForEverythingFewAddresseesCount() {
        // when
        ClassScores scores =
                of(agency(AgencyRole.ISSUER, "government"), agency(AgencyRole.ADDRESSEE, "natural-resources"));

        // then
        assertThat(scores.get("5")).isEqualTo(1);
    }

    @Test
    void aDocumentToManyDepartmentsConcernsNoSingleRemit() {
        // when
        ClassScores scores = of(
                agency(AgencyRole.ISSUER, "government"),
                agency(AgencyRole.ADDRESSEE, "water"),
                agency(AgencyRole.ADDRESSEE, "finance"),
                agency(AgencyRole.ADDRESSEE, "health"),
                agency(AgencyRole.ADDRESSEE, "sports"));

        // then
        assertThat(scores.max()).isZero();
    }

    @Test
    void whoIsOnlyMentionedAndWhoIsUnknownSaysNothing() {
        assertThat(of(agency(AgencyRole.MENTIONED, "water"), agency(AgencyRole.ISSUER, null))
                        .max())
                .isZero();
    }
}
