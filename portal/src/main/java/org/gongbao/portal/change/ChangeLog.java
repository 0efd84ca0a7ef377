package org.gongbao.portal.change;

import java.time.Clock;
import java.util.Map;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;

/**
 * Remembers who changes what. The entry is written before the change, so no change can be without one; if the change itself then cannot be stored, the
 * entry stays and tells of an attempt. Thread-safe.
 */
public final class ChangeLog {

    private final TopicLog<Change> log;
    private final Clock clock;

    /** Makes it over the topic. */
    public ChangeLog(TopicLog<Change> log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Remembers a change that {@link Actor#current()} is about to make.
     *
     * @throws PortalException POR-030 if it cannot be stored; then nothing may be changed
     */
    public void record(ChangeKind kind, String tenant, String objectId) {
        record(kind, tenant, objectId, Map.of());
    }

    /**
     * Remembers a change with more of it.
     *
     * @param details names of fields, scopes, limits, numbers; never a secret, an address or a word of a filter
     * @throws PortalException POR-030 if it cannot be stored; then nothing may be changed
     */
    public void record(ChangeKind kind, String tenant, String objectId, Map<String, String> details) {
        log.write(tenant, Changes.of(Actor.current(), kind, tenant, objectId, details, clock.instant()));
    }
}
