package org.gongbao.benchmarks.clients;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The client of the JDK. What it has no setting for is set for the whole JVM: the addresses of names by {@link EndpointResolverProvider}, the pool and the repeats by system properties. */
final class JdkClient implements Client {
    private final HttpClient client;
    private final Limits limits;
    private final Deadlines deadlines;

    JdkClient(Limits limits) {
        this.limits = limits;
        this.deadlines = new Deadlines(limits.whole());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Options of the JVM that it needs. */
    static List<String> options(Limits limits) {
        return List.of(
                "-Djdk.httpclient.connectionPoolSize=" + limits.connections(),
                "-Djdk.httpclient.keepalive.timeout=" + IDLE_SECONDS,
                "-Djdk.httpclient.disableRetryConnect=true");
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(target.uri())
                .timeout(limits.firstByte())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(builder::header);
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                builder.build(), BodyHandlers.limiting(BodyHandlers.discarding(), limits.answerBytes()));
        return deadlines.keep(answer.thenApply(HttpResponse::statusCode), answer);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
