package org.gongbao.standalone.command;

import org.gongbao.standalone.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gongbao} without anything: shows its help. */
@Command(
        name = "gongbao",
        description = "Turns government gazettes into a live feed of single official documents.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.DEFECT,
        subcommands = {
            RunCommand.class,
            InspectCommand.class,
            IngestCommand.class,
            WithdrawCommand.class,
            ReviewCommand.class,
            AgenciesCommand.class,
            RetagCommand.class,
            StatusCommand.class,
            AuditCommand.class,
            TenantsCommand.class,
            KeysCommand.class,
            ChangesCommand.class,
            FiltersCommand.class,
            SubscriptionsCommand.class,
            DeliveriesCommand.class,
            AcknowledgementsCommand.class,
            EndpointsCommand.class,
            DeadLettersCommand.class,
            TopicsCommand.class,
            StreamsCommand.class,
            PortalCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao run                          the whole program with a sample issue, until Ctrl-C",
            "  gongbao run --once issue.txt         one issue; ends when all is delivered",
            "  gongbao inspect issue.txt            what the program understands, without starting anything",
            "  gongbao status                       how a running program is doing",
            "",
            "Exit codes: 0 well, 2 some input refused, 3 not settled in time, 4 machine not fit, 64 wrong command line, 70 defect."
        })
public final class GongbaoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
