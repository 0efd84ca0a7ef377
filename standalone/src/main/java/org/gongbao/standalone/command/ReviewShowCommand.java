package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.review.HeldText;
import org.gongbao.standalone.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao review show}. */
@Command(
        name = "show",
        description = "Shows a document with its text; > marks the lines that are in doubt.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao review show '云政办发〔2025〕6号'")
final class ReviewShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID|NUMBER", description = "The document's identifier, or its number.")
    private String document;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        HeldText.shown(new ReviewDesk(Clients.of(target.settings())).find(document), Instant.now())
                .forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
