package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;

/**
 * How far back topics can tell: what is older may have been removed from them, and its absence proves nothing.
 *
 * @param states deliveries that were matched since then still have a state
 * @param attempts attempts that were made since then are all there
 */
public record AuditHorizon(Instant states, Instant attempts) {

    /** Old segments leave a while after their time, never before it; a day is for clocks and for records of the same moment. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** Returns how far the topics of the catalogue reach back. */
    public static AuditHorizon at(Instant now) {
        return new AuditHorizon(reach(Topics.DELIVERIES_STATE, now), reach(Topics.DELIVERIES_ATTEMPTS, now));
    }

    private static Instant reach(TopicDefinition<?> topic, Instant now) {
        return topic.retention().map(kept -> now.minus(kept).plus(MARGIN)).orElse(Instant.EPOCH);
    }
}
