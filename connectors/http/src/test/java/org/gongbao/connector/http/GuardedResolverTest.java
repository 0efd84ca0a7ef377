package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedResolverTest {

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0X7F.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.0.0.01",
                "00",
                "0",
                "127.0.0.1.",
                "192.168.1",
                "3232235777",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "[fe80::1%1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "localhost",
                "LOCALHOST",
                "169.254.169.254",
                "[2002:7f00:1::]"
            })
    void refusesEveryNotationOfAnAddressThatIsNotPublic(String host) {
        // given
        GuardedResolver resolver = new GuardedResolver(AddressGuard.publicOnly(), SystemDefaultDnsResolver.INSTANCE);
        // then
        assertThatThrownBy(() -> resolver.resolve(host, 80)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void connectsToThePublicAddressesOfAHostThatHasOthersToo() throws UnknownHostException {
        // given
        GuardedResolver resolver = new GuardedResolver(AddressGuard.publicOnly(), names("10.0.0.1", "1.1.1.1"));
        // when
        List<InetSocketAddress> addresses = resolver.resolve("mixed.example", 443);
        // then
        assertThat(addresses).containsExactly(new InetSocketAddress("1.1.1.1", 443));
    }

    @Test
    void asksOnceForANameThatManyRequestsNeed() throws UnknownHostException {
        // given
        GuardedResolver resolver = new GuardedResolver(AddressGuard.publicOnly(), names("1.1.1.1"));
        // when
        resolver.resolve("Once.example", 443);
        resolver.resolve("once.example", 8443);
        // then
        assertThat(asked).containsExactly("once.example");
        assertThat(resolver.isKnown("once.example")).isTrue();
        assertThat(resolver.isKnown("other.example")).isFalse();
    }

    @Test
    void asksNobodyForOddNumbers() {
        // given
        GuardedResolver resolver = new GuardedResolver(AddressGuard.publicOnly(), names("1.1.1.1"));
        // then
        assertThatThrownBy(() -> resolver.resolve("0x1.0x1.0x1.0x1", 443))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("0x1.0x1.0x1.0x1");
        assertThat(asked).isEmpty();
    }

    private DnsResolver names(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                asked.add(host);
                return java.util.stream.Stream.of(addresses)
                        .map(InetAddress::ofLiteral)
                        .toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
