package org.gongbao.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.gongbao.schemas.registry.RegistryTransport.Answer;

/** A registry that speaks Confluent's REST API: Confluent's own, Apicurio ({@code …/apis/ccompat/v7}), Karapace. */
public final class HttpSchemaRegistryClient implements SchemaRegistryClient {

    private final RegistryTransport transport;

    /** Makes a client; no request is sent yet. */
    public HttpSchemaRegistryClient(RegistryConfiguration configuration) {
        transport = new RegistryTransport(configuration);
    }

    @Override
    public int register(String subject, Schema schema) {
        Answer answer = transport.send("POST", path(subject) + "/versions", body(schema));
        if (answer.status() == 409) {
            throw new GongbaoException(
                    "REG-020", "Subject " + subject + " does not allow this schema: " + answer.message());
        }
        return expect(answer, "registering " + subject).path("id").asInt();
    }

    @Override
    public int lookup(String subject, Schema schema) {
        Answer answer = transport.send("POST", path(subject), body(schema));
        if (answer.status() == 404) {
            throw new UnknownSchemaException(
                    "REG-002",
                    "Schema " + schema.getFullName() + " is not registered under subject " + subject + " ("
                            + answer.message() + "); start Gongbao once, or register it",
                    null);
        }
        return expect(answer, "looking up " + subject).path("id").asInt();
    }

    @Override
    public Schema schema(int id) {
        Answer answer = transport.send("GET", "/schemas/ids/" + id, null);
        if (answer.status() == 404) {
            throw new UnknownSchemaException(
                    "REG-001",
                    "The registry knows no schema with identifier " + id + "; is it the registry of this cluster?",
                    null);
        }
        return parse(expect(answer, "reading schema " + id), "schema " + id);
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        Answer answer = transport.send("GET", path(subject) + "/versions/latest", null);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode version = expect(answer, "reading " + subject);
        return Optional.of(new RegisteredSchema(
                subject, version.path("version").asInt(), version.path("id").asInt(), parse(version, subject)));
    }

    @Override
    public List<String> subjects() {
        JsonNode names = expect(transport.send("GET", "/subjects", null), "listing subjects");
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        Answer answer = transport.send("POST", "/compatibility" + path(subject) + "/versions/latest", body(schema));
        return answer.status() == 404
                || expect(answer, "comparing with " + subject)
                        .path("is_compatible")
                        .asBoolean();
    }

    @Override
    public CompatibilityLevel compatibility() {
        return CompatibilityLevel.valueOf(expect(transport.send("GET", "/config", null), "reading the compatibility")
                .path("compatibilityLevel")
                .asText());
    }

    @Override
    public void setCompatibility(CompatibilityLevel level) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
        expect(transport.send("PUT", "/config", body), "setting the compatibility");
    }

    @Override
    public void close() {
        transport.close();
    }

    private static String path(String subject) {
        return "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ObjectNode body(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static Schema parse(JsonNode answer, String what) {
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new GongbaoException("REG-023", "The registry gave no Avro schema for " + what, e);
        }
    }

    private static JsonNode expect(Answer answer, String what) {
        if (answer.status() != 200) {
            throw new GongbaoException(
                    "REG-022",
                    "The registry refused " + what + ": HTTP " + answer.status() + ", code " + answer.errorCode() + ", "
                            + answer.message());
        }
        return answer.body();
    }
}
