package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao tenants limit}. */
@Command(
        name = "limit",
        description =
                "Changes limits of a tenant, at once; those that are not given stay. What it has beyond a lower limit stays too.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao tenants limit press --subscriptions 500 --requests 1200",
            "  gongbao tenants limit press --subscriptions usual --endpoints none"
        })
final class TenantsLimitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TENANT", description = "Name of the tenant.")
    private String name;

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
        if (limits.limits().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name a limit: --subscriptions, --endpoints, --requests or --deliveries");
        }
        book.limit(name, limits.limits(), operator.name());
        out.item(TenantText.json(book.tenant(name)), TenantText::tenant);
        return ExitCode.OK;
    }
}
