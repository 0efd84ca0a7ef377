package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongbao endpoints show}. */
@Command(
        name = "show",
        description = "Shows one endpoint, with what happened to it lately.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints show demo-inbox")
final class EndpointsShowCommand implements Callable<Integer> {
    @Mixin
    private ShownItem item;

    @Override
    public Integer call() {
        Output out = item.out();
        out.item(item.get("endpoints", ""), DeliveryText::endpoint);
        item.get("endpoints", "/notices").path("items").forEach(notice -> out.item(notice, DeliveryText::notice));
        return ExitCode.OK;
    }
}
