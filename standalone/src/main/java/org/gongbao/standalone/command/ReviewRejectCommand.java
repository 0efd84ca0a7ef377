package org.gongbao.standalone.command;

import org.gongbao.record.v1.ReviewDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongbao review reject}. */
@Command(
        name = "reject",
        description = "Keeps a document back that waits, and every later revision of it, until somebody approves one.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao review reject '云政办发〔2025〕6号' --reason '涉密'")
final class ReviewRejectCommand extends ReviewDecisionCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    ReviewRejectCommand() {
        super(ReviewDecision.REJECT);
    }

    @Override
    String reason() {
        return reason;
    }
}
