package org.gongbao.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.gongbao.standalone.process.Distribution;

/** Three brokers that are their own controllers, each a process: three copies of everything, two of which must be in step. */
final class Brokers {
    static final int COUNT = 3;

    private final List<Integer> ports = ports();
    private final List<Role> roles = new ArrayList<>();

    Brokers(Path folder, JavaCommand java) throws IOException {
        List<Integer> controllers = ports();
        String voters = IntStream.range(0, COUNT)
                .mapToObj(number -> (number + 1) + "@127.0.0.1:" + controllers.get(number))
                .collect(Collectors.joining(","));
        String clusterId = Uuid.randomUuid().toString();
        for (int number = 0; number < COUNT; number++) {
            String name = "broker-" + (number + 1);
            Path log = folder.resolve(name);
            Path settings = folder.resolve(name + ".properties");
            Files.writeString(settings, settings(number, controllers.get(number), voters, log));
            String format = java.line("kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", clusterId, "-c")
                    + " " + settings;
            String run = java.line("kafka.Kafka", settings.toString());
            String script = "[ -f %s/meta.properties ] || %s && exec %s".formatted(log, format, run);
            roles.add(new Role(name, List.of("/bin/sh", "-c", script), Map.of(), folder));
        }
    }

    List<Role> roles() {
        return List.copyOf(roles);
    }

    String bootstrapServers() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private static List<Integer> ports() {
        return IntStream.generate(Distribution::freePort)
                .distinct()
                .limit(COUNT)
                .boxed()
                .toList();
    }

    /** Kafka's own settings but for the number of copies, and what makes it small. */
    private String settings(int number, int controllerPort, String voters, Path log) {
        String address = "127.0.0.1:" + ports.get(number);
        return """
                process.roles=broker,controller
                node.id=%d
                controller.quorum.voters=%s
                listeners=PLAINTEXT://%s,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://%s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                log.dirs=%s
                auto.create.topics.enable=false
                min.insync.replicas=2
                default.replication.factor=3
                offsets.topic.replication.factor=3
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=3
                transaction.state.log.min.isr=2
                transaction.state.log.num.partitions=6
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=3
                background.threads=2
                log.cleaner.dedupe.buffer.size=2097152
                log.index.size.max.bytes=1048576
                """.formatted(number + 1, voters, address, controllerPort, address, log);
    }
}
