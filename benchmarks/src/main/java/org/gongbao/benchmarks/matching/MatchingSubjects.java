package org.gongbao.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.FilterMatcher;

/** Documents and subscriptions to measure matching with. Not thread-safe. */
public final class MatchingSubjects {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SEED = 20260101;

    private final List<EnrichedDocument> documents;
    private final FilterPopulation filters;

    /** Reads and tags the fictitious issues of a repository. */
    public MatchingSubjects(Path repository) throws IOException {
        documents = TaggedDocuments.of(repository);
        filters = new FilterPopulation(SEED, documents);
    }

    /** Returns the documents. */
    public List<EnrichedDocument> documents() {
        return documents;
    }

    /** Returns the next subscription, under this number. */
    public Subscription subscription(int number) {
        return Subscription.newBuilder()
                .setSubscriptionId(new UUID(SEED, number).toString())
                .setTenant("tenant")
                .setName("name")
                .setFilter(filters.next())
                .setEndpoint(Endpoint.newBuilder()
                        .setEndpointId("endpoint")
                        .setUrl("http://localhost")
                        .setSealedSecret("")
                        .build())
                .setCreatedAt(TIME)
                .setUpdatedAt(TIME)
                .build();
    }

    /** Returns so many of the filters that come next, ready to ask. */
    public List<FilterMatcher> matchers(int count) {
        return Stream.generate(filters::next)
                .limit(count)
                .map(FilterMatcher::of)
                .toList();
    }
}
