package org.gongbao.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao changes list}. */
@Command(
        name = "list",
        description = "Lists who changed what when, the latest first: of all tenants, or of one.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao changes list",
            "  gongbao changes list --tenant press --kind KEY_CREATED,KEY_REVOKED --format jsonl"
        })
final class ChangesListCommand implements Callable<Integer> {
    @Option(names = "--tenant", paramLabel = "TENANT", description = "Only of this tenant.")
    private String tenant;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<ChangeKind> kinds = new ArrayList<>();

    @Option(
            names = "--object",
            paramLabel = "ID",
            description = "Only of the subscription, key, filter … with this identifier.")
    private String object;

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
        TenantBook book = new TenantBook(Clients.of(target.settings()));
        Output out = output.of(spec);
        List<Change> wanted = book.changes().reversed().stream()
                .filter(change -> tenant == null || change.getTenant().equals(tenant))
                .filter(change -> kinds.isEmpty() || kinds.contains(change.getKind()))
                .filter(change -> object == null || change.getObjectId().equals(object))
                .toList();
        wanted.stream().limit(limit).forEach(change -> out.item(TenantText.json(change), TenantText::change));
        out.note(wanted.size() + " changes");
        return ExitCode.OK;
    }
}
