package org.gongbao.portal.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.view.SavedFilters;
import org.gongbao.portal.view.Subscriptions;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.record.v1.Subscription;

/** The subscriptions that use saved filters, and follow them. Thread-safe. */
public final class FilterUsers {

    /** Subscriptions that are written before another change of subscriptions gets its turn. */
    private static final int AT_ONCE = 500;

    private final Subscriptions subscriptions;
    private final SubscriptionWrites writes;
    private final SubscriptionService service;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param subscriptions the view
     * @param writes where changes go
     * @param service changes subscriptions too; the two take turns
     */
    public FilterUsers(
            Subscriptions subscriptions, SubscriptionWrites writes, SubscriptionService service, Clock clock) {
        this.subscriptions = subscriptions;
        this.writes = writes;
        this.service = service;
        this.clock = clock;
    }

    /** Returns the identifiers of the subscriptions that use a filter, oldest first. */
    public List<String> of(SavedFilter filter) {
        return subscriptions.of(filter.getTenant()).stream()
                .filter(subscription -> filter.getFilterId().equals(subscription.getFilterId()))
                .map(Subscription::getSubscriptionId)
                .toList();
    }

    /** Returns the identifiers of the subscriptions of a tenant, oldest first, by the filter that they use. */
    public Map<String, List<String>> byFilter(String tenant) {
        return subscriptions.of(tenant).stream()
                .filter(subscription -> subscription.getFilterId() != null)
                .collect(groupingBy(Subscription::getFilterId, mapping(Subscription::getSubscriptionId, toList())));
    }

    /** Returns those of the filters that a subscription is behind. One pass over all subscriptions. */
    Set<SavedFilter> behind(SavedFilters filters) {
        return filters.size() == 0
                ? Set.of()
                : subscriptions.stream()
                        .filter(subscription -> subscription.getFilterId() != null)
                        .flatMap(subscription -> filters
                                .of(subscription.getTenant(), subscription.getFilterId())
                                .filter(filter -> subscription.getFilterRevision() < filter.getRevision())
                                .stream())
                        .collect(toSet());
    }

    /**
     * Brings the subscriptions that use a filter up to it, oldest first. One that is up to it, or further, stays: so this may be done again, by several portals too.
     *
     * @return how many were behind
     * @throws PortalException POR-030 if not all can be stored
     */
    int follow(SavedFilter filter) {
        List<String> users = of(filter);
        int followed = 0;
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            List<String> some = users.subList(from, Math.min(users.size(), from + AT_ONCE));
            followed += service.alone(() -> bringUp(some, filter));
        }
        return followed;
    }

    private int bringUp(List<String> subscriptionIds, SavedFilter filter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WantedFilter wanted = WantedFilter.of(filter);
        List<Subscription> changed = subscriptionIds.stream()
                .map(id -> subscriptions.of(filter.getTenant(), id))
                .flatMap(Optional::stream)
                .filter(subscription -> filter.getFilterId().equals(subscription.getFilterId())
                        && subscription.getFilterRevision() < filter.getRevision())
                .map(subscription -> wanted.on(Subscription.newBuilder(subscription))
                        .setUpdatedAt(now)
                        .build())
                .toList();
        writes.write(changed);
        return changed.size();
    }

    /**
     * Does something if no subscription uses a filter; none can begin to use it meanwhile.
     *
     * @throws FilterConflictException POR-018 if one does
     */
    void ifNone(SavedFilter filter, Runnable deed) {
        service.alone(() -> {
            List<String> users = of(filter);
            if (!users.isEmpty()) {
                throw FilterConflictException.inUse(filter.getFilterId(), users);
            }
            deed.run();
            return filter;
        });
    }
}
