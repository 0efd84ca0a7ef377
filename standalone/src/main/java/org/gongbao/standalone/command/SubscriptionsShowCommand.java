package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao subscriptions show}. */
@Command(
        name = "show",
        description = "Shows one subscription as JSON, without secrets.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao subscriptions show demo-inbox")
final class SubscriptionsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the subscription.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        output.of(spec).json(portal.api().get("/api/v1/subscriptions/" + PortalApi.encoded(id)));
        return ExitCode.OK;
    }
}
