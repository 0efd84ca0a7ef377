package org.gongbao.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.review.ReviewDesk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A decision of a reviewer on a whole document. */
abstract class ReviewDecisionCommand implements Callable<Integer> {
    private final ReviewDecision decision;

    @Parameters(paramLabel = "ID|NUMBER", description = "The document's identifier, or its number.")
    private String document;

    @Mixin
    private ReviewerOptions reviewer;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    ReviewDecisionCommand(ReviewDecision decision) {
        this.decision = decision;
    }

    /** Returns why; empty if nobody said. */
    abstract String reason();

    @Override
    public final Integer call() {
        ReviewDesk desk = new ReviewDesk(Clients.of(target.settings()));
        Decision.pass(
                desk,
                desk.find(document),
                decision,
                reviewer.name(),
                reason(),
                Map.of(),
                spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
