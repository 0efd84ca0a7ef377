package org.gongbao.standalone.deadletter;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicReader;

/** Reads dead letters. */
public final class DeadLetterBook {

    private final Clients clients;

    /** Opens that of a cluster. */
    public DeadLetterBook(Clients clients) {
        this.clients = clients;
    }

    /** Returns all that the topic holds, oldest first. */
    public List<NumberedLetter> all() {
        List<NumberedLetter> letters = new ArrayList<>();
        String topic = Topics.DEAD_LETTERS.name();
        try (Deserializer<SpecificRecord> values = clients.values()) {
            new TopicReader(clients).read(topic, record -> {
                if (record.value() != null) {
                    letters.add(new NumberedLetter(
                            record.offset(), (DeadLetter) values.deserialize(topic, record.value()), record.headers()));
                }
            });
        }
        return letters;
    }

    /**
     * Returns one.
     *
     * @throws GongbaoException READ-081 if there is none of that number
     */
    public NumberedLetter find(long number) {
        return all().stream()
                .filter(letter -> letter.number() == number)
                .findFirst()
                .orElseThrow(() -> new GongbaoException(
                        "READ-081",
                        "There is no dead letter " + number
                                + "; gongbao deadletters list shows those that there are."));
    }
}
