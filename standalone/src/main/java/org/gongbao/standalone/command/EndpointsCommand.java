package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao endpoints}. */
@Command(
        name = "endpoints",
        description = "Shows endpoints, has them asked whether they want webhooks, and switches them off and on.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EndpointsListCommand.class,
            EndpointsShowCommand.class,
            EndpointsVerifyCommand.class,
            EndpointsEnableCommand.class,
            EndpointsDisableCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao endpoints list",
            "  gongbao endpoints show demo-inbox",
            "  gongbao endpoints verify demo-inbox",
            "  gongbao endpoints enable demo-inbox"
        })
final class EndpointsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
