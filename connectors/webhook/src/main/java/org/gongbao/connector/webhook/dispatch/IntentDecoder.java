package org.gongbao.connector.webhook.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.error.Coded;
import org.gongbao.schemas.error.RecordCoordinates;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.serde.AvroDeserializer;

/** Reads intents, and tells what can never be read from what can be read later. */
public final class IntentDecoder implements AutoCloseable {

    /** Stage that dead letters name. */
    public static final String STAGE = "connectors.webhook";

    /** What a record holds. */
    sealed interface Decoded {

        /** An intent. */
        record Intent(DeliveryIntent intent) implements Decoded {}

        /** No value. */
        record Nothing() implements Decoded {}

        /** What is no intent and never will be. */
        record Bad(DeadLetter letter) implements Decoded {}

        /** What cannot be read while the registry is away. */
        record Later() implements Decoded {}
    }

    private final AvroDeserializer<DeliveryIntent> deserializer = new AvroDeserializer<>();
    private final Clock clock;

    /**
     * Creates the decoder.
     *
     * @param registry settings of serializers, at least {@code schema.registry.url}
     * @param clock time of dead letters
     */
    public IntentDecoder(Map<String, Object> registry, Clock clock) {
        this.clock = clock;
        deserializer.configure(registry, false);
    }

    Decoded decode(IntentRecord source) {
        if (source.value().isEmpty()) {
            return new Decoded.Nothing();
        }
        var coordinates = new RecordCoordinates(
                source.partition().topic(), source.partition().partition(), source.offset());
        try {
            return new Decoded.Intent(
                    deserializer.read(coordinates, source.value().get()));
        } catch (RegistryUnavailableException e) {
            return new Decoded.Later();
        } catch (SerializationException | ClassCastException e) {
            return new Decoded.Bad(letter(source, e));
        }
    }

    @Override
    public void close() {
        deserializer.close();
    }

    private DeadLetter letter(IntentRecord source, RuntimeException cause) {
        return DeadLetter.newBuilder()
                .setTopic(source.partition().topic())
                .setPartition(source.partition().partition())
                .setOffset(source.offset())
                .setStage(STAGE)
                .setCode(cause instanceof Coded coded ? coded.code() : "WHK-002")
                .setMessage("This record is no delivery intent: " + cause.getMessage())
                .setCause(cause.toString())
                .setOccurredAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setKey(source.key()
                        .map(key -> ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)))
                        .orElse(null))
                .setValue(source.value().map(ByteBuffer::wrap).orElse(null))
                .build();
    }
}
