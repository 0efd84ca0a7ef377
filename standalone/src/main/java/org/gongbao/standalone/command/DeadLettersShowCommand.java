package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.deadletter.DeadLetterBook;
import org.gongbao.standalone.deadletter.DeadLetterText;
import org.gongbao.standalone.deadletter.NumberedLetter;
import org.gongbao.standalone.deadletter.RedriveBook;
import org.gongbao.standalone.line.Clients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao deadletters show}. */
@Command(
        name = "show",
        description =
                "Shows one dead letter in full as JSON; the bytes of the record only as their number, for they may hold what must not be seen.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao deadletters show 12")
final class DeadLettersShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "Its number in the list.")
    private long number;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Clients clients = Clients.of(target.settings());
        DeadLetterBook book = new DeadLetterBook(clients);
        NumberedLetter letter = book.find(number);
        output.of(spec).json(DeadLetterText.json(letter, RedriveBook.of(clients), book.all()));
        return ExitCode.OK;
    }
}
