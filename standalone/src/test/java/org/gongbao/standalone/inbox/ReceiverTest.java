package org.gongbao.standalone.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY =
            "{\"type\":\"document.new\",\"data\":{\"documentId\":\"d1\",\"revision\":1,\"title\":\"关于防汛的通知\"}}";

    @TempDir
    Path folder;

    @Test
    void keepsAGenuineWebhookOverARestart() throws Exception {
        // given
        Path file = folder.resolve("inbox.jsonl");
        try (InboxStore store = InboxStore.open(file)) {
            // when
            boolean genuine = receiver(store).receive(signed("id-1", BODY), BODY.getBytes(StandardCharsets.UTF_8));
            // then
            assertThat(genuine).isTrue();
        }
        try (InboxStore again = InboxStore.open(file)) {
            assertThat(again.count()).isEqualTo(new InboxCount(1, 1, 0));
            assertThat(again.entries().getFirst().title()).isEqualTo("关于防汛的通知");
            assertThat(again.entries().getFirst().body()).isEqualTo(BODY);
        }
    }

    @Test
    void refusesABodyThatWasChanged() throws Exception {
        // given
        try (InboxStore store = InboxStore.open(folder.resolve("inbox.jsonl"))) {
            // when
            boolean genuine = receiver(store)
                    .receive(signed("id-1", BODY), BODY.replace("防汛", "抗旱").getBytes(StandardCharsets.UTF_8));
            // then
            assertThat(genuine).isFalse();
            assertThat(store.count()).isEqualTo(new InboxCount(0, 0, 1));
        }
    }

    @Test
    void countsARepeatedIdOnce() throws Exception {
        // given
        try (InboxStore store = InboxStore.open(folder.resolve("inbox.jsonl"))) {
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            receiver(store).receive(signed("id-1", BODY), body);
            // when
            receiver(store).receive(signed("id-1", BODY), body);
            // then
            assertThat(store.count()).isEqualTo(new InboxCount(2, 1, 0));
        }
    }

    @Test
    void cutsOffHalfALineThatAKilledProcessLeft() throws Exception {
        // given
        Path file = folder.resolve("inbox.jsonl");
        try (InboxStore store = InboxStore.open(file)) {
            receiver(store).receive(signed("id-1", BODY), BODY.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(file, "{\"id\":\"id-2\",\"sen", StandardOpenOption.APPEND);
        // when
        try (InboxStore again = InboxStore.open(file)) {
            again.add(again.entries().getFirst());
            // then
            assertThat(again.count()).isEqualTo(new InboxCount(2, 1, 0));
        }
        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.contains("\"id-1\""));
    }

    private static Receiver receiver(InboxStore store) {
        return new Receiver(SECRET, store, Clock.systemUTC());
    }

    private static Map<String, List<String>> signed(String id, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(new Webhook(SECRET).sign(id, now, body)));
    }
}
