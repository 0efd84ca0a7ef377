package org.gongbao.benchmarks.clients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gongbao.benchmarks.Benchmark;
import org.gongbao.benchmarks.Measurement;
import org.gongbao.benchmarks.receiver.ReceiverProcess;
import org.gongbao.benchmarks.receiver.TlsReceiverProcess;

/**
 * HTTP clients side by side in what the webhook connector asks of one: bodies of 3 kB, signed by HMAC, to addresses that were checked before. Each client has a process of its own that lives
 * through all runs; only one works at a time, in an order that changes from run to run. The figure of the JSON line is the rate with kept connections.
 */
public final class ClientsBenchmark implements Benchmark {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public Measurement measure(boolean quick) throws IOException, InterruptedException {
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        Results results = new Results();
        List<ClientProcess> clients = new ArrayList<>();
        try (ReceiverKey key = ReceiverKey.create();
                TlsReceiverProcess secure = TlsReceiverProcess.start(key.optionsOfReceiver())) {
            for (Candidate candidate : Candidate.values()) {
                clients.add(ClientProcess.start(candidate, key));
            }
            warmUp(pace, clients);
            for (int run = 0; run < (quick ? 1 : RUNS); run++) {
                // what one run left at the receiver is no matter of the next
                try (ReceiverProcess receiver = ReceiverProcess.start()) {
                    for (Scenario scenario : Scenario.values()) {
                        int port = scenario.isSecure() ? secure.port() : receiver.port();
                        if (pace.includes(scenario)) {
                            measure(pace.order(scenario, port), clients, receiver, results);
                        }
                    }
                }
                Collections.rotate(clients, 1);
            }
        } finally {
            for (ClientProcess client : clients) {
                client.close();
            }
        }
        return new Measurement(
                name(),
                "requests/s",
                results.perSecond(Scenario.KEPT, Candidate.CONNECTOR),
                results.perSecond(Scenario.KEPT, Candidate.SOCKETS),
                Candidate.SOCKETS.title(),
                false,
                results.text()
                        + "64 requests under way, bodies of 3 kB, HMAC included; processor time of the client's process alone, by 1,000 requests; kept: to the same client's rate without hanging");
    }

    private static void warmUp(Pace pace, List<ClientProcess> clients) throws IOException, InterruptedException {
        try (ReceiverProcess receiver = ReceiverProcess.start()) {
            for (ClientProcess client : clients) {
                var unused = client.measure(pace.first(receiver.port()), receiver);
            }
        }
    }

    private static void measure(Order order, List<ClientProcess> clients, ReceiverProcess receiver, Results results)
            throws IOException, InterruptedException {
        for (ClientProcess client : clients) {
            if (order.scenario().suits(client.candidate())) {
                Sample sample = client.measure(order, receiver);
                results.add(order.scenario(), client.candidate(), sample);
                System.out.printf(
                        Locale.ROOT,
                        "%-40s %-36s %8.0f/s%n",
                        order.scenario().title(),
                        client.candidate().title(),
                        sample.perSecond());
            }
        }
    }
}
