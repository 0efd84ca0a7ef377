package org.gongbao.benchmarks.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The receiver cuts requests out of what came over a connection. */
class RequestTest {
    private static final String BODY = "{\"data\":{\"documentId\":\"bench-4711\"}}";
    private static final String WHOLE =
            "POST /ok/17 HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;

    @Test
    void aCompleteRequestTellsPathAndDocument() {
        // when
        Request request = in(WHOLE + "POST /ok/18");
        // then
        assertThat(request.path()).isEqualTo("/ok/17");
        assertThat(request.document()).isEqualTo(4711);
        assertThat(request.end()).isEqualTo(WHOLE.length());
    }

    @Test
    void aRequestWithHalfItsBodyIsNone() {
        // when
        Request request = in(WHOLE.substring(0, WHOLE.length() - 5));
        // then
        assertThat(request).isNull();
    }

    @Test
    void aRequestWithoutBodyTellsOfNoDocument() {
        // when
        Request request = in("GET /arrivals/3 HTTP/1.1\r\nHost: x\r\n\r\n");
        // then
        assertThat(request.path()).isEqualTo("/arrivals/3");
        assertThat(request.document()).isEqualTo(-1);
    }

    @Test
    void theHostIsReadWithoutItsPort() {
        // when
        Request request = in("POST /ok/3 HTTP/1.1\r\nhost: e3.endpoints.test:8443\r\nContent-Length: 0\r\n\r\n");
        // then
        assertThat(request.host()).isEqualTo("e3.endpoints.test");
    }

    @Test
    void arrivalsAreReadAsTheyWereNoted() {
        // given
        ArrivalLog log = new ArrivalLog();
        log.add(1, 2, Behaviour.OK, 3);
        log.add(-1, 70_000, Behaviour.BUSY, 4);
        // when
        List<Arrival> read = ArrivalLog.read(log.from(1));
        // then
        assertThat(read).containsExactly(new Arrival(-1, 70_000, Behaviour.BUSY, 4));
    }

    private static Request in(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Request.in(bytes, 0, bytes.length);
    }
}
