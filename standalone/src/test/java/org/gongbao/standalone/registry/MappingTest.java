package org.gongbao.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final Agency FINANCE = Mapping.created("140322-finance", "盂县财政局", null);

    @Test
    void anAgencyIsMadeInTheDivisionThatItsIdentifierBeginsWith() {
        // given
        String id = "140322-terraces";

        // when
        Agency made = Mapping.created(id, "盂县梯田保护中心", null);

        // then
        assertThat(made.getLevel()).isEqualTo(GovernmentLevel.COUNTY);
        assertThat(made.getRegion()).isEqualTo("盂县");
        assertThat(made.getParentId()).isEqualTo("140322-government");
    }

    @Test
    void aNameIsAddedWithItsDaysAndTakenBack() {
        // given
        AgencyAlias alias = Mapping.name("县财经局", null, LocalDate.of(2019, 3, 1));

        // when
        Agency mapped = Mapping.mapped(FINANCE, alias, "operator");
        Agency unmapped = Mapping.unmapped(mapped, "县财经局", "operator");

        // then
        assertThat(mapped.getMapped()).containsExactly(alias);
        assertThat(mapped.getChangedBy()).isEqualTo("operator");
        assertThat(unmapped.getMapped()).isEmpty();
    }

    @Test
    void otherDaysReplaceThoseBefore() {
        // given
        Agency mapped = Mapping.mapped(FINANCE, Mapping.name("县财经局", null, null), "operator");
        AgencyAlias dated = Mapping.name("县财经局", null, LocalDate.of(2019, 3, 1));

        // when
        Agency again = Mapping.mapped(mapped, dated, "operator");

        // then
        assertThat(again.getMapped()).containsExactly(dated);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        // given
        AgencyAlias backwards = Mapping.name("县财经局", LocalDate.of(2019, 3, 1), LocalDate.of(2018, 3, 1));

        // when / then
        assertRefused("AGY-001", () -> Mapping.created("盂县财政局", "盂县财政局", null));
        assertRefused("AGY-002", () -> Mapping.created("999999-finance", "财政局", null));
        assertRefused("AGY-003", () -> Mapping.mapped(FINANCE, Mapping.name("盂县财政局", null, null), "operator"));
        assertRefused("AGY-004", () -> Mapping.mapped(FINANCE, backwards, "operator"));
        assertRefused("AGY-005", () -> Mapping.unmapped(FINANCE, "县财经局", "operator"));
    }

    @Test
    void anotherAgencyOfTheDivisionWithTheNameIsFound() {
        // given
        Agency other = Mapping.mapped(
                Mapping.created("140322-audit", "盂县审计局", null), Mapping.name("县财审局", null, null), "operator");

        // when
        var found = Mapping.otherWith("县财审局", FINANCE, Map.of("a", FINANCE, "b", other));

        // then
        assertThat(found).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"140322-finnance", "140322-fiance", "140322-finacne", "140322-finamce", "140322-financies"})
    void aMistypedIdentifierIsAnsweredWithTheOneThatWasMeant(String mistyped) {
        // given
        List<Agency> known = List.of(Mapping.created("140322-audit", "盂县审计局", null), FINANCE);

        // when
        GongbaoException refusal = Mapping.unknown(mistyped, known);

        // then
        assertThat(refusal.code()).isEqualTo("AGY-007");
        assertThat(refusal)
                .hasMessageContaining("no agency " + mistyped)
                .hasMessageContaining("Did you mean 140322-finance (盂县财政局)?")
                .hasMessageContaining("--name");
    }

    @Test
    void anIdentifierUnlikeAnyOtherIsToBeLookedUpOrMade() {
        // given
        List<Agency> known = List.of(FINANCE);

        // when
        GongbaoException refusal = Mapping.unknown("140322-terraces", known);

        // then
        assertThat(refusal)
                .hasMessageContaining("agencies list")
                .hasMessageContaining("--name")
                .hasMessageNotContaining("Did you mean");
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(GongbaoException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
