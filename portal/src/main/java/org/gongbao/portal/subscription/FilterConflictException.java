package org.gongbao.portal.subscription;

import java.util.List;
import org.gongbao.portal.PortalException;

/** What is asked of a saved filter cannot be done as things are now. */
public final class FilterConflictException extends PortalException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 100;

    private final transient List<String> usedBy;

    private FilterConflictException(String code, String message, List<String> usedBy) {
        super(code, message);
        this.usedBy = usedBy;
    }

    static FilterConflictException inUse(String filterId, List<String> subscriptionIds) {
        List<String> named = subscriptionIds.stream().limit(MOST_NAMED).toList();
        return new FilterConflictException(
                "POR-018",
                "Filter " + filterId + " is used by " + subscriptionIds.size() + " subscriptions ("
                        + String.join(", ", named.stream().limit(3).toList())
                        + (subscriptionIds.size() > 3 ? ", …" : "")
                        + "); give them another filter, or remove them, first",
                named);
    }

    static FilterConflictException nameTaken(String name, String filterId) {
        return new FilterConflictException(
                "POR-019", "You have a filter of the name '" + name + "' already: " + filterId, List.of());
    }

    static FilterConflictException changedSince(String filterId, int revision) {
        return new FilterConflictException(
                "POR-037",
                "Filter " + filterId + " has been changed since and is at revision " + revision
                        + "; read it again, then change it",
                List.of());
    }

    /** Returns the subscriptions that use the filter, 100 at most; empty if it is not about these. */
    public List<String> usedBy() {
        return usedBy;
    }
}
