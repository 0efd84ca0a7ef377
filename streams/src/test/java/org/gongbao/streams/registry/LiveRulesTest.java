package org.gongbao.streams.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.streams.enrichment.Tagger;
import org.junit.jupiter.api.Test;

class LiveRulesTest {

    private final List<Runnable> background = new ArrayList<>();
    private final List<Collection<Agency>> built = new ArrayList<>();
    private boolean outage;
    private final LiveRules rules = new LiveRules(new Rules(), this::decode, background::add);

    @Test
    void anEditionIsBuiltBesideTheWorkAndOnlyOnceForManyEntries() {
        // given
        RegistryEdition first = rules.edition();
        rules.put("a", bytes("a"));
        rules.put("b", bytes("b"));

        // when
        rules.refresh();
        rules.refresh();
        RegistryEdition meanwhile = rules.edition();
        background.forEach(Runnable::run);

        // then
        assertThat(meanwhile).isSameAs(first);
        assertThat(background).hasSize(1);
        assertThat(rules.edition().entries()).containsOnlyKeys("a", "b");
        assertThat(built).hasSize(2);
    }

    @Test
    void entriesThatTheRulesKnowByThemselvesMakeNoEdition() {
        // given
        rules.put("by-rule", bytes("by-rule"));

        // when
        rules.refreshNow();

        // then
        assertThat(built).hasSize(1);
    }

    @Test
    void aRemovedEntryIsGone() {
        // given
        rules.put("a", bytes("a"));
        rules.refreshNow();

        // when
        rules.put("a", null);
        rules.refreshNow();

        // then
        assertThat(rules.edition().entries()).isEmpty();
    }

    @Test
    void anOutageOfTheSchemaRegistryForgetsNoEntry() {
        // given
        rules.put("a", bytes("a"));
        outage = true;
        assertThatThrownBy(rules::refreshNow).isInstanceOf(RegistryUnavailableException.class);

        // when
        outage = false;
        rules.refresh();
        background.forEach(Runnable::run);

        // then
        assertThat(rules.edition().entries()).containsOnlyKeys("a");
    }

    @Test
    void anEntryThatCannotBeReadIsPassedOver() {
        // given
        rules.put("a", bytes("broken"));
        rules.put("b", bytes("b"));

        // when
        rules.refreshNow();

        // then
        assertThat(rules.edition().entries()).containsOnlyKeys("b");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Agency decode(byte[] bytes) {
        if (outage) {
            throw new RegistryUnavailableException("away", null);
        }
        String id = new String(bytes, StandardCharsets.UTF_8);
        if (id.equals("broken")) {
            throw new SerializationException("broken");
        }
        return Agency.newBuilder()
                .setAgencyId(id)
                .setName(id)
                .setLevel(GovernmentLevel.COUNTY)
                .setRegionCode("999901")
                .setRegion("云岭县")
                .build();
    }

    private final class Rules implements RegistryRules {
        @Override
        public boolean isExplicit(Agency entry) {
            return !entry.getName().equals("by-rule");
        }

        @Override
        public Tagger taggerFor(Collection<Agency> entries) {
            built.add(List.copyOf(entries));
            return null;
        }

        @Override
        public Predicate<EnrichedDocument> concernedBy(Collection<Agency> before, Collection<Agency> after) {
            return document -> true;
        }
    }
}
