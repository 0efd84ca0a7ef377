package org.gongbao.schemas.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;

/** Finds the released versions of the records that topics hold. Stateless. */
public final class SchemaHistory {

    private SchemaHistory() {}

    /** Returns every released version of a record, oldest first; none if no topic holds such records. */
    public static List<Schema> versions(Schema schema) {
        return Topics.fixed().stream()
                .filter(topic -> topic.valueType().getName().equals(schema.getFullName()))
                .map(TopicDefinition::valueSubject)
                .flatMap(subject -> ofSubject(subject).stream())
                .distinct()
                .toList();
    }

    private static List<Schema> ofSubject(String subject) {
        List<Schema> versions = new ArrayList<>();
        Schema version = read(subject, 1);
        while (version != null) {
            versions.add(version);
            version = read(subject, versions.size() + 1);
        }
        return versions;
    }

    private static Schema read(String subject, int version) {
        String file = subject + "/v" + version + ".avsc";
        try (InputStream resource = SchemaHistory.class.getResourceAsStream(file)) {
            return resource == null ? null : new Schema.Parser().parse(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The released schema " + file + " cannot be read", e);
        }
    }
}
