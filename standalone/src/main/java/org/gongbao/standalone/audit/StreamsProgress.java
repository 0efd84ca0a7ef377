package org.gongbao.standalone.audit;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tally.GroupProgress;

/** Whether the streams of deliveries have read all that there is. */
final class StreamsProgress {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Clients clients;
    private final String application;

    StreamsProgress(Clients clients, String application) {
        this.clients = clients;
        this.application = application;
    }

    /** Waits for the streams; what they had read is all in the states then. */
    boolean isSettledWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (Admin admin = clients.admin();
                GroupProgress progress = new GroupProgress(admin, clients::probe)) {
            Optional<String> unread = progress.firstUnread(application, Set.of(Topics.DOCUMENTS_ENRICHED.name()));
            while (unread.isPresent() && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
                unread = progress.firstUnread(application, Set.of(Topics.DOCUMENTS_ENRICHED.name()));
            }
            return unread.isEmpty();
        } catch (ExecutionException e) {
            throw new UnfitException(
                    "RUN-050",
                    "The broker does not tell how far the streams are: "
                            + e.getCause().getMessage() + ". Check it, then try again.",
                    e.getCause());
        }
    }
}
