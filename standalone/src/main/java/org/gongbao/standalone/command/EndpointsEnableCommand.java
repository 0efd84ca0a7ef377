package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao endpoints enable}. */
@Command(
        name = "enable",
        description = "Sends again to an endpoint that was disabled or rests.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints enable demo-inbox")
final class EndpointsEnableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the endpoint.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        portal.api().post("/api/v1/endpoints/" + PortalApi.encoded(id) + "/enable");
        spec.commandLine()
                .getOut()
                .println("Asked for: the endpoint gets one delivery first, and the rest if it takes that.");
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
