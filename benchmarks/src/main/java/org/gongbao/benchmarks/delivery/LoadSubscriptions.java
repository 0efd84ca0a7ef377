package org.gongbao.benchmarks.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;

/** Subscriptions with an endpoint each. */
final class LoadSubscriptions {

    private LoadSubscriptions() {}

    static String id(int number) {
        return "subscription-" + number;
    }

    /**
     * Returns a subscription of one tenant.
     *
     * @param number its number, and that of its endpoint
     * @param genre type of the documents that it wants
     * @param url address of its endpoint
     * @param sealedSecret secret that signs for it
     */
    static Subscription of(int number, String genre, String url, String sealedSecret) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Subscription.newBuilder()
                .setSubscriptionId(id(number))
                .setTenant("tenant-" + number)
                .setName("benchmark")
                .setFilter(Filter.newBuilder().setGenres(List.of(genre)).build())
                .setEndpoint(Endpoint.newBuilder()
                        .setEndpointId("endpoint-" + number)
                        .setUrl(url)
                        .setSealedSecret(sealedSecret)
                        .build())
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .build();
    }
}
