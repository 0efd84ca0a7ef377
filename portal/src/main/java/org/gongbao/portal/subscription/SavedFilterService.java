package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.view.SavedFilters;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.SavedFilter;

/**
 * Saves filters under a name. Subscriptions that use one carry a copy; a change is written to the filter first, then to them, oldest first.
 * {@link FilterKeeper} completes what a stop leaves half done. Thread-safe.
 */
public final class SavedFilterService {

    private static final int LONGEST_NAME = 200;

    private final SavedFilters filters;
    private final ShownLog<SavedFilter> log;
    private final FilterUsers users;
    private final ChangeLog changes;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param filters the view
     * @param log where changes go
     * @param users subscriptions that follow a changed filter
     * @param changes remembers what is changed
     */
    public SavedFilterService(
            SavedFilters filters, ShownLog<SavedFilter> log, FilterUsers users, ChangeLog changes, Clock clock) {
        this.filters = filters;
        this.log = log;
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Saves a new filter.
     *
     * @throws InvalidRequestException if the request is wrong
     * @throws FilterConflictException POR-019 if the tenant has one of the name
     * @throws PortalException POR-030 if it cannot be stored
     */
    public synchronized SavedFilter create(String tenant, SavedFilterRequest request) {
        check(request);
        Instant now = now();
        SavedFilter saved = SavedFilter.newBuilder()
                .setFilterId(UUID.randomUUID().toString())
                .setTenant(tenant)
                .setName(request.name().strip())
                .setFilter(FilterRequest.recordOf(request.filter()))
                .setRevision(1)
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .build();
        refuseTakenName(saved);
        write(saved, 0);
        return saved;
    }

    /**
     * Replaces a filter; returns when all subscriptions that use it have the new one.
     *
     * @return nothing if the tenant has no such filter
     * @throws InvalidRequestException if the request is wrong
     * @throws FilterConflictException POR-019 if another filter has the name, POR-037 if it was changed since
     * @throws PortalException POR-030 if not all can be stored; what is missing then follows by itself
     */
    public synchronized Optional<SavedFilter> change(String tenant, String filterId, SavedFilterRequest request) {
        return filters.of(tenant, filterId).map(before -> {
            check(request);
            if (request.revision() != null && request.revision() != before.getRevision()) {
                throw FilterConflictException.changedSince(filterId, before.getRevision());
            }
            SavedFilter after = replaced(before, request);
            if (after.getRevision() != before.getRevision()) {
                refuseTakenName(after);
                write(after, users.of(after).size());
            }
            users.follow(after);
            return after;
        });
    }

    private SavedFilter replaced(SavedFilter before, SavedFilterRequest request) {
        SavedFilter.Builder after = SavedFilter.newBuilder(before)
                .setName(request.name().strip())
                .setFilter(FilterRequest.recordOf(request.filter()));
        return after.build().equals(before)
                ? before
                : after.setRevision(before.getRevision() + 1)
                        .setUpdatedAt(now())
                        .build();
    }

    /**
     * Removes a filter that no subscription uses.
     *
     * @return false if the tenant has no such filter
     * @throws FilterConflictException POR-018 if subscriptions use it
     */
    public synchronized boolean remove(String tenant, String filterId) {
        Optional<SavedFilter> found = filters.of(tenant, filterId);
        found.ifPresent(filter -> users.ifNone(filter, () -> {
            changes.record(ChangeKind.FILTER_REMOVED, tenant, filterId);
            log.write(filterId, null);
        }));
        return found.isPresent();
    }

    private void write(SavedFilter saved, int subscriptions) {
        Map<String, String> details = Map.of(
                "revision", Integer.toString(saved.getRevision()), "subscriptions", Integer.toString(subscriptions));
        changes.record(ChangeKind.FILTER_SAVED, saved.getTenant(), saved.getFilterId(), details);
        log.write(saved.getFilterId(), saved);
    }

    private void refuseTakenName(SavedFilter saved) {
        filters.of(saved.getTenant()).stream()
                .filter(other -> other.getName().equals(saved.getName())
                        && !other.getFilterId().equals(saved.getFilterId()))
                .findFirst()
                .ifPresent(other -> {
                    throw FilterConflictException.nameTaken(other.getName(), other.getFilterId());
                });
    }

    private static void check(SavedFilterRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.name() == null || request.name().isBlank() || request.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "has 1 to " + LONGEST_NAME + " characters"));
        }
        if (request.filter() == null) {
            errors.add(new FieldError("filter", "is missing; {} wants every document"));
        } else {
            errors.addAll(FilterCheck.errors(request.filter()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
