package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskShareTest {

    @Test
    void everyEndpointBelongsToExactlyOneTask() {
        // given
        WebhookSinkConnector connector = new WebhookSinkConnector();
        connector.start(Map.of("name", "webhook"));
        // when
        List<TaskShare> shares =
                connector.taskConfigs(3).stream().map(TaskShare::of).toList();
        // then
        assertThat(IntStream.range(0, 100).mapToObj(number -> "endpoint-" + number))
                .allSatisfy(endpoint -> assertThat(shares.stream().filter(share -> share.includes(endpoint)))
                        .hasSize(1));
    }

    @Test
    void aTaskAloneDoesAll() {
        // when
        TaskShare share = TaskShare.of(Map.of());
        // then
        assertThat(share.includes("endpoint-1")).isTrue();
    }
}
