package org.gongbao.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import org.gongbao.standalone.tenant.TenantUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao tenants list}. */
@Command(
        name = "list",
        description = "Lists the tenants with what they have and may have.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao tenants list")
final class TenantsListCommand implements Callable<Integer> {

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
        List<TenantUse> all = book.tenants();
        all.forEach(use -> out.item(TenantText.json(use), TenantText::tenant));
        out.note(all.size() + " tenants");
        return ExitCode.OK;
    }
}
