package org.gongbao.standalone.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao keys list}. */
@Command(
        name = "list",
        description =
                "Lists keys: identifier, state, tenant, name, scopes, the hour of the last use. A key itself is shown nowhere.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao keys list", "  gongbao keys list --tenant press --format jsonl"})
final class KeysListCommand implements Callable<Integer> {
    @Option(names = "--tenant", paramLabel = "TENANT", description = "Only keys of this tenant.")
    private String tenant;

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
        List<ApiKey> keys = book.keys().stream()
                .filter(key -> tenant == null || key.getTenant().equals(tenant))
                .toList();
        Map<String, Instant> uses = book.lastUses();
        keys.forEach(key -> out.item(TenantText.json(key, uses), TenantText::key));
        out.note(keys.size() + " keys; those of the configuration are not among them");
        return ExitCode.OK;
    }
}
