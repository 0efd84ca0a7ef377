package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies}: the registry of agencies. */
@Command(
        name = "agencies",
        description = "Shows the registry of agencies and the names that it lacks, and maps these to agencies.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AgenciesListCommand.class,
            AgenciesShowCommand.class,
            AgenciesUnknownCommand.class,
            AgenciesMapCommand.class,
            AgenciesUnmapCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao agencies unknown",
            "  gongbao agencies list 财政",
            "  gongbao agencies map '县财经局' 140322-finance --to 2019-03-01"
        })
final class AgenciesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
