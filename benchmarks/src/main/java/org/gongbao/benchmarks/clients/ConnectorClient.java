package org.gongbao.benchmarks.clients;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongbao.connector.http.AddressGuard;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.HttpSettings;
import org.gongbao.connector.http.NoAnswerException;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.PooledHttpSender;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;

/** The sender of the connectors as it is, guard, resolver and captured answer included. */
final class ConnectorClient implements Client {
    private final HttpSender sender;

    ConnectorClient(Limits limits) {
        sender = new PooledHttpSender(new HttpSettings(
                "Gongbao/benchmark",
                limits.connect(),
                limits.whole(),
                limits.connections(),
                AddressGuard.allowing(List.of("127.0.0.0/8"))));
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        return sender.send(OutgoingRequest.postJson(target.uri(), headers, body))
                .thenApply(ConnectorClient::status);
    }

    private static int status(SendResult result) {
        return switch (result) {
            case Answered answer -> answer.status();
            case NoAnswer(var reason, var message) ->
                throw new CompletionException(new NoAnswerException(reason, message));
        };
    }

    @Override
    public void close() {
        sender.close();
    }
}
