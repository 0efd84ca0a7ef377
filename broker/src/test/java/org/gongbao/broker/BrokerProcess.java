package org.gongbao.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A broker in a process of its own, which can be frozen and killed. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final Path address;

    private BrokerProcess(Process process, Path address) {
        this.process = process;
        this.address = address;
    }

    static BrokerProcess start(Path data) throws IOException {
        Path address = Files.createTempFile("broker", ".address");
        Files.delete(address);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString(),
                        address.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await("the broker serves requests")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(address) || !process.isAlive());
        return new BrokerProcess(process, address);
    }

    String bootstrapServers() throws IOException {
        return Files.readString(address);
    }

    /** Stops it in the middle of what it does, and lets it go on later. */
    void freezeFor(Duration time) throws Exception {
        signal("STOP");
        process.waitFor(time);
        signal("CONT");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        signal("CONT");
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        Files.deleteIfExists(address);
    }

    /** Runs until it is told to stop. Arguments: directory, file for the address. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        Path written = Files.writeString(Path.of(arguments[1] + ".new"), kafka.bootstrapServers());
        Files.move(written, Path.of(arguments[1]));
    }
}
