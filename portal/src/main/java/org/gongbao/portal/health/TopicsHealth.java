package org.gongbao.portal.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.portal.tail.TailStatus;
import org.gongbao.portal.tail.Tails;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while both tails read from Kafka. What was read before an outage is still served. */
final class TopicsHealth implements HealthIndicator {

    private final Tails tails;

    TopicsHealth(Tails tails) {
        this.tails = tails;
    }

    @Override
    public Health health() {
        boolean well = tails.status().stream().allMatch(status -> status.running() && status.connected());
        Health.Builder health = well ? Health.up() : Health.down();
        tails.status().forEach(status -> health.withDetail(status.name(), details(status)));
        return health.build();
    }

    private static Map<String, Object> details(TailStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("running", status.running());
        details.put("connected", status.connected());
        details.put("lag", status.lag());
        details.put("read", status.read());
        details.put("skipped", status.skipped());
        status.lastError().ifPresent(error -> details.put("lastError", error));
        status.lastErrorAt().ifPresent(at -> details.put("lastErrorAt", at.toString()));
        return details;
    }
}
