package org.gongbao.portal.delivery;

import java.util.Optional;
import java.util.UUID;
import org.gongbao.schemas.identity.Identities;

/**
 * Who asks.
 *
 * @param tenant the tenant
 * @param idempotencyKey key that the tenant gave to the request
 */
public record Caller(String tenant, Optional<String> idempotencyKey) {

    /** Returns the identifier of a command: the same for the same key and thing, so that it is obeyed once. */
    String commandId(String about) {
        return idempotencyKey
                .map(key -> Identities.nameBased("command|" + tenant + "|" + key + "|" + about))
                .orElseGet(UUID::randomUUID)
                .toString();
    }
}
