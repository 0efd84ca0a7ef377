package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What is true of every report of a run that has settled and got everything through. */
final class Reports {
    private Reports() {}

    /** Asserts that every enriched document was delivered to the inbox exactly once, with a right signature. */
    static void assertEachDeliveredOnce(JsonNode report) {
        long enriched = number(report, "/documents/enriched");
        assertThat(number(report, "/deliveries/matched")).as("matched").isEqualTo(enriched);
        assertThat(number(report, "/deliveries/delivered")).as("delivered").isEqualTo(enriched);
        assertThat(number(report, "/deliveries/pending")).as("pending").isZero();
        assertThat(number(report, "/inbox/received")).as("received").isEqualTo(enriched);
        assertThat(number(report, "/inbox/verified")).as("verified").isEqualTo(enriched);
        assertThat(number(report, "/inbox/distinctIds")).as("distinct").isEqualTo(enriched);
        assertThat(number(report, "/inbox/refused")).as("refused").isZero();
    }

    /** Asserts that no delivery of the run ended but by being delivered. */
    static void assertNoneGivenUp(JsonNode report) {
        assertThat(number(report, "/deliveries/delivered"))
                .as(() -> "delivered of " + report.path("deliveries"))
                .isEqualTo(number(report, "/deliveries/matched"));
    }

    /** Returns the number at a JSON pointer. */
    static long number(JsonNode report, String pointer) {
        JsonNode found = report.at(pointer);
        assertThat(found.isNumber()).as(pointer + " in " + report).isTrue();
        return found.asLong();
    }
}
