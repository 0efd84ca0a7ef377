package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:192.168.1.1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1"
            })
    void refusesWhatIsNoPublicUnicastAddress(String address) throws UnknownHostException {
        // given
        AddressGuard guard = AddressGuard.publicOnly();
        // when
        boolean permitted = guard.permits(raw(address), 443);
        // then
        assertThat(permitted).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:81b::200e",
                "2001:4860:4860::8888",
                "::ffff:8.8.8.8"
            })
    void permitsPublicUnicastAddresses(String address) throws UnknownHostException {
        // given
        AddressGuard guard = AddressGuard.publicOnly();
        // when
        boolean permitted = guard.permits(raw(address), 443);
        // then
        assertThat(permitted).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.2.3, 80, true",
        "10.1.0.0/16, 10.2.2.3, 80, false",
        "10.1.0.0/15, 10.0.255.255, 80, true",
        "10.1.0.0/15, 10.2.0.0, 80, false",
        "127.0.0.1:8080, 127.0.0.1, 8080, true",
        "127.0.0.1:8080, 127.0.0.1, 8081, false",
        "127.0.0.1:8080, 127.0.0.2, 8080, false",
        "127.0.0.0/8:8080, 127.9.9.9, 8080, true",
        "::1, ::1, 443, true",
        "::1/128, ::1, 443, true",
        "[::1]:443, ::1, 443, true",
        "[::1]:443, ::1, 444, false",
        "[fd00::]/8:443, fd12::9, 443, true",
        "[fd00::]/8:443, fe80::9, 443, false",
        "fd00::/8, fd12::9, 8080, true",
        "0.0.0.0/0, 192.168.1.1, 80, true",
        "0.0.0.0/0, fd00::1, 80, false",
        "10.0.0.0/8, 8.8.8.8, 80, true"
    })
    void letsTheOperatorAllowMore(String allowed, String address, int port, boolean expected)
            throws UnknownHostException {
        // given
        AddressGuard guard = AddressGuard.allowing(List.of(allowed));
        // when
        boolean permitted = guard.permits(raw(address), port);
        // then
        assertThat(permitted).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0/8",
                "::1/129",
                "fd00::/8:443x",
                "10.0.0.1:0",
                "10.0.0.1:70000",
                "0x7f.0.0.1",
                "010.0.0.1",
                "example.org",
                "[::1",
                "10.0.0.0/8/8",
                "10.0.0.0/-1",
                "1234"
            })
    void namesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> AddressGuard.allowing(List.of("10.0.0.0/8", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void letsEverythingThroughWhenItIsOpen() throws UnknownHostException {
        assertThat(AddressGuard.open().permits(raw("169.254.169.254"), 80)).isTrue();
    }

    /** Mapped IPv4 comes out as the IPv4 address that a socket would connect to. */
    private static InetAddress raw(String address) throws UnknownHostException {
        return InetAddress.ofLiteral(address);
    }
}
