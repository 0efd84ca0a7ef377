package org.gongbao.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongbao.standalone.process.Distribution;
import org.gongbao.testing.SharedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connect workers with the settings of docker-compose.yml, and the webhook connector on them. */
final class Workers implements AutoCloseable {
    private static final int TASKS = 2;
    private static final int STATUS_OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private final JavaCommand java;
    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, String> variables;
    private final Map<String, String> addresses;

    /**
     * Makes them.
     *
     * @param addresses what stands in docker-compose.yml instead, by the names of its containers and paths
     */
    Workers(Path folder, JavaCommand java, Map<String, String> addresses) {
        this.folder = folder;
        this.java = java;
        this.addresses = Map.copyOf(addresses);
        this.variables = Map.of(
                "GONGBAO_TOPICS_REPLICATION_FACTOR", "3",
                "GONGBAO_WEBHOOK_TASKS", Integer.toString(TASKS),
                "GONGBAO_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
    }

    /** Returns a worker that has not been started. */
    Worker worker(String name) throws IOException {
        int port = Distribution.freePort();
        Path plugins = SharedFiles.repositoryRoot().resolve("connectors/webhook/target");
        String settings = here(compose.config("connect", variables))
                .replace("listeners=http://:8083", "listeners=http://127.0.0.1:" + port)
                .replace("plugin.path=/opt/plugins", "plugin.path=" + plugin(plugins));
        Path file = Files.writeString(
                folder.resolve(name + ".properties"), settings + "rest.advertised.host.name=127.0.0.1\n");
        return new Worker(
                new Role(
                        name,
                        java.words("org.apache.kafka.connect.cli.ConnectDistributed", file.toString()),
                        Map.of(),
                        folder),
                port);
    }

    /** Tells a worker what to run; true if it has taken it. */
    boolean configure(Worker worker) {
        HttpRequest request = HttpRequest.newBuilder(worker.uri("/connectors/webhook/config"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(here(compose.config("webhook", variables))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells whether the group runs all tasks, each on a worker of its own; fails at a task that has given up. */
    boolean runs(Worker asked) {
        try {
            HttpResponse<String> status = http.send(
                    HttpRequest.newBuilder(asked.uri("/connectors/webhook/status"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return status.statusCode() == STATUS_OK && runsAll(json.readTree(status.body()));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean runsAll(JsonNode status) {
        List<JsonNode> tasks =
                StreamSupport.stream(status.path("tasks").spliterator(), false).toList();
        assertThat(tasks)
                .as("tasks that have given up")
                .noneMatch(task -> task.path("state").asString().equals("FAILED"));
        long workers = tasks.stream()
                .map(task -> task.path("worker_id").asString())
                .distinct()
                .count();
        return workers == TASKS
                && tasks.stream().allMatch(task -> task.path("state").asString().equals("RUNNING"));
    }

    @Override
    public void close() {
        http.close();
    }

    private String here(String text) {
        String result = text;
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            result = result.replace(address.getKey(), address.getValue());
        }
        return result;
    }

    private static Path plugin(Path target) throws IOException {
        try (var folders = Files.newDirectoryStream(target, "*-plugin")) {
            return folders.iterator().next();
        }
    }

    /** One of them. */
    record Worker(Role role, int port) {
        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
