package org.gongbao.standalone.retag;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicFollower;
import org.gongbao.standalone.topic.TopicWriter;

/** Asks the streams of an installation to tag documents anew. */
public final class RetagOrder {

    private final Clients clients;

    /** Makes one for a cluster. */
    public RetagOrder(Clients clients) {
        this.clients = clients;
    }

    /**
     * Writes a request and follows it. The streams go on with it whether or not anybody follows.
     *
     * @param longestSilence gives up when nothing was reported for so long
     * @param reports gets each step
     * @return the last that was heard; not done if there was silence
     */
    public RetagProgress place(RetagRequest request, Duration longestSilence, Consumer<RetagProgress> reports) {
        try (TopicFollower follower = new TopicFollower(clients, List.of(Topics.RETAGS_STATE))) {
            new TopicWriter(clients).writeEverywhere(Topics.RETAGS, request.getRetagId(), request);
            Following following = new Following(request.getRetagId(), reports);
            boolean done = false;
            int heard = -1;
            while (!done && following.heard > heard) {
                heard = following.heard;
                done = follower.await(longestSilence, (key, value) -> following.isDoneWith(value));
            }
            return following.progress;
        }
    }

    private static final class Following {
        private final String retagId;
        private final Consumer<RetagProgress> reports;
        private RetagProgress progress = RetagProgress.none(Topics.RETAGS.partitions());
        private int heard;

        Following(String retagId, Consumer<RetagProgress> reports) {
            this.retagId = retagId;
            this.reports = reports;
        }

        boolean isDoneWith(Object value) {
            if (value instanceof RetagState state && state.getRetagId().equals(retagId)) {
                heard++;
                progress = progress.with(state);
                reports.accept(progress);
            }
            return progress.isDone();
        }
    }
}
