package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao tenants}. */
@Command(
        name = "tenants",
        description =
                "Shows and makes tenants, and sets their limits. For the operator: reads and writes topics, and needs no key.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TenantsListCommand.class,
            TenantsShowCommand.class,
            TenantsCreateCommand.class,
            TenantsLimitCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao tenants create press --subscriptions 100",
            "  gongbao keys create press --name newsroom",
            "  gongbao tenants limit press --requests 1200",
            "  gongbao tenants list"
        })
final class TenantsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
