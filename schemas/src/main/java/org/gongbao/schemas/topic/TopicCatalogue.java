package org.gongbao.schemas.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cluster agree with the catalogue: creates what is missing, mends settings that may be mended, and refuses to start on the rest:
 * another number of partitions would scatter keys, another clean-up policy may already have removed records.
 */
public final class TopicCatalogue {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicCatalogue.class);
    private static final long TIMEOUT_SECONDS = 60;

    private final Admin admin;
    private final short replicationFactor;

    /**
     * Makes a catalogue for a cluster.
     *
     * @param admin client of the cluster; the caller closes it
     * @param replicationFactor of topics that are created; -1 = the cluster's default
     */
    public TopicCatalogue(Admin admin, short replicationFactor) {
        this.admin = admin;
        this.replicationFactor = replicationFactor;
    }

    /**
     * Creates, mends and checks topics; doing so again changes nothing.
     *
     * @throws GongbaoException TOP-001 (partitions differ), TOP-002 (clean-up policy differs), TOP-010 (the cluster did not answer)
     */
    public void ensure(Collection<? extends TopicDefinition<?>> topics) {
        Map<String, TopicDefinition<?>> wanted =
                topics.stream().collect(Collectors.toMap(TopicDefinition::name, Function.identity()));
        create(wanted);
        check(wanted);
    }

    private void create(Map<String, TopicDefinition<?>> wanted) {
        Set<String> present = await(admin.listTopics().names(), "listing topics");
        List<NewTopic> missing = wanted.values().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), replicationFactor)
                        .configs(TopicSettings.of(topic)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        admin.createTopics(missing).values().forEach((name, created) -> {
            try {
                await(created, "creating topic " + name);
            } catch (GongbaoException e) {
                // two programs may start at once
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        });
        LOGGER.atInfo().addKeyValue("topics", missing.size()).log("Topics were created");
    }

    private void check(Map<String, TopicDefinition<?>> wanted) {
        described(wanted.keySet()).forEach((name, description) -> checkPartitions(wanted.get(name), description));
        List<ConfigResource> resources = wanted.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        await(admin.describeConfigs(resources).all(), "reading the settings of topics")
                .forEach((resource, config) -> checkSettings(wanted.get(resource.name()), resource, config));
    }

    /** A topic that was just created may stay unknown to the brokers for some milliseconds. */
    private Map<String, TopicDescription> described(Set<String> names) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (true) {
            try {
                return await(admin.describeTopics(names).allTopicNames(), "describing topics");
            } catch (GongbaoException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > giveUp) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static void checkPartitions(TopicDefinition<?> topic, TopicDescription found) {
        if (found.partitions().size() != topic.partitions()) {
            throw new GongbaoException(
                    "TOP-001",
                    "Topic " + topic.name() + " has " + found.partitions().size() + " partitions, the catalogue says "
                            + topic.partitions()
                            + "; keys would be scattered: copy it to a new topic, or use the version that made it");
        }
    }

    private void checkSettings(TopicDefinition<?> topic, ConfigResource resource, Config found) {
        Map<String, String> settings = TopicSettings.of(topic);
        String policy = found.get(TopicSettings.CLEANUP).value();
        if (!TopicSettings.samePolicy(policy, settings.get(TopicSettings.CLEANUP))) {
            throw new GongbaoException(
                    "TOP-002",
                    "Topic " + topic.name() + " has cleanup.policy=" + policy + ", the catalogue says "
                            + settings.get(TopicSettings.CLEANUP)
                            + "; records may be lost: check the topic, then set the policy by hand");
        }
        List<AlterConfigOp> mends = settings.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(TopicSettings.CLEANUP))
                .filter(setting ->
                        !setting.getValue().equals(found.get(setting.getKey()).value()))
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        if (!mends.isEmpty()) {
            LOGGER.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("settings", mends.size())
                    .log("Settings differ from the catalogue and are set to it");
            await(admin.incrementalAlterConfigs(Map.of(resource, mends)).all(), "setting " + topic.name());
        }
    }

    private static <T> T await(KafkaFuture<T> future, String what) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new GongbaoException(
                    "TOP-010", "Kafka refused " + what + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new GongbaoException("TOP-010", "Kafka did not answer within " + TIMEOUT_SECONDS + " s: " + what, e);
        }
    }
}
