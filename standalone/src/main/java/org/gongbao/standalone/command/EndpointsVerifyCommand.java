package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao endpoints verify}. */
@Command(
        name = "verify",
        description =
                "Asks an address now whether it wants webhooks, if it has not agreed. What it says shows in a moment"
                        + " with 'gongbao endpoints show'.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints verify demo-inbox")
final class EndpointsVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the endpoint.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var status = portal.api().post("/api/v1/endpoints/" + PortalApi.encoded(id) + "/verify");
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                DeliveryText.isMissing(status)
                        ? "It is asked now. Until now: " + DeliveryText.consent(status)
                        : "Nothing to ask: consent " + status.path("state").asString() + ".");
        out.flush();
        return ExitCode.OK;
    }
}
