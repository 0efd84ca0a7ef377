package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.AcknowledgementText;
import org.gongbao.standalone.api.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao acknowledgements list}. */
@Command(
        name = "list",
        description = "Lists notices that have to be acknowledged, the latest first.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao acknowledgements list --state UNANSWERED --since 2026-07-01")
final class AcknowledgementsListCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most, 500 at most; default ${DEFAULT-VALUE}. export has all.")
    private int limit;

    @Mixin
    private NoticeOptions notices;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int most = Math.clamp(limit, 1, MOST);
        Output out = output.of(spec);
        int count = Pages.read(
                portal.api(), notices.query().path(), most, item -> out.item(item, AcknowledgementText::notice));
        out.note(count + " notices" + (count == most ? "; there may be more (--limit)" : ""));
        return ExitCode.OK;
    }
}
