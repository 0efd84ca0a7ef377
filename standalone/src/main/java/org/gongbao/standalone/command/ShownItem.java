package org.gongbao.standalone.command;

import java.util.List;
import java.util.function.Function;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** One thing that a command asks the portal for by its identifier, and shows. */
final class ShownItem {
    @Parameters(
            paramLabel = "ID",
            description =
                    "Its identifier, as the list shows it; that of a delivery is the webhook-id, that of a notice the webhook-id of its first webhook.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Returns where the command prints to. */
    Output out() {
        return output.of(spec);
    }

    /**
     * Asks for it, or for a part of it.
     *
     * @param collection where it stands, as {@code deliveries}
     * @param part empty, or a path below it that begins with a slash
     */
    JsonNode get(String collection, String part) {
        return portal.api().get("/api/v1/" + collection + "/" + PortalApi.encoded(id) + part);
    }

    /** Asks for it and shows it. */
    void show(String collection, Function<JsonNode, List<String>> lines) {
        out().item(get(collection, ""), item -> String.join("\n", lines.apply(item)));
    }
}
