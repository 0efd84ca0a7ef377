package org.gongbao.portal.tenant;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gongbao.portal.access.KeyDigest;
import org.gongbao.portal.access.KeyText;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.schemas.access.Scope;

/**
 * A key that was just made.
 *
 * @param text the key; shown only now, kept nowhere
 * @param record what is kept of it
 */
public record IssuedKey(String text, ApiKey record) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Makes a key.
     *
     * @param given scopes that whoever asks may give
     * @param by who asks
     * @throws InvalidRequestException if the request is wrong
     */
    public static IssuedKey of(String tenant, KeyRequest request, Set<Scope> given, Actor by, Instant now) {
        request.check(given, now);
        KeyText key = KeyText.create(RANDOM);
        ApiKey record = ApiKey.newBuilder()
                .setKeyId(key.keyId())
                .setTenant(tenant)
                .setName(request.name().strip())
                .setScopes(request.scopes().stream().distinct().toList())
                .setDigest(KeyDigest.of(key.text()))
                .setCreatedBy(by.text())
                .setCreatedAt(now.truncatedTo(ChronoUnit.MILLIS))
                .setExpiresAt(request.end()
                        .map(end -> end.truncatedTo(ChronoUnit.MILLIS))
                        .orElse(null))
                .build();
        return new IssuedKey(key.text(), record);
    }

    /** Returns a key as it is after somebody revoked it; one that was revoked already stays as it is. */
    public static ApiKey revoked(ApiKey key, Actor by, Instant now) {
        return key.getRevokedAt() != null
                ? key
                : ApiKey.newBuilder(key)
                        .setRevokedAt(now.truncatedTo(ChronoUnit.MILLIS))
                        .setRevokedBy(by.text())
                        .build();
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "IssuedKey " + record.getKeyId();
    }
}
