package org.gongbao.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.deadletter.DeadLetterBook;
import org.gongbao.standalone.deadletter.DeadLetterText;
import org.gongbao.standalone.deadletter.NumberedLetter;
import org.gongbao.standalone.line.Clients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao deadletters list}. */
@Command(
        name = "list",
        description =
                "Lists what could not be processed, the latest first: number, time, stage, code, and what failed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao deadletters list", "  gongbao deadletters list --limit 1000 --format jsonl"})
final class DeadLettersListCommand implements Callable<Integer> {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<NumberedLetter> all = new DeadLetterBook(Clients.of(target.settings())).all();
        Output out = output.of(spec);
        all.reversed().stream()
                .limit(limit)
                .forEach(letter -> out.item(DeadLetterText.json(letter), DeadLetterText::line));
        out.note(all.size() + " dead letters");
        return ExitCode.OK;
    }
}
