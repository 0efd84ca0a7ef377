package org.gongbao.schemas.topic;

import java.time.Duration;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The page docs/topics.md. */
final class TopicsPage {

    private final StringBuilder page = new StringBuilder();

    static String render() {
        return new TopicsPage().write();
    }

    private String write() {
        page.append("# Topics\n\n")
                .append("Generated from `org.gongbao.schemas.topic.Topics`; to write it anew: ")
                .append("`mvn -pl schemas test -Dtest=TopicsTest -Dupdate=docs`.\n\n")
                .append(
                        "Keys are UTF-8 strings, values Avro in Confluent's wire format under the subject `<topic>-value`, compatibility ")
                .append(
                        "`BACKWARD_TRANSITIVE`.\nOf compacted topics the last value of a key counts; null removes the key.\n\n")
                .append("| topic | key | value | partitions | policy | meaning |\n|---|---|---|---|---|---|\n");
        Topics.fixed().forEach(this::row);
        row(
                "documents.category.<code>.v1",
                Topics.category("1"),
                "Documents of one subject class; `<code>` is 01 to 22");
        row(
                "documents.agency.<id>.v1",
                Topics.agency("id"),
                "Documents that one agency issued, received or is responsible for; `<id>` is its identifier in the registry");
        page.append("\n## Records\n\nEvery field explains itself in the schema, which the registry hands out.\n");
        Topics.fixed().stream().map(TopicDefinition::valueType).distinct().forEach(this::fields);
        return page.toString();
    }

    private void row(TopicDefinition<?> topic) {
        row(topic.name(), topic, topic.description());
    }

    private void row(String name, TopicDefinition<?> topic, String meaning) {
        String type = topic.valueType().getSimpleName();
        page.append("| `%s` | %s | [%s](#%s) | %d | %s | %s |%n"
                .formatted(
                        name,
                        topic.keyMeaning(),
                        type,
                        type.toLowerCase(Locale.ROOT),
                        topic.partitions(),
                        policy(topic),
                        meaning)
                .replace(System.lineSeparator(), "\n"));
    }

    private static String policy(TopicDefinition<?> topic) {
        String kept = topic.retention().map(TopicsPage::days).orElse("for ever");
        String lag = topic.compactionLag().isZero() ? "" : ", not before " + days(topic.compactionLag());
        return switch (topic.cleanup()) {
            case LOG -> "log, kept " + kept;
            case COMPACTED -> "compacted" + lag;
            case COMPACTED_AND_EXPIRED -> "compacted" + lag + ", kept " + kept;
        };
    }

    private static String days(Duration duration) {
        return duration.toDays() + " days";
    }

    private void fields(Class<?> type) {
        Schema schema = SpecificData.get().getSchema(type);
        page.append("\n### ").append(schema.getName()).append("\n\n").append(line(schema.getDoc()));
        page.append("\n\n| field | type | meaning |\n|---|---|---|\n");
        schema.getFields().forEach(field -> page.append("| `")
                .append(field.name())
                .append("` | ")
                .append(typeName(field.schema()))
                .append(" | ")
                .append(line(field.doc()))
                .append(" |\n"));
    }

    private static String typeName(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName();
        }
        return switch (schema.getType()) {
            case ARRAY -> "list of " + typeName(schema.getElementType());
            case MAP -> "map to " + typeName(schema.getValueType());
            case UNION -> typeName(schema.getTypes().getLast()) + " or null";
            default -> schema.getName();
        };
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
