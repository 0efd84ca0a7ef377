package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.AcknowledgementText;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao acknowledgements show}. */
@Command(
        name = "show",
        description = "Shows one notice: who was asked when and until when, whether it arrived, who answered.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao acknowledgements show 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e")
final class AcknowledgementsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the notice: the webhook-id of its first webhook.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = portal.api().get("/api/v1/acknowledgements/" + PortalApi.encoded(id));
        output.of(spec).item(answer, notice -> String.join("\n", AcknowledgementText.noticeInFull(notice)));
        return ExitCode.OK;
    }
}
