package org.gongbao.streams.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.serde.Patience;
import org.gongbao.streams.serde.RecordSerdes;

/**
 * Brings {@code reference.agencies.v1} up to the registry of this version: writes agencies that are new or changed, nothing else. What a person entered or
 * changed stays as it is; such an entry only gains the names that this version knows beyond it.
 */
public final class AgencySeeding {

    private static final String TOPIC = Topics.REFERENCE_AGENCIES.name();
    private static final Duration POLL = Duration.ofMillis(200);

    private final StreamsConfiguration configuration;

    /** Makes one for a cluster. */
    public AgencySeeding(StreamsConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Compares and writes.
     *
     * @param agencies the registry of this version
     * @return number of agencies written
     */
    public int seed(List<Agency> agencies) {
        RecordSerdes serdes = new RecordSerdes(
                Map.of("schema.registry.url", configuration.schemaRegistryUrl()),
                new Patience(Duration.ofSeconds(30), Duration.ofMillis(250)));
        Serde<Agency> serde = serdes.of(Agency.class);
        Map<String, Agency> known = known(serde);
        List<Agency> changed = agencies.stream()
                .map(agency -> merged(agency, known.get(agency.getAgencyId())))
                .filter(agency -> !agency.equals(known.get(agency.getAgencyId())))
                .toList();
        if (!changed.isEmpty()) {
            write(changed, serde);
        }
        return changed.size();
    }

    private static Agency merged(Agency agency, Agency known) {
        boolean byAPerson = known != null
                && (known.getChangedBy() != null || !known.getMapped().isEmpty());
        if (!byAPerson) {
            return agency;
        }
        Set<String> names = names(known).collect(Collectors.toSet());
        List<AgencyAlias> aliases = new ArrayList<>(known.getAliases());
        Stream.concat(Stream.of(new AgencyAlias(agency.getName(), null, null)), agency.getAliases().stream())
                .filter(alias -> names.add(alias.getName()))
                .forEach(aliases::add);
        return Agency.newBuilder(known).setAliases(aliases).build();
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(
                Stream.of(agency.getName()),
                Stream.concat(agency.getAliases().stream(), agency.getMapped().stream())
                        .map(AgencyAlias::getName));
    }

    private Map<String, Agency> known(Serde<Agency> serde) {
        Map<String, Agency> known = new HashMap<>();
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                configuration.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<String, Agency> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> known.put(record.key(), record.value()));
            }
        }
        return known;
    }

    private void write(List<Agency> changed, Serde<Agency> serde) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", configuration.bootstrapServers(), "acks", "all", "linger.ms", 20);
        try (KafkaProducer<String, Agency> producer =
                new KafkaProducer<>(properties, new StringSerializer(), serde.serializer())) {
            List<Future<RecordMetadata>> sent = changed.stream()
                    .map(agency -> producer.send(new ProducerRecord<>(TOPIC, agency.getAgencyId(), agency)))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new GongbaoException(
                    "STR-051",
                    "The registry of agencies could not be written to " + TOPIC + "; check the broker",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GongbaoException("STR-052", "Interrupted while writing agencies to " + TOPIC, e);
        }
    }
}
