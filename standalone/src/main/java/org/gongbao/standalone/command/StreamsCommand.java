package org.gongbao.standalone.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.StopSignal;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.StreamsRunner;
import org.gongbao.streams.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao streams}: one instance of both Streams applications; more instances share the work. */
@Command(
        name = "streams",
        description = "Role: tags, routes, matches and times deliveries; start more instances to scale out.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  GONGBAO_BOOTSTRAP_SERVERS=kafka:9092 GONGBAO_STREAMS_STATE_DIR=/var/lib/gongbao gongbao streams")
final class StreamsCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Mixin
    private RoleOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        StopSignal stop = StopSignal.ofProcess(() -> {});
        try (StreamsRunner runner =
                new StreamsRunner(StreamsConfiguration.from(options.gather()), Understanding.load())) {
            runner.start();
            spec.commandLine().getOut().println("The streams have started.");
            while (!stop.await(LOOK)) {
                if (!runner.healthy()) {
                    throw new GongbaoException(
                            "STR-001",
                            "The streams have stopped; the log tells why.",
                            runner.firstCause().orElse(null));
                }
            }
        }
        return ExitCode.OK;
    }
}
