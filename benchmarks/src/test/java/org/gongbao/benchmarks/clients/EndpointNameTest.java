package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndpointNameTest {

    @Test
    void aNameLeadsToTheAddressOfItsEndpointAndStaysWithIt() {
        // when
        InetAddress address = EndpointName.address("e300.endpoints.test").orElseThrow();
        // then
        assertThat(address.getHostAddress()).isEqualTo("127.1.1.46");
        assertThat(address.getHostName()).isEqualTo("e300.endpoints.test");
    }

    @Test
    void eachEndpointHasAnAddressOfItsOwn() {
        // when
        long different = IntStream.range(0, 110_000)
                .mapToObj(endpoint ->
                        EndpointName.address(EndpointName.of(endpoint)).orElseThrow())
                .distinct()
                .count();
        // then
        assertThat(different).isEqualTo(110_000);
    }

    @Test
    void otherNamesAreNotOurs() {
        // when
        var address = EndpointName.address("e300.endpoints.test.example.org");
        // then
        assertThat(address).isEmpty();
    }

    @Test
    void theJvmResolvesEndpointsToo() throws Exception {
        // when
        InetAddress address = InetAddress.getByName("e5.endpoints.test");
        // then
        assertThat(address.getHostAddress()).isEqualTo("127.1.0.7");
    }
}
