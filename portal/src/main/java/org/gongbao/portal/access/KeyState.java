package org.gongbao.portal.access;

import java.time.Instant;
import org.gongbao.record.v1.ApiKey;

/** Whether a key is good. */
public enum KeyState {
    /** It is. */
    ACTIVE,
    /** Its time is over. */
    EXPIRED,
    /** Somebody revoked it. */
    REVOKED;

    /** Returns how a key stands at a time. */
    public static KeyState of(ApiKey key, Instant now) {
        if (key.getRevokedAt() != null) {
            return REVOKED;
        }
        return key.getExpiresAt() != null && !now.isBefore(key.getExpiresAt()) ? EXPIRED : ACTIVE;
    }
}
