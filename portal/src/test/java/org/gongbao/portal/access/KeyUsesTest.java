package org.gongbao.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.Actor;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.ApiKeyUse;
import org.junit.jupiter.api.Test;

class KeyUsesTest {

    private static final Instant HOUR = Instant.parse("2026-03-02T05:00:00Z");
    private static final Actor KEY = Actor.of(ActorKind.KEY, "k1");

    private final List<ApiKeyUse> written = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile Instant now = HOUR.plusSeconds(600);
    private volatile boolean kafkaIsAway;

    @Test
    void manyUsesInAnHourAreOneRecordWithoutTheMinute() {
        // when
        try (KeyUses uses = uses()) {
            uses.used(KEY);
            now = HOUR.plusSeconds(3_599);
            uses.used(KEY);
        }

        // then
        assertThat(written).containsExactly(new ApiKeyUse("k1", HOUR));
    }

    @Test
    void theNextHourIsAnother() {
        // when
        try (KeyUses uses = uses()) {
            uses.used(KEY);
            now = HOUR.plusSeconds(3_600);
            uses.used(KEY);
        }

        // then
        assertThat(written).extracting(ApiKeyUse::getUsedIn).containsExactly(HOUR, HOUR.plusSeconds(3_600));
    }

    @Test
    void whatAnotherPortalNotedInThisHourIsNotWrittenAgain() {
        // given
        known.put("k1", HOUR);

        // when
        try (KeyUses uses = uses()) {
            uses.used(KEY);
        }

        // then
        assertThat(written).isEmpty();
    }

    @Test
    void keysOfTheConfigurationHaveNoRecords() {
        // when
        try (KeyUses uses = uses()) {
            uses.used(Actor.of(ActorKind.CONFIGURED_KEY, "1"));
        }

        // then
        assertThat(written).isEmpty();
    }

    @Test
    void aRequestIsNoWorseForKafkaBeingAwayAndALaterOneIsNoted() {
        try (KeyUses uses = uses()) {
            // given
            kafkaIsAway = true;
            uses.used(KEY);
            Awaitility.await().until(() -> failed.get() == 1);

            // when
            kafkaIsAway = false;

            // then
            Awaitility.await("a use that is noted").until(() -> {
                now = now.plusSeconds(90);
                uses.used(KEY);
                return !written.isEmpty();
            });
        }
    }

    private KeyUses uses() {
        return new KeyUses(keyId -> Optional.ofNullable(known.get(keyId)), this::write, new SetClock());
    }

    private void write(ApiKeyUse use) {
        if (kafkaIsAway) {
            failed.incrementAndGet();
            throw new PortalException("POR-030", "away");
        }
        written.add(use);
    }

    private final class SetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
