package org.gongbao.portal.delivery;

import java.util.List;
import java.util.Map;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.log.TopicLog.Keyed;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.DeliveryCommand;

/** Passes commands on, unless they would be in vain. Thread-safe. */
public final class CommandDesk {

    private final Views views;
    private final TopicLog<DeliveryCommand> log;
    private final ChangeLog changes;

    /** Makes a desk. */
    public CommandDesk(Views views, TopicLog<DeliveryCommand> log, ChangeLog changes) {
        this.views = views;
        this.log = log;
        this.changes = changes;
    }

    /**
     * Passes commands on.
     *
     * @param kind what they are, for the log of changes
     * @param objectId what they are about, all together
     */
    void send(ChangeKind kind, Caller caller, String objectId, List<DeliveryCommand> commands) {
        if (!commands.isEmpty()) {
            changes.record(kind, caller.tenant(), objectId, Map.of("commands", Integer.toString(commands.size())));
            log.write(commands.stream()
                    .map(command -> new Keyed<>(command.getEndpointId(), command))
                    .toList());
        }
    }

    void refuseDisabled(String endpointId) {
        boolean disabled = views.endpoints()
                .get(endpointId)
                .filter(state -> state.getBreaker() == BreakerState.DISABLED)
                .isPresent();
        if (disabled) {
            throw ConflictException.disabled(endpointId);
        }
    }
}
