package org.gongbao.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class SlimTest {

    @Test
    void aRecordSaysTheSameInLessRoom() {
        // given
        Subscription subscription = subscription();

        // when
        Subscription slim = Slim.of(subscription());

        // then
        assertThat(slim).isEqualTo(subscription);
        assertThat(slim.getFilter().getPersons()).isSameAs(List.of());
        assertThat(slim.getFields()).isSameAs(List.of());
    }

    @Test
    void filtersWithinFiltersAreSlimToo() {
        // given
        Filter inner = Filter.newBuilder().setGenres(List.of("通知")).build();
        Filter outer = Filter.newBuilder().setAnyOf(List.of(inner)).build();

        // when
        Filter slim = Slim.of(outer);

        // then
        assertThat(slim.getAnyOf().getFirst().getPersons()).isSameAs(List.of());
        assertThat(slim.getAnyOf().getFirst().getGenres()).containsExactly("通知");
    }

    private static Subscription subscription() {
        return Documents.subscription("one", "http://localhost:1", "").build();
    }
}
