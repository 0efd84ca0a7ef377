package org.gongbao.standalone.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/** Whether what tells an endpoint how much it missed counts all that names it. */
final class MissedChecks {

    private final EvidenceFile file;
    private Map<String, Long> named;

    MissedChecks(EvidenceFile file) {
        this.file = file;
    }

    /** Checks a delivery that tells of missed ones; fewer than it counts may be left, as they can be asked for. */
    List<Finding> of(DeliveryEvidence notice, DeliveryState state) {
        long names = named().getOrDefault(notice.deliveryId(), 0L);
        long counts = state.getMissed().getCount();
        return names <= counts
                ? List.of()
                : List.of(notice.finding(
                        Fault.MISSED_CONTRADICTED,
                        "it tells of " + counts + " missed deliveries, but " + names + " name it"));
    }

    private Map<String, Long> named() {
        if (named == null) {
            named = new HashMap<>();
            Stream.of(file.all(), file.digests().values())
                    .flatMap(Collection::stream)
                    .flatMap(evidence -> evidence.state().stream())
                    .filter(state -> state.getStatus() == DeliveryStatus.SHED && state.getMissedId() != null)
                    .forEach(state -> named.merge(state.getMissedId(), documents(state), Long::sum));
        }
        return named;
    }

    private static long documents(DeliveryState state) {
        return state.getItems() == null ? 1 : state.getItems().size();
    }
}
