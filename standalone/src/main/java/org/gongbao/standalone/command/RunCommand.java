package org.gongbao.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.standalone.StopSignal;
import org.gongbao.standalone.console.Screen;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.RunLog;
import org.gongbao.standalone.line.CkanPortal;
import org.gongbao.standalone.run.Run;
import org.gongbao.standalone.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongbao run}. */
@Command(
        name = "run",
        description = "Starts the whole program on this machine and feeds it gazette issues.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao run                                  the bundled sample issue, until Ctrl-C",
            "  gongbao run issue-1.txt issue-2.pdf          these issues, until Ctrl-C",
            "  gongbao run --once --report r.json *.txt     end when all is delivered, with a report",
            "  gongbao run --watch incoming                 every file that is put into the folder",
            "  gongbao run --ckan https://data.example.org --ckan-token-file token.txt issue.txt"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Gazette issues: text, Markdown, HTML, DOCX, DOC, PDF, page images, or ZIP archives of these;"
                    + " none = a sample issue, as long as nothing else was taken in.")
    private List<Path> files = List.of();

    @Option(
            names = "--once",
            description =
                    "End when all has settled, with a summary and a truthful exit code: 0 all settled (a receiver that said"
                            + " 410 is settled too, with a warning), 2 some input was refused, 3 something did not settle in time, 4 this machine"
                            + " is not fit, 5 a delivery was given up after all attempts.")
    private boolean once;

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the portal; default 8686 or a free one, kept for next time.")
    private int port;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the summary as JSON at the end.")
    private Path report;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "5m",
            converter = DurationConverter.class,
            description = "With --once: longest time to wait, as 90s, 5m, 2h; default ${DEFAULT-VALUE}.")
    private Duration timeout;

    @Option(names = "--watch", paramLabel = "DIR", description = "Take in every file that is put into this folder.")
    private Path watch;

    @Option(names = "--ckan", paramLabel = "URL", description = "Keep this CKAN site in step.")
    private String ckan;

    @Option(names = "--ckan-token-file", paramLabel = "FILE", description = "File with the API token of the CKAN site.")
    private Path token;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting, as gongbao.delivery.window=8; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Optional<CkanPortal> portal = Optional.ofNullable(ckan).map(url -> CkanPortal.of(url, token));
        Screen screen = Screen.ofProcess(System.getenv());
        try (DataDirectory directory = DataDirectory.open(data.folder())) {
            RunLog.into(directory);
            StopSignal stop = StopSignal.ofProcess(() -> {
                screen.keep();
                screen.say("Stopping; Ctrl-C again ends at once.");
            });
            RunOptions options = new RunOptions(
                    List.copyOf(files),
                    once,
                    directory.folder(),
                    port,
                    report,
                    timeout,
                    portal,
                    watch,
                    Map.copyOf(settings));
            return new Run(options, screen, stop).call(directory, Installation.home());
        }
    }
}
