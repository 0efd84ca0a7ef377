package org.gongbao.portal.delivery;

import java.util.List;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.log.TopicLog.Keyed;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryCommand;

/** Passes commands on, unless they would be in vain. Thread-safe. */
public final class CommandDesk {

    private final Views views;
    private final TopicLog<DeliveryCommand> log;

    /** Makes a desk. */
    public CommandDesk(Views views, TopicLog<DeliveryCommand> log) {
        this.views = views;
        this.log = log;
    }

    void send(List<DeliveryCommand> commands) {
        if (!commands.isEmpty()) {
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
