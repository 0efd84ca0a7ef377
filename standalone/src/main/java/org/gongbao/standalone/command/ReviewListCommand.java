package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.review.HeldText;
import org.gongbao.standalone.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao review list}. */
@Command(
        name = "list",
        description = "Lists the documents that wait for a reviewer: why, in which line, since when.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao review list --all")
final class ReviewListCommand implements Callable<Integer> {
    @Option(names = "--all", description = "Also those that a reviewer decided to keep back.")
    private boolean all;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<HeldDocument> held = new ReviewDesk(Clients.of(target.settings())).waiting();
        List<HeldDocument> shown = held.stream()
                .filter(document -> all || document.getDecision() != ReviewDecision.REJECT)
                .toList();
        Instant now = Instant.now();
        PrintWriter out = spec.commandLine().getOut();
        shown.forEach(document -> HeldText.listed(document, now).forEach(out::println));
        out.println(shown.size() + " documents"
                + (shown.size() < held.size()
                        ? "; " + (held.size() - shown.size()) + " more are kept back (--all shows them)"
                        : ""));
        out.flush();
        return ExitCode.OK;
    }
}
