package org.gongbao.schemas.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.junit.jupiter.api.Test;

class SubscriptionEndpointsTest {

    private static final Instant TIME = Instant.parse("2026-03-02T01:00:00Z");

    private final Subscription subscription = Subscription.newBuilder()
            .setSubscriptionId("s")
            .setTenant("t")
            .setName("s")
            .setFilter(Filter.newBuilder().build())
            .setEndpoint(endpoint("own", "http://a/"))
            .setCreatedAt(TIME)
            .setUpdatedAt(TIME)
            .setAcknowledgement(AcknowledgementRule.newBuilder()
                    .setDeadlineSeconds(60)
                    .setContacts(List.of(contact("b"), contact("own"), contact("c")))
                    .build())
            .build();

    @Test
    void itsOwnIsTheFirstAndEachComesOnce() {
        assertThat(SubscriptionEndpoints.of(subscription))
                .extracting(Endpoint::getEndpointId)
                .containsExactly("own", "b", "c");
    }

    @Test
    void aChangedEndpointReplacesEveryCopyAndNoOther() {
        // when
        Subscription changed = SubscriptionEndpoints.with(subscription, endpoint("own", "http://changed/"));

        // then
        assertThat(changed.getEndpoint().getUrl()).isEqualTo("http://changed/");
        assertThat(changed.getAcknowledgement().getContacts())
                .extracting(contact -> contact.getEndpoint().getUrl())
                .containsExactly("http://b/", "http://changed/", "http://c/");
    }

    @Test
    void anEndpointThatItHasNoCopyOfIsNotFound() {
        assertThat(SubscriptionEndpoints.find(subscription, "c")).isPresent();
        assertThat(SubscriptionEndpoints.find(subscription, "d")).isEmpty();
    }

    private static AcknowledgementContact contact(String id) {
        return AcknowledgementContact.newBuilder()
                .setName(id)
                .setEndpoint(endpoint(id, "http://" + id + "/"))
                .build();
    }

    private static Endpoint endpoint(String id, String url) {
        return Endpoint.newBuilder()
                .setEndpointId(id)
                .setUrl(url)
                .setSealedSecret("")
                .build();
    }
}
