package org.gongbao.portal.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;

/** Makes the records of changes. */
public final class Changes {

    private Changes() {}

    /**
     * Returns a record.
     *
     * @param details names of fields, scopes, limits, numbers; never a secret, an address or a word of a filter
     */
    public static Change of(
            Actor actor, ChangeKind kind, String tenant, String objectId, Map<String, String> details, Instant now) {
        return Change.newBuilder()
                .setChangeId(UUID.randomUUID().toString())
                .setTenant(tenant)
                .setKind(kind)
                .setObjectId(objectId)
                .setActorKind(actor.kind())
                .setActor(actor.name())
                .setRequestId(actor.requestId().orElse(null))
                .setAt(now.truncatedTo(ChronoUnit.MILLIS))
                .setDetails(details)
                .build();
    }
}
