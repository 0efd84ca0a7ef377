package org.gongbao.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.SavedFilter;

/** All saved filters. */
public final class SavedFilters extends LatestByKey<SavedFilter> {

    /** Returns a filter of a tenant; nothing if it is another tenant's. */
    public Optional<SavedFilter> of(String tenant, String filterId) {
        return get(filterId).filter(found -> found.getTenant().equals(tenant));
    }

    /** Returns all of a tenant, oldest first. */
    public List<SavedFilter> of(String tenant) {
        return all().stream()
                .filter(found -> found.getTenant().equals(tenant))
                .sorted(Comparator.comparing(SavedFilter::getCreatedAt).thenComparing(SavedFilter::getFilterId))
                .toList();
    }
}
