package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao endpoints show}. */
@Command(
        name = "show",
        description = "Shows one endpoint, with what happened to it lately.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints show demo-inbox")
final class EndpointsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the endpoint.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String path = "/api/v1/endpoints/" + PortalApi.encoded(id);
        Output out = output.of(spec);
        out.item(portal.api().get(path), DeliveryText::endpoint);
        portal.api().get(path + "/notices").path("items").forEach(item -> out.item(item, DeliveryText::notice));
        return ExitCode.OK;
    }
}
