package org.gongbao.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gongbao.portal.access.KeyVerdict.Good;
import org.gongbao.portal.access.KeyVerdict.NotKnownYet;
import org.gongbao.portal.access.KeyVerdict.Refused;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.schemas.access.Scope;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String CONFIGURED = "a-key-of-the-configuration";
    private static final KeyText KEY = new KeyText("0a1B2c3D4e5F", "0123456789abcdefghijABCDEFGHIJ42");

    private final AccessViews views = AccessViews.empty();
    private boolean ready = true;
    private final KeyRing ring = new KeyRing(
            ApiKeys.parse("office:" + CONFIGURED + ",press:another-configured-key"),
            Set.of("office"),
            views,
            () -> ready,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aKeyOfTheTopicMayWhatItsScopesSay() {
        // given
        put(key().setScopes(List.of("deliveries:read", "of-a-later-version")));

        // when
        KeyVerdict verdict = ring.check(KEY.text());

        // then
        assertThat(verdict).isInstanceOfSatisfying(Good.class, good -> {
            assertThat(good.holder().tenant()).isEqualTo("press");
            assertThat(good.holder().scopes()).containsExactly(Scope.DELIVERIES_READ);
            assertThat(good.holder().actor().kind()).isEqualTo(ActorKind.KEY);
            assertThat(good.holder().actor().name()).isEqualTo(KEY.keyId());
        });
    }

    @Test
    void aKeyIsGoodUntilTheMomentAtWhichItExpires() {
        // given
        put(key().setExpiresAt(NOW.plusMillis(1)));
        KeyVerdict before = ring.check(KEY.text());
        put(key().setExpiresAt(NOW));

        // when
        KeyVerdict then = ring.check(KEY.text());

        // then
        assertThat(before).isInstanceOf(Good.class);
        assertThat(codeOf(then)).isEqualTo("POR-011");
    }

    @Test
    void aRevokedKeyIsRefusedAsSuch() {
        // given
        put(key().setRevokedAt(NOW.minusSeconds(60)));

        // when
        KeyVerdict verdict = ring.check(KEY.text());

        // then
        assertThat(codeOf(verdict)).isEqualTo("POR-012");
    }

    @Test
    void whoKnowsOnlyTheIdentifierHasNoKey() {
        // given
        put(key().setRevokedAt(NOW.minusSeconds(60)));
        KeyText guessed = new KeyText(KEY.keyId(), "a".repeat(32));

        // when
        KeyVerdict verdict = ring.check(guessed.text());

        // then
        assertThat(codeOf(verdict)).isEqualTo("POR-010");
    }

    @Test
    void aCutOffKeyIsToldFromAnUnknownOne() {
        // given
        String cut = KEY.text().substring(0, 40);

        // when
        KeyVerdict verdict = ring.check(cut);

        // then
        assertThat(verdict).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .contains("cut off"));
        assertThat(codeOf(ring.check("nothing of ours"))).isEqualTo("POR-010");
    }

    @Test
    void whileTheTopicIsReadKeysOfTheConfigurationAloneAreGood() {
        // given
        put(key());
        ready = false;

        // when
        KeyVerdict ofTheTopic = ring.check(KEY.text());

        // then
        assertThat(ofTheTopic).isInstanceOf(NotKnownYet.class);
        assertThat(ring.check(CONFIGURED)).isInstanceOf(Good.class);
    }

    @Test
    void keysOfTheConfigurationMayAllThatTenantsMayAndPublish() {
        // when
        KeyVerdict press = ring.check("another-configured-key");
        KeyVerdict office = ring.check(CONFIGURED);

        // then
        assertThat(scopesOf(press)).containsAll(Scope.ofTenants()).contains(Scope.DOCUMENTS_WRITE);
        assertThat(scopesOf(press)).doesNotContain(Scope.OPERATOR);
        assertThat(scopesOf(office)).contains(Scope.OPERATOR);
    }

    private void put(ApiKey.Builder key) {
        views.keys().accept(KEY.keyId(), key.build());
    }

    private static ApiKey.Builder key() {
        return ApiKey.newBuilder()
                .setKeyId(KEY.keyId())
                .setTenant("press")
                .setName("newsroom")
                .setScopes(List.of("subscriptions:read"))
                .setDigest(KeyDigest.of(KEY.text()))
                .setCreatedBy("user:operator")
                .setCreatedAt(NOW.minusSeconds(3_600));
    }

    private static Set<Scope> scopesOf(KeyVerdict verdict) {
        return ((Good) verdict).holder().scopes();
    }

    private static String codeOf(KeyVerdict verdict) {
        return ((Refused) verdict).code();
    }
}
