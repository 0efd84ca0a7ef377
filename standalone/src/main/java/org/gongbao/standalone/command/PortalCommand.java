package org.gongbao.standalone.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.StopSignal;
import org.gongbao.standalone.line.PortalServer;
import org.gongbao.standalone.line.Producers;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao portal}: pages, interface, upload and watched folder. */
@Command(
        name = "portal",
        description =
                "Role: pages, search, feeds, interface and upload; watches a folder if gongbao.producers.watch.dir is set.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  GONGBAO_BOOTSTRAP_SERVERS=kafka:9092 GONGBAO_PORTAL_ADDRESS=0.0.0.0 gongbao portal")
final class PortalCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMinutes(1);

    @Mixin
    private RoleOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> settings = options.gather();
        StopSignal stop = StopSignal.ofProcess(() -> {});
        try (Producers producers = new Producers(settings);
                ConfigurableApplicationContext portal = PortalServer.start(settings, producers.publisher())) {
            producers.watch();
            spec.commandLine()
                    .getOut()
                    .println("The portal takes requests on port "
                            + portal.getEnvironment().getProperty("local.server.port"));
            while (!stop.await(LOOK)) {
                // nothing to look after: the web server does its work on its own threads
            }
        }
        return ExitCode.OK;
    }
}
