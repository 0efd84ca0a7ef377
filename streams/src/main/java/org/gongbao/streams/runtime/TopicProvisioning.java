package org.gongbao.streams.runtime;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.streams.understanding.Understanding;

/** Which topics must exist before the streams start. Pure. Internal topics are Kafka Streams' own affair. */
public final class TopicProvisioning {

    private TopicProvisioning() {}

    /** Returns the whole catalogue with the topics of the agencies that the registry flags or the operator names. */
    public static List<TopicDefinition<?>> topics(StreamsConfiguration configuration, Understanding understanding) {
        return topics(configuration.agencyTopics(), understanding);
    }

    /** Returns the whole catalogue with the topics of the agencies that the registry flags and of these. */
    public static List<TopicDefinition<?>> topics(List<String> furtherAgencies, Understanding understanding) {
        return Topics.all(new ArrayList<>(
                RoutingPlan.agenciesWithTopics(understanding.registry().agencies(), furtherAgencies)));
    }
}
