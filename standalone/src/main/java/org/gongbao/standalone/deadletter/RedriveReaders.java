package org.gongbao.standalone.deadletter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.topic.Topics;

/** The consumer groups of Gongbao that read what is put back, and how far they are. For one thread. */
final class RedriveReaders {

    private static final Set<String> OF_DOCUMENTS =
            Set.of(Topics.DOCUMENTS_PUBLISHED.name(), Topics.DOCUMENTS_LINKS.name(), Topics.REVIEWS.name());

    private final Admin admin;
    private final String prefix;

    /**
     * Makes it.
     *
     * @param prefix of the names of the streams applications
     */
    RedriveReaders(Admin admin, String prefix) {
        this.admin = admin;
        this.prefix = prefix;
    }

    /** Tells whether those that may have failed have read and committed a place; false if nobody reads its topic. */
    boolean haveRead(DeadLetter letter, TopicPartition partition, long offset)
            throws InterruptedException, ExecutionException {
        Map<String, Long> positions = positions(groups(letter), partition);
        return !positions.isEmpty() && positions.values().stream().allMatch(position -> position > offset);
    }

    private Set<String> groups(DeadLetter letter) throws InterruptedException, ExecutionException {
        if (letter.getStage().startsWith("connector.")) {
            return admin.listGroups().valid().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith("connect-"))
                    .collect(Collectors.toSet());
        }
        return Set.of(prefix + (OF_DOCUMENTS.contains(letter.getTopic()) ? "-documents" : "-delivery"));
    }

    /** Of the groups that read the partition. */
    private Map<String, Long> positions(Set<String> groups, TopicPartition partition)
            throws InterruptedException, ExecutionException {
        Map<String, Long> positions = new TreeMap<>();
        if (!groups.isEmpty()) {
            admin.listConsumerGroupOffsets(groups.stream()
                            .collect(Collectors.toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec())))
                    .all()
                    .get()
                    .forEach((group, offsets) -> Optional.ofNullable(offsets.get(partition))
                            .map(OffsetAndMetadata::offset)
                            .ifPresent(offset -> positions.put(group, offset)));
        }
        return positions;
    }
}
