package org.gongbao.connector.webhook.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.connector.webhook.message.WebhookBody;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {
    private static final int PARTITION = 2;

    private final DocumentCache cache = new DocumentCache(1 << 20);

    @Test
    void saysThatNothingStandsWhereReadingFoundNothing() throws InterruptedException {
        // given
        CompletableFuture<DocumentLookup> request = cache.get(PARTITION, 3);
        Wanted sought = cache.awaitWanted().get(PARTITION);
        // when
        cache.passed(PARTITION, sought, 4);
        // then
        assertThat(request).isCompletedWithValue(new DocumentLookup.Gone());
    }

    @Test
    void keepsOpenWhatIsAskedForBelowWhereReadingHasBegun() throws InterruptedException {
        // given
        var _ = cache.get(PARTITION, 12);
        Wanted sought = cache.awaitWanted().get(PARTITION);
        CompletableFuture<DocumentLookup> later = cache.get(PARTITION, 0);
        cache.answer(PARTITION, 12, found(12));
        // when
        cache.passed(PARTITION, sought, 13);
        // then
        assertThat(later).isNotDone();
        assertThat(cache.awaitWanted().get(PARTITION).lowest()).isZero();
    }

    @Test
    void keepsOpenWhatIsAskedForAfterReadingHasGoneBy() throws InterruptedException {
        // given
        var _ = cache.get(PARTITION, 5);
        Wanted sought = cache.awaitWanted().get(PARTITION);
        boolean wantedWhenRead = cache.isWanted(PARTITION, 6);
        CompletableFuture<DocumentLookup> later = cache.get(PARTITION, 6);
        // when
        cache.passed(PARTITION, sought, 20);
        // then
        assertThat(wantedWhenRead).isFalse();
        assertThat(later).isNotDone();
    }

    @Test
    void keepsOpenWhatIsAskedForAgainAfterItFellOutOfTheCache() throws InterruptedException {
        // given
        DocumentCache small = new DocumentCache(0);
        CompletableFuture<DocumentLookup> first = small.get(PARTITION, 5);
        Wanted sought = small.awaitWanted().get(PARTITION);
        small.answer(PARTITION, 5, found(5));
        CompletableFuture<DocumentLookup> again = small.get(PARTITION, 5);
        // when
        small.passed(PARTITION, sought, 6);
        // then
        assertThat(first).isCompletedWithValueMatching(DocumentLookup.Found.class::isInstance);
        assertThat(again).isNotDone();
    }

    @Test
    void wantsNothingMoreWhenAllIsAnswered() throws InterruptedException {
        // given
        var _ = cache.get(PARTITION, 5);
        var _ = cache.get(0, 1);
        Map<Integer, Wanted> sought = cache.awaitWanted();
        // when
        cache.passed(PARTITION, sought.get(PARTITION), 6);
        // then
        assertThat(cache.awaitWanted()).containsOnlyKeys(0);
    }

    private static DocumentLookup found(int document) {
        RenderedDocument rendered = new WebhookBody("https://gongbao.example")
                .render(Documents.enriched(document).build());
        return new DocumentLookup.Found(rendered);
    }
}
