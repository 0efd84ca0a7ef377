package org.gongbao.standalone.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import org.gongbao.standalone.review.ReviewDesk;
import org.gongbao.streams.review.AgencyFinder;
import org.gongbao.streams.review.Corrections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao review correct}. */
@Command(
        name = "correct",
        description = {
            "Puts values of yours in place of what was read, in a document that waits or in one that is published (which becomes a new revision).",
            "They stay when the file is read anew and when the rules change. --fields lists the fields.",
            "Values and reason are published: topics and API tell them. Personal data is masked in both as it is in gazettes."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao review correct --fields",
            "  gongbao review correct '云政办发〔2025〕6号' signedOn=2025-02-21 categories=6,17 --reason '核对原件'",
            "  gongbao review correct '云政办发〔2025〕6号' agencies.add=RESPONSIBLE:140322-finance --reason '附件列明'",
            "  gongbao review correct '云政办发〔2025〕6号' --undo signedOn --reason '原件无误'"
        })
final class ReviewCorrectCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID|NUMBER",
            description = "The document's identifier, or its number.")
    private String document;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FIELD=VALUE",
            description = "What stands there from now on.")
    private List<String> values = List.of();

    @Option(
            names = "--undo",
            paramLabel = "FIELD",
            description = "Take the correction of a field back; may be repeated.")
    private List<String> undone = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; required. Topics and API tell it, the pages of the portal do not.")
    private String reason;

    @Option(names = "--fields", description = "List the fields and what their values look like.")
    private boolean fields;

    @Mixin
    private ReviewerOptions reviewer;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (fields) {
            Corrections.fields()
                    .forEach((name, form) -> spec.commandLine().getOut().println("  %-16s %s".formatted(name, form)));
            return ExitCode.OK;
        }
        require(document != null, "Missing required parameter: ID|NUMBER");
        require(!values.isEmpty() || !undone.isEmpty(), "Nothing to correct: write FIELD=VALUE, or --undo FIELD");
        require(reason != null && !reason.isBlank(), "Missing required option: --reason=TEXT");
        Clients clients = Clients.of(target.settings());
        ReviewDesk desk = new ReviewDesk(clients);
        Decision.pass(
                desk,
                desk.find(document),
                ReviewDecision.CORRECT,
                reviewer.name(),
                reason,
                corrections(new RegistryOnDemand(clients)),
                spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private Map<String, String> corrections(AgencyFinder agencies) {
        Map<String, String> corrections = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            require(equals > 0, "Not FIELD=VALUE: " + value);
            String field = value.substring(0, equals);
            corrections.put(field, Corrections.read(field, value.substring(equals + 1), agencies));
        }
        for (String field : undone) {
            require(Corrections.fields().containsKey(field), "There is no field " + field + " to take back");
            corrections.put(field, "");
        }
        return corrections;
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** Reads the registry when the first identifier is looked up. */
    private static final class RegistryOnDemand implements AgencyFinder {
        private final Clients clients;
        private Map<String, Agency> entries;

        RegistryOnDemand(Clients clients) {
            this.clients = clients;
        }

        @Override
        public Optional<Agency> find(String agencyId) {
            if (entries == null) {
                entries = new AgencyBook(clients).entries();
            }
            return Optional.ofNullable(entries.get(agencyId));
        }
    }
}
