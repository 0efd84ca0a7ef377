package org.gongbao.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.portal.tenant.IssuedKey;
import org.gongbao.portal.tenant.KeyRequest;
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
import tools.jackson.databind.node.ObjectNode;

/** {@code gongbao keys create}. */
@Command(
        name = "create",
        description =
                "Makes a key for a tenant and shows it, this once. Without --scope it may all of a tenant but administer it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao keys create press --name newsroom",
            "  gongbao keys create office --name upload --scope documents:write --expires 2027-01-01T00:00:00Z"
        })
final class KeysCreateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TENANT", description = "Name of the tenant.")
    private String tenant;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What uses the key.")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description =
                    "What it may do, as subscriptions:read; may be repeated. admin makes keys of the tenant, documents:write publishes, operator concerns all tenants.")
    private List<String> scopes = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "MOMENT",
            description = "From when on it is refused, as 2027-01-01T00:00:00Z; default: never.")
    private String expires;

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
        IssuedKey issued = book.createKey(tenant, new KeyRequest(name, scopes, expires), operator.name());
        out.note("Keep it now: it is not shown again, and only its digest is kept.");
        ObjectNode shown = TenantText.json(issued.record());
        shown.put("key", issued.text());
        out.item(shown, key -> key.path("key").asString());
        return ExitCode.OK;
    }
}
