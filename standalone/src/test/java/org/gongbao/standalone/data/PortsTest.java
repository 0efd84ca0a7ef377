package org.gongbao.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.gongbao.standalone.UnfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void remembersAPortOverRestarts() {
        // given
        try (DataDirectory data = DataDirectory.open(folder)) {
            int first = Ports.in(data).inner("broker");
            // when
            int second = Ports.in(data).inner("broker");
            // then
            assertThat(second).isEqualTo(first);
            assertThat(Ports.remembered(folder, "broker")).contains(first);
        }
    }

    @Test
    void takesAnotherPortForAnInnerPartWhenTheRememberedOneIsTaken() throws IOException {
        // given
        try (DataDirectory data = DataDirectory.open(folder)) {
            int first = Ports.in(data).inner("broker");
            try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
                // when
                int second = Ports.in(data).inner("broker");
                // then
                assertThat(second).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void refusesAWantedPortThatIsTaken() throws IOException {
        // given
        try (DataDirectory data = DataDirectory.open(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            // when
            UnfitException refused = catchThrowableOfType(
                    UnfitException.class, () -> Ports.in(data).outer("portal", port, 8686));
            // then
            assertThat(refused.code()).isEqualTo("RUN-011");
            assertThat(refused).hasMessageContaining("Port " + port).hasMessageContaining("--port N");
        }
    }

    @Test
    void takesAFreePortWhenThePreferredOneIsTaken() throws IOException {
        // given
        try (DataDirectory data = DataDirectory.open(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            int port = Ports.in(data).outer("portal", 0, taken.getLocalPort());
            // then
            assertThat(port).isBetween(20_000, 32_000);
        }
    }
}
