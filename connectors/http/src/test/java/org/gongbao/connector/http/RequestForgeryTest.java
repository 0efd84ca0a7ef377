package org.gongbao.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody can make the sender reach what only this machine reaches: the whole way from a URL to a socket, with a real server on loopback that must
 * see no connection. {@link AddressGuardTest} has the addresses, this the ways to write and to hide them.
 */
class RequestForgeryTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FakeNames names = new FakeNames();
    private final PooledHttpSender sender = sender(AddressGuard.publicOnly());

    @AfterEach
    void close() throws IOException {
        sender.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback and its other notations
                "http://127.0.0.1:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://127.1:PORT/",
                "http://127.0.1:PORT/",
                "http://0:PORT/",
                "http://0.0.0.0:PORT/",
                "http://2130706433:PORT/",
                "http://017700000001:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://0x7f000001:PORT/",
                "http://0X7F.1:PORT/",
                "http://127.000.000.001:PORT/",
                "http://4294967296:PORT/",
                "http://[::1]:PORT/",
                "http://[0:0:0:0:0:0:0:1]:PORT/",
                "http://[::]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[64:ff9b::127.0.0.1]:PORT/",
                "http://[64:ff9b:1::7f00:1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://[2001:0:7f00:1::]:PORT/",
                "http://localhost:PORT/",
                "http://LOCALHOST:PORT/",
                "http://localhost.:PORT/",
                "http://sub.localhost:PORT/",
                // names of others that lead inside
                "http://loopback.example:PORT/",
                "http://loopback6.example:PORT/",
                "http://mapped.example:PORT/",
                "http://private.example:PORT/",
                "http://metadata.example:PORT/",
                "http://any.example:PORT/",
                // clouds' metadata
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://100.100.100.200/latest/meta-data/",
                "http://192.0.0.192/opc/v2/instance/",
                // private, carrier-grade, link-local and the rest
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fe80::1%25lo]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:169.254.169.254]/",
                // ports of other services, on a public address too
                "http://93.184.216.34:22/",
                "http://93.184.216.34:25/",
                "http://93.184.216.34:6379/",
                "http://93.184.216.34:9092/",
                "http://93.184.216.34:11211/",
                "http://public.example:5432/",
                "http://public.example:6667/",
                // not http, or with a user
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:PORT/_GET",
                "jar:http://127.0.0.1:PORT/!/",
                "http://public.example@127.0.0.1:PORT/",
                "http://user:secret@public.example/",
                "//127.0.0.1:PORT/",
                "http:127.0.0.1:PORT"
            })
    void refuses(String template) {
        // given
        URI target = URI.create(template.replace("PORT", Integer.toString(server.port())));

        // when
        SendResult result = sender.send(post(target)).join();

        // then
        assertThat(result).isInstanceOfSatisfying(NoAnswer.class, none -> assertThat(none.reason())
                .isIn(Reason.REFUSED_ADDRESS, Reason.BAD_URL, Reason.UNKNOWN_HOST));
        assertThat(server.connections).hasValue(0);
    }

    /** The first look at the name shows a public address, every later one the machine itself. */
    @Test
    void aNameThatChangesItsAddressAfterTheCheckGainsNothing() {
        // given
        AtomicInteger looks = new AtomicInteger();
        names.rebinding = () -> looks.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1";
        URI target = URI.create("http://rebinding.example:" + server.port() + "/");

        // when
        List<SendResult> results = List.of(
                sender.send(post(target)).join(), sender.send(post(target)).join());

        // then
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(NoAnswer.class));
        assertThat(server.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndIsNotFollowed(int status) throws IOException {
        // given
        String head = "HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + server.uri("/inside")
                + "\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer outside = new ScriptedServer(ScriptedServer.text(head));
                PooledHttpSender permitted = sender(AddressGuard.allowing(List.of("127.0.0.1:" + outside.port())))) {

            // when
            SendResult result = permitted.send(post(outside.uri("/"))).join();

            // then
            assertThat(((SendResult.Answered) result).status()).isEqualTo(status);
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    void aProxyOfTheEnvironmentIsNotUsed() throws IOException {
        // given
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(server.port()));
        try (ScriptedServer target = new ScriptedServer();
                PooledHttpSender permitted = sender(AddressGuard.allowing(List.of("127.0.0.1:" + target.port())))) {

            // when
            SendResult result = permitted.send(post(target.uri("/"))).join();

            // then
            assertThat(((SendResult.Answered) result).successful()).isTrue();
            assertThat(server.connections).hasValue(0);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, true",
        "127.0.0.1, true",
        "0.0.0.0/0, true",
        "127.0.0.1:PORT, true",
        "127.0.0.1:1, false",
        "10.0.0.0/8, false",
        "::1, false"
    })
    void whatTheOperatorAllowsIsReached(String network, boolean reached) {
        // given
        String allowed = network.replace("PORT", Integer.toString(server.port()));
        try (PooledHttpSender permitted = sender(AddressGuard.allowing(List.of(allowed)))) {

            // when
            SendResult result = permitted.send(post(server.uri("/"))).join();

            // then
            assertThat(result instanceof SendResult.Answered).isEqualTo(reached);
        }
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, false", "10.0.0.0/8:6379, true", "10.0.0.0/8:6380, false"})
    void aPortOfAnotherServiceIsAllowedOnlyByItsNumber(String network, boolean permitted) {
        // given
        AddressGuard guard = AddressGuard.allowing(List.of(network));

        // when
        boolean permits = guard.permits(InetAddress.ofLiteral("10.0.0.1"), 6379);

        // then
        assertThat(permits).isEqualTo(permitted);
    }

    private PooledHttpSender sender(AddressGuard guard) {
        return new PooledHttpSender(
                new HttpSettings("Gongbao/test", Duration.ofSeconds(2), Duration.ofSeconds(3), 10, guard), names);
    }

    private static OutgoingRequest post(URI target) {
        return OutgoingRequest.postJson(target, Map.of(), new byte[] {'{', '}'});
    }

    /** A name server of an attacker. */
    private static final class FakeNames implements DnsResolver {

        private java.util.function.Supplier<String> rebinding = () -> "127.0.0.1";

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "loopback.example" -> addresses("127.0.0.1");
                case "loopback6.example" -> addresses("::1");
                case "mapped.example" -> addresses("::ffff:127.0.0.1");
                case "private.example" -> addresses("10.0.0.7", "192.168.0.7");
                case "metadata.example" -> addresses("169.254.169.254");
                case "any.example" -> addresses("0.0.0.0", "::");
                case "public.example" -> addresses("93.184.216.34");
                case "rebinding.example" -> addresses(rebinding.get());
                default -> SystemDefaultDnsResolver.INSTANCE.resolve(host);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        private static InetAddress[] addresses(String... literals) {
            return java.util.stream.Stream.of(literals)
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new);
        }
    }
}
