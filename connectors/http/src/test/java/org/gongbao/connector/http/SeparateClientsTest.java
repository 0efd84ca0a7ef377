package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.reactor.IOReactorStatus;
import org.gongbao.testing.tls.Issued;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparateClientsTest {

    @TempDir
    static Path folder;

    private static TlsMaterial former;
    private static TlsMaterial present;

    private final AtomicLong nanos = new AtomicLong();
    private final SeparateClients clients = new SeparateClients(
            material -> {
                CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
                client.start();
                return client;
            },
            Duration.ofMinutes(10),
            nanos::get);

    @BeforeAll
    static void issue() {
        TestAuthority authority = new TestAuthority(folder, "receivers");
        former = presenting(authority.issue("former", 30));
        present = presenting(authority.issue("present", 30));
    }

    @Test
    void theSameCertificateHasTheSameClientAndAnotherOneItsOwn() {
        // when
        CloseableHttpAsyncClient one = clients.take(former);
        // then
        assertThat(clients.take(former)).isSameAs(one);
        assertThat(clients.take(present)).isNotSameAs(one);
    }

    @Test
    void oneThatNobodyUsesAnyMoreIsClosedAfterAWhile() {
        // given
        CloseableHttpAsyncClient replaced = clients.take(former);
        CloseableHttpAsyncClient used = clients.take(present);
        clients.giveBack(former);
        // when
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        clients.closeIdle();
        int early = clients.size();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        clients.closeIdle();
        // then
        assertThat(early).isEqualTo(2);
        assertThat(clients.size()).isEqualTo(1);
        assertThat(replaced.getStatus()).isIn(IOReactorStatus.SHUTTING_DOWN, IOReactorStatus.SHUT_DOWN);
        // its threads may not have begun yet
        assertThat(used.getStatus()).isIn(IOReactorStatus.INACTIVE, IOReactorStatus.ACTIVE);
    }

    private static TlsMaterial presenting(Issued issued) {
        return TlsMaterial.presenting(List.of(issued.certificate()), issued.key(), List.of());
    }
}
