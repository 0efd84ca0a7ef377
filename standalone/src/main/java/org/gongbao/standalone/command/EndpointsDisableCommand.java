package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao endpoints disable}. */
@Command(
        name = "disable",
        description = "Sends nothing more to an endpoint until it is enabled. What waits for it ends as GONE.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints disable demo-inbox")
final class EndpointsDisableCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the endpoint.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        portal.api().post("/api/v1/endpoints/" + PortalApi.encoded(id) + "/disable");
        spec.commandLine().getOut().println("Asked for: nothing more is sent there.");
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
