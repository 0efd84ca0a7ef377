package org.gongbao.standalone.line;

import java.util.concurrent.CountDownLatch;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.RestClient;
import org.apache.kafka.connect.runtime.rest.RestServer;

/**
 * Connect that gets ready at once but lets its connectors work only when the addresses in this program listen. Otherwise what was under way at the end of the last run would be refused by a demo inbox that is
 * still starting, and be tried again minutes later.
 */
final class WaitingConnect extends ConnectDistributed {

    private final CountDownLatch listening;

    /** Makes one whose herder starts when the latch has come to zero. */
    WaitingConnect(CountDownLatch listening) {
        this.listening = listening;
    }

    @Override
    protected DistributedHerder createHerder(
            DistributedConfig config,
            String workerId,
            Plugins plugins,
            ConnectorClientConfigOverridePolicy policy,
            RestServer restServer,
            RestClient restClient) {
        DistributedHerder herder = super.createHerder(config, workerId, plugins, policy, restServer, restClient);
        try {
            listening.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Stopped before the addresses in this program listened", e);
        }
        return herder;
    }
}
