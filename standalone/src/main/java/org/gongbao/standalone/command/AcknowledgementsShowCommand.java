package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.AcknowledgementText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongbao acknowledgements show}. */
@Command(
        name = "show",
        description = "Shows one notice: who was asked when and until when, whether it arrived, who answered.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao acknowledgements show 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e")
final class AcknowledgementsShowCommand implements Callable<Integer> {
    @Mixin
    private ShownItem item;

    @Override
    public Integer call() {
        item.show("acknowledgements", AcknowledgementText::noticeInFull);
        return ExitCode.OK;
    }
}
