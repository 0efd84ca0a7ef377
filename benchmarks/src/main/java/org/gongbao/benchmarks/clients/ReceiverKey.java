package org.gongbao.benchmarks.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A key and its certificate for the names of all endpoints, made anew and removed at the end.
 *
 * @param directory where the key store lies
 * @param store the key store
 */
record ReceiverKey(Path directory, Path store) implements AutoCloseable {
    private static final String PASSWORD = "benchmark";

    static ReceiverKey create() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("gongbao-clients");
        Path store = directory.resolve("receiver.p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=dns:" + EndpointName.WILDCARD,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), System.getProperty("native.encoding"));
        if (process.waitFor() != 0) {
            throw new IOException("keytool made no key: " + output);
        }
        return new ReceiverKey(directory, store);
    }

    List<String> optionsOfReceiver() {
        return options("keyStore");
    }

    List<String> optionsOfClients() {
        return options("trustStore");
    }

    private List<String> options(String use) {
        return List.of(
                "-Djavax.net.ssl." + use + "=" + store,
                "-Djavax.net.ssl." + use + "Password=" + PASSWORD,
                "-Djavax.net.ssl." + use + "Type=PKCS12");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(store);
        Files.delete(directory);
    }
}
