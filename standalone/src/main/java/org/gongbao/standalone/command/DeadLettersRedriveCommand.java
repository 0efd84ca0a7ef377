package org.gongbao.standalone.command;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.deadletter.DeadLetterBook;
import org.gongbao.standalone.deadletter.DeadLetterText;
import org.gongbao.standalone.deadletter.LetterChoice;
import org.gongbao.standalone.deadletter.NumberedLetter;
import org.gongbao.standalone.deadletter.RedriveOrder;
import org.gongbao.standalone.deadletter.Redriven;
import org.gongbao.standalone.deadletter.Redriven.Fate;
import org.gongbao.standalone.line.Clients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao deadletters redrive}. */
@Command(
        name = "redrive",
        description = {
            "Puts dead letters back into the topics that they came from, oldest first, so that a mended program reads them again; and tells what became of each.",
            "One is put back once: giving the same command again leaves it alone. What a later record has overtaken stays where it is.",
            "Exit codes: 0 all went through, 2 some were refused or failed again, 3 some were not read in time."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao deadletters redrive 12                          that number of the list",
            "  gongbao deadletters redrive documents.published.v1/2/118",
            "  gongbao deadletters redrive --code STR-020 --since 2026-01-30 --dry-run",
            "  gongbao deadletters redrive --stage streams.enrichment"
        })
final class DeadLettersRedriveCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NUMBER|KEY|TOPIC/PARTITION/OFFSET",
            description =
                    "Which one: its number in the list, the key of the record, as a document's id, or where it stood.")
    private String name;

    @Mixin
    private LetterOptions letters;

    @Option(names = "--dry-run", description = "Tell what would be done, and do nothing.")
    private boolean rehearsal;

    @Option(names = "--again", description = "Put back once more what was put back before.")
    private boolean again;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many at most; default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to wait until they are read again; default ${DEFAULT-VALUE}.")
    private Duration patience;

    @Mixin
    private ReviewerOptions operator;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LetterChoice choice = letters.choice(name);
        if (choice.isEverything()) {
            throw new ParameterException(
                    spec.commandLine(), "Name one, or choose by --code, --stage, --since or --until");
        }
        Clients clients = Clients.of(target.settings());
        List<NumberedLetter> chosen = chosen(clients, choice);
        RedriveOrder order = new RedriveOrder(
                clients, target.setting("gongbao.streams.application.prefix", "gongbao"), times -> again);
        List<Redriven> results =
                rehearsal ? order.rehearse(chosen) : order.follow(order.place(chosen, operator.name()), patience);
        Output out = output.of(spec);
        results.forEach(result -> out.item(DeadLetterText.json(result), DeadLetterText::redriven));
        out.note(sum(results));
        return exitCode(results);
    }

    private List<NumberedLetter> chosen(Clients clients, LetterChoice choice) {
        List<NumberedLetter> chosen = new DeadLetterBook(clients)
                .all().stream().filter(choice::means).limit(limit).toList();
        if (chosen.isEmpty() && name != null) {
            throw new GongbaoException(
                    "READ-081",
                    "There is no dead letter " + name + "; gongbao deadletters list shows those that there are.");
        }
        return chosen;
    }

    private String sum(List<Redriven> results) {
        Map<Fate, Long> counts = results.stream()
                .collect(Collectors.groupingBy(Redriven::fate, () -> new EnumMap<>(Fate.class), Collectors.counting()));
        String sum = counts.entrySet().stream()
                .map(entry -> DeadLetterText.words(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return results.size() + " dead letters" + (sum.isEmpty() ? "" : ": " + sum)
                + (results.size() == limit ? "; there may be more (--limit)" : "");
    }

    private static int exitCode(List<Redriven> results) {
        if (results.stream().anyMatch(result -> result.fate() == Fate.REFUSED || result.fate() == Fate.DEAD_AGAIN)) {
            return ExitCode.INPUT_REFUSED;
        }
        return results.stream().anyMatch(result -> result.fate() == Fate.PUT_BACK) ? ExitCode.NOT_SETTLED : ExitCode.OK;
    }
}
