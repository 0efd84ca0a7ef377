package org.gongbao.streams.understanding.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.junit.jupiter.api.Test;

class PlaceTaggerTest {
    private static final PlaceTagger TAGGER = new PlaceTagger(AdministrativeDivisions.load());

    @Test
    void placesAreToldInTheirOrderEachOnce() {
        // when
        List<String> places = TAGGER.tag("山西省吕梁市中阳县与平定县合作，中阳县牵头。");

        // then
        assertThat(places).containsExactly("山西省", "吕梁市", "中阳县", "平定县");
    }

    @Test
    void wordsBeforeTheLevelAreNoPlaceUnlessTheDivisionAboveIsNamed() {
        // when
        List<String> places = TAGGER.tag("县林业局会同县财政局和县公安局，督促建成县级平台。湖南省会同县来访。");

        // then
        assertThat(places).containsExactly("湖南省", "会同县");
    }
}
