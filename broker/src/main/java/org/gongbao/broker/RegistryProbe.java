package org.gongbao.broker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;

/** Asks a registry whether it serves requests. */
final class RegistryProbe {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final HttpRequest request;

    RegistryProbe(String schemaRegistryUrl) {
        request = HttpRequest.newBuilder(URI.create(schemaRegistryUrl + "/subjects"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    boolean answers() {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
