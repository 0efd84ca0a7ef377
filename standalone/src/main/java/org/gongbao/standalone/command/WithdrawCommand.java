package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Producers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao withdraw}. */
@Command(
        name = "withdraw",
        description = "Takes a document back: out of topics, pages, feeds and open-data portals; subscribers are told.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao withdraw '云政办发〔2025〕6号' --reason '印发有误'")
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID|NUMBER",
            description = "The document's identifier, or its number in any kind of brackets.")
    private String document;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; subscribers read it.")
    private String reason;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Producers producers = new Producers(target.settings())) {
            boolean done = producers.publisher().withdraw(document, reason);
            spec.commandLine()
                    .getOut()
                    .println(
                            done
                                    ? document + " is withdrawn."
                                    : document + " was withdrawn already; nothing was done.");
        }
        return ExitCode.OK;
    }
}
