package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongbao deliveries show}. */
@Command(
        name = "show",
        description =
                "Shows one delivery with each of its attempts: status, milliseconds, reason, head of the answer, when the next one is due.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao deliveries show 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e")
final class DeliveriesShowCommand implements Callable<Integer> {
    @Mixin
    private ShownItem item;

    @Override
    public Integer call() {
        item.show("deliveries", DeliveryText::deliveryInFull);
        return ExitCode.OK;
    }
}
