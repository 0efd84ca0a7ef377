package org.gongbao.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.UnfitException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao acknowledgements export}. */
@Command(
        name = "export",
        description =
                "Writes notices as CSV for spreadsheets, a line for each one who was asked: who, when, until when, whether it arrived, who answered.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao acknowledgements export --since 2026-07-01 --until 2026-08-01 --output july.csv")
final class AcknowledgementsExportCommand implements Callable<Integer> {
    @Option(names = "--output", paramLabel = "FILE", description = "Where to; default: standard output.")
    private Path file;

    @Mixin
    private NoticeOptions notices;

    @Mixin
    private PortalOptions portal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String csv = portal.api().text(notices.query().with("format", "csv").path());
        if (file == null) {
            spec.commandLine().getOut().print(csv);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UnfitException("RUN-053", "Cannot write " + file + "; check the folder and its permissions", e);
        }
        return ExitCode.OK;
    }
}
