package org.gongbao.portal.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gongbao.portal.access.KeyVerdict.Good;
import org.gongbao.portal.access.KeyVerdict.NotKnownYet;
import org.gongbao.portal.access.KeyVerdict.Refused;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.schemas.access.Scope;

/**
 * Tells of every key whose it is and what it may do: of those that the operator set in the configuration, and of those on the topic. A look-up and a hash
 * a request; nothing is asked of Kafka. Thread-safe.
 */
public final class KeyRing {

    private final ApiKeys configured;
    private final Set<String> operators;
    private final AccessViews views;
    private final BooleanSupplier ready;
    private final Clock clock;

    /**
     * Makes a ring.
     *
     * @param operators tenants whose configured keys concern all tenants
     * @param ready false until the topic was read to its end; before, a key that is revoked might look good
     */
    public KeyRing(ApiKeys configured, Set<String> operators, AccessViews views, BooleanSupplier ready, Clock clock) {
        this.configured = configured;
        this.operators = Set.copyOf(operators);
        this.views = views;
        this.ready = ready;
        this.clock = clock;
    }

    KeyVerdict check(String key) {
        Optional<ApiKeys.Found> found = configured.find(key);
        if (found.isPresent()) {
            return new Good(operatorsOwn(found.get()));
        }
        if (!KeyText.isMeant(key)) {
            return unknown();
        }
        if (!ready.getAsBoolean()) {
            return new NotKnownYet();
        }
        Optional<KeyText> text = KeyText.read(key);
        if (text.isEmpty()) {
            return new Refused("POR-010", "The API key is cut off or mistyped");
        }
        return views.keys()
                .get(text.get().keyId())
                .filter(record -> KeyDigest.isOf(record.getDigest(), key))
                .map(this::verdict)
                .orElseGet(KeyRing::unknown);
    }

    private KeyVerdict verdict(ApiKey record) {
        return switch (KeyState.of(record, clock.instant())) {
            case REVOKED -> new Refused("POR-012", "The API key " + record.getKeyId() + " was revoked");
            case EXPIRED ->
                new Refused("POR-011", "The API key " + record.getKeyId() + " expired at " + record.getExpiresAt());
            case ACTIVE ->
                new Good(new KeyHolder(record.getTenant(), Actor.of(ActorKind.KEY, record.getKeyId()), scopes(record)));
        };
    }

    /** A scope that a later version knows counts for nothing here. */
    private static Set<Scope> scopes(ApiKey record) {
        return record.getScopes().stream()
                .flatMap(scope -> Scope.of(scope).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private KeyHolder operatorsOwn(ApiKeys.Found found) {
        Set<Scope> scopes = EnumSet.copyOf(Scope.ofTenants());
        scopes.add(Scope.DOCUMENTS_WRITE);
        if (operators.contains(found.tenant())) {
            scopes.add(Scope.OPERATOR);
        }
        String number = Integer.toString(found.number() + 1);
        return new KeyHolder(found.tenant(), Actor.of(ActorKind.CONFIGURED_KEY, number), scopes);
    }

    private static KeyVerdict unknown() {
        return new Refused("POR-010", "The API key is not known; ask the operator of this portal for one");
    }
}
