package org.gongbao.portal.subscription;

import java.util.List;
import java.util.Objects;
import org.gongbao.portal.view.SavedFilters;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.record.v1.Subscription;

/**
 * What a subscription goes by: a filter of its own, or a copy of a saved one.
 *
 * @param filter the filter
 * @param filterId of the saved one; null = its own
 * @param revision of the saved one; 0 = its own
 */
record WantedFilter(Filter filter, String filterId, int revision) {

    /** Returns what a request asks for, which must have been checked. */
    static WantedFilter of(String tenant, SubscriptionRequest request, SavedFilters saved) {
        if (request.filterId() == null) {
            return new WantedFilter(FilterRequest.recordOf(request.filter()), null, 0);
        }
        return saved.of(tenant, request.filterId())
                .map(WantedFilter::of)
                .orElseThrow(() -> new InvalidRequestException(List.of(new FieldError(
                        "filterId", "'" + request.filterId() + "' is none of yours; look in /api/v1/filters"))));
    }

    static WantedFilter of(SavedFilter saved) {
        return new WantedFilter(saved.getFilter(), saved.getFilterId(), saved.getRevision());
    }

    Subscription.Builder on(Subscription.Builder subscription) {
        return subscription.setFilter(filter).setFilterId(filterId).setFilterRevision(revision);
    }

    /** Tells whether a subscription goes by what a request asks for, at whatever revision of a saved filter. */
    static boolean isAsAsked(Subscription made, SubscriptionRequest request) {
        return Objects.equals(made.getFilterId(), request.filterId())
                && (request.filterId() != null || made.getFilter().equals(FilterRequest.recordOf(request.filter())));
    }
}
