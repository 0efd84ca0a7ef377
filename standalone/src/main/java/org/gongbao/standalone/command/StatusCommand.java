package org.gongbao.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.inbox.InboxCount;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.tally.Counts;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.Tally;
import org.gongbao.standalone.tally.TopicTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao status}. */
@Command(
        name = "status",
        description =
                "Tells how a running program is doing: what its topics hold, what waits, whether the portal is well.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao status", "  gongbao status --data /srv/gongbao"})
final class StatusCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Clients clients = Clients.of(target.settings());
        Tally tally = new Tally(() -> new InboxCount(0, 0, 0), List.of());
        TopicTail.readAll(clients.reader(), clients.values(), tally);
        Counts counts = tally.counts();
        DeliveryCounts deliveries = counts.deliveries();
        PrintWriter out = spec.commandLine().getOut();
        if (target.isLocal()) {
            out.println("portal        " + target.portal() + "/  " + health());
        }
        out.println("documents     published %d  corrected %d  withdrawn %d  held %d"
                .formatted(counts.published(), counts.corrected(), counts.withdrawn(), counts.held()));
        out.println("deliveries    delivered %d  waiting %d%s  gone %d  exhausted %d  shed %d"
                .formatted(
                        deliveries.delivered(),
                        deliveries.pending(),
                        deliveries.collected() == 0 ? "" : " (%d for their digest)".formatted(deliveries.collected()),
                        deliveries.gone(),
                        deliveries.exhausted(),
                        deliveries.shed()));
        out.println("dead letters  " + counts.deadLetters());
        out.flush();
        return ExitCode.OK;
    }

    private String health() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(target.portal() + "/actuator/health"))
                    .timeout(PATIENCE)
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? "well" : "not well (health says " + status + ")";
        } catch (IOException e) {
            return "does not answer (" + e.getMessage() + ")";
        }
    }
}
