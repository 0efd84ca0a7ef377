package org.gongbao.standalone.command;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import org.gongbao.standalone.tenant.TenantUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao tenants show}. */
@Command(
        name = "show",
        description = "Shows a tenant with its keys.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao tenants show press")
final class TenantsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TENANT", description = "Name of the tenant.")
    private String name;

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
        TenantUse use = book.tenant(name);
        out.item(TenantText.json(use), TenantText::tenant);
        Map<String, Instant> uses = book.lastUses();
        use.keys().forEach(key -> out.item(TenantText.json(key, uses), TenantText::key));
        return ExitCode.OK;
    }
}
