package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao tenants create}. */
@Command(
        name = "create",
        description = "Makes a tenant. Limits that are not given are those that the portal is set to.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao tenants create press --description 晚报 --subscriptions 100")
final class TenantsCreateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "TENANT",
            description = "Name of the tenant: letters, digits, dots, hyphens and underscores.")
    private String name;

    @Option(names = "--description", paramLabel = "TEXT", defaultValue = "", description = "Who it is, for people.")
    private String description;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private ReviewerOptions operator;

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
        book.create(name, description, limits.limits(), operator.name());
        out.item(TenantText.json(book.tenant(name)), TenantText::tenant);
        out.note("gongbao keys create " + name + " --name WHAT-USES-IT gives it a key");
        return ExitCode.OK;
    }
}
