package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What Standard Webhooks expects around the sending. The rules of the wire are tested with the connector, the schedule with the streams. */
class StandardWebhooksRulesTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @TempDir
    Path data;

    @Test
    void sw9ConsumersPickTypesHaveSeveralEndpointsAndSeeFailures() throws IOException {
        try (RunningPortal portal = RunningPortal.withExamples(KAFKA, data)) {
            // given
            JsonNode first = subscribe(portal, "https://one.example.org/", "[\"NEW\"]");
            JsonNode second = subscribe(portal, "https://two.example.org/", "[\"WITHDRAWAL\"]");
            DeliveryState failing = DeliveryState.newBuilder()
                    .setDeliveryId("sw9-delivery")
                    .setSubscriptionId(first.get("subscriptionId").asText())
                    .setEndpointId(first.at("/endpoint/endpointId").asText())
                    .setDocumentId(Examples.GRAIN)
                    .setRevision(1)
                    .setDocumentPartition(0)
                    .setDocumentOffset(0)
                    .setStatus(DeliveryStatus.EXHAUSTED)
                    .setAttempts(10)
                    .setLastStatus(500)
                    .setMatchedAt(Examples.PUBLISHED)
                    .setUpdatedAt(Examples.PUBLISHED)
                    .build();
            // when
            portal.write(Topics.DELIVERIES_STATE, "sw9-delivery", failing);
            // then
            assertThat(second.at("/filter/changes/0").asText()).isEqualTo("WITHDRAWAL");
            assertThat(second.at("/endpoint/endpointId")).isNotEqualTo(first.at("/endpoint/endpointId"));
            await().untilAsserted(() -> assertThat(portal.get(
                                    SUBSCRIPTIONS + "/"
                                            + first.get("subscriptionId").asText() + "/deliveries",
                                    "Authorization",
                                    "Bearer " + RunningPortal.KEY)
                            .body())
                    .contains("EXHAUSTED", "\"lastStatus\":500"));
        }
    }

    private static JsonNode subscribe(RunningPortal portal, String url, String changes) throws IOException {
        HttpResponse<String> created = portal.send(
                "POST",
                SUBSCRIPTIONS,
                "{\"name\": \"a\", \"url\": \"" + url + "\", \"filter\": {\"changes\": " + changes + "}}",
                "Authorization",
                "Bearer " + RunningPortal.KEY);
        return new ObjectMapper().readTree(created.body());
    }
}
