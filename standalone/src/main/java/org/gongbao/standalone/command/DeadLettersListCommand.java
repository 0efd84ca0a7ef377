package org.gongbao.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.deadletter.DeadLetterBook;
import org.gongbao.standalone.deadletter.DeadLetterText;
import org.gongbao.standalone.deadletter.LetterChoice;
import org.gongbao.standalone.deadletter.NumberedLetter;
import org.gongbao.standalone.deadletter.RedriveBook;
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
                "Lists what could not be processed, the latest first: number, time, stage, code, what became of it when it was put back, and what failed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao deadletters list",
            "  gongbao deadletters list --stage streams.enrichment --since 2026-01-30",
            "  gongbao deadletters list --limit 1000 --format jsonl"
        })
final class DeadLettersListCommand implements Callable<Integer> {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private LetterOptions letters;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Clients clients = Clients.of(target.settings());
        LetterChoice choice = letters.choice(null);
        List<NumberedLetter> all = new DeadLetterBook(clients).all();
        RedriveBook redrives = RedriveBook.of(clients);
        List<NumberedLetter> chosen =
                all.reversed().stream().filter(choice::means).toList();
        Output out = output.of(spec);
        chosen.stream()
                .limit(limit)
                .forEach(letter -> out.item(DeadLetterText.json(letter, redrives, all), DeadLetterText::line));
        out.note(chosen.size() + " dead letters");
        return ExitCode.OK;
    }
}
