package org.gongbao.benchmarks.clients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.benchmarks.ChildJvm;
import org.gongbao.benchmarks.receiver.Behaviour;
import org.gongbao.benchmarks.receiver.ReceiverProcess;

/** A client in a process of its own, so that its processor time, heap and threads are those of no other. For one thread. */
final class ClientProcess implements AutoCloseable {
    private static final List<String> MEMORY = List.of("-Xms512m", "-Xmx512m");

    private final Candidate candidate;
    private final ChildJvm process;

    private ClientProcess(Candidate candidate, ChildJvm process) {
        this.candidate = candidate;
        this.process = process;
    }

    /** Starts a client that trusts the receiver's certificate. */
    static ClientProcess start(Candidate candidate, ReceiverKey key) throws IOException {
        List<String> options = new ArrayList<>(MEMORY);
        options.addAll(JdkClient.options(Limits.CONNECTOR));
        options.addAll(key.optionsOfClients());
        // without a logger slf4j tells so in each of these processes
        options.add("-Dslf4j.internal.verbosity=ERROR");
        return new ClientProcess(candidate, ChildJvm.start(ClientMain.class, options, candidate.name()));
    }

    Candidate candidate() {
        return candidate;
    }

    /** Has the client do what is ordered; the receiver tells when what hangs has arrived. */
    Sample measure(Order order, ReceiverProcess receiver) throws IOException, InterruptedException {
        process.writeLine(order.line());
        String line = process.readLine();
        if (line.startsWith(ClientMain.HANGING)) {
            await(receiver, Integer.parseInt(line.substring(ClientMain.HANGING.length())));
            process.writeLine("arrived");
            line = process.readLine();
        }
        return Sample.parse(line);
    }

    private static void await(ReceiverProcess receiver, int hanging) throws IOException, InterruptedException {
        long arrived = 0;
        while (arrived < hanging) {
            Thread.sleep(50);
            arrived += receiver.arrivals().stream()
                    .filter(arrival -> arrival.behaviour() == Behaviour.HANG)
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
