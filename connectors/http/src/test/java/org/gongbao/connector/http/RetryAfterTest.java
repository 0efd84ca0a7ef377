package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "120|PT2M",
                " 7 |PT7S",
                "999999999|P365D",
                "99999999999999999999|P365D",
                "Sun, 22 Nov 2026 08:01:30 GMT|PT1M30S",
                "Sunday, 22-Nov-26 09:00:00 GMT|PT1H",
                "Sun Nov 22 08:00:05 2026|PT5S",
                "Tue Dec  1 08:00:00 2026|PT216H",
                "Sun, 22 Nov 2026 07:00:00 GMT|PT0S",
                "Fri, 01 Jan 2100 00:00:00 GMT|P365D"
            })
    void readsSecondsAndDates(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "12s", "Sun, 22 Nov 2026", "Mon, 22 Nov 2026 08:01:30 GMT"})
    void takesNothingFromOtherValues(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
