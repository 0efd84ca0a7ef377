package org.gongbao.standalone.deadletter;

import java.util.Map;
import java.util.Set;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.runtime.DeliveryTopology;

/** Whether a record of a topic may be put back into it. What is not named here may not: nobody has thought about what its readers would make of it. Pure. */
sealed interface RedriveRule {

    /** Its readers know what they have seen, and refuse by themselves what a later record has overtaken. */
    record ReadersKnow() implements RedriveRule {}

    /** The last record of a key counts, so only the last one may be put back. */
    record OnlyTheLast() implements RedriveRule {}

    /**
     * It is not put back.
     *
     * @param code why, as a code
     * @param reason why, and what helps instead
     */
    record Never(String code, String reason) implements RedriveRule {}

    /** Topics whose readers know what they have seen. */
    Set<String> KNOWING = Set.of(
            Topics.DOCUMENTS_PUBLISHED.name(),
            Topics.DELIVERIES_ATTEMPTS.name(),
            Topics.ACKNOWLEDGEMENTS_ANSWERS.name());

    /** Topics in which the last record of a key counts. */
    Set<String> LATEST_COUNTS = Set.of(
            Topics.DOCUMENTS_ENRICHED.name(),
            Topics.DOCUMENTS_LINKS.name(),
            Topics.REVIEWS.name(),
            Topics.SUBSCRIPTIONS.name(),
            Topics.DELIVERIES_COMMANDS.name());

    /** What helps with records of other topics. */
    Map<String, String> INSTEAD = Map.of(
            Topics.DELIVERIES_DUE.name(),
            "The delivery is released again by itself once its attempt brought no outcome; gongbao deliveries list --state PENDING shows it",
            Topics.RETAGS.name(),
            "Ask anew with gongbao retag",
            DeliveryTopology.DELIVERY_INTENTS,
            "Match the documents again with gongbao deliveries match-again SUBSCRIPTION --since DAY",
            DeliveryTopology.MATCHING_REQUESTS,
            "Ask for the delivery anew with gongbao deliveries replay");

    /** Returns the rule for a dead letter. */
    static RedriveRule of(DeadLetter letter) {
        String topic = letter.getTopic();
        if (topic.startsWith("file:")) {
            return new Never(
                    "RDR-001",
                    "It is an input file, of which no bytes are kept: mend it and hand it in again with gongbao ingest "
                            + topic.substring("file:".length()));
        }
        if (letter.getCode().equals("STR-017")) {
            return new Never("RDR-003", "A later record has overtaken it; nothing needs to be done");
        }
        if (KNOWING.contains(topic) || isInternal(topic, DeliveryTopology.MATCHING_DOCUMENTS)) {
            return new ReadersKnow();
        }
        if (LATEST_COUNTS.contains(topic)) {
            return new OnlyTheLast();
        }
        return new Never("RDR-002", "Records of " + topic + " are not put back. " + instead(topic));
    }

    private static String instead(String topic) {
        return INSTEAD.entrySet().stream()
                .filter(entry -> topic.equals(entry.getKey()) || isInternal(topic, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Correct the source, so that it is told anew");
    }

    private static boolean isInternal(String topic, String name) {
        return topic.endsWith("-" + name + "-repartition");
    }
}
