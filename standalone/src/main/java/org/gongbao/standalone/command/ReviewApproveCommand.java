package org.gongbao.standalone.command;

import org.gongbao.record.v1.ReviewDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongbao review approve}. */
@Command(
        name = "approve",
        description =
                "Publishes a document that waits. Holds for the revision that waits now; a later one that must be held waits again.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao review approve '云政办发〔2025〕6号'")
final class ReviewApproveCommand extends ReviewDecisionCommand {
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason;

    ReviewApproveCommand() {
        super(ReviewDecision.APPROVE);
    }

    @Override
    String reason() {
        return reason;
    }
}
