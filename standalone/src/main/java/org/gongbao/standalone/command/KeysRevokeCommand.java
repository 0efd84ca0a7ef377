package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tenant.TenantBook;
import org.gongbao.standalone.tenant.TenantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao keys revoke}. */
@Command(
        name = "revoke",
        description = "Revokes a key; portals refuse it within a second.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao keys revoke 0a1B2c3D4e5F")
final class KeysRevokeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            description = "Identifier of the key: what stands between the first two underscores.")
    private String id;

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
        out.item(TenantText.json(book.revoke(id, operator.name())), TenantText::key);
        return ExitCode.OK;
    }
}
