package org.gongbao.schemas.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a key to the API may do. */
public enum Scope {
    /** Read subscriptions and try filters. */
    SUBSCRIPTIONS_READ,
    /** Make, change and remove subscriptions. */
    SUBSCRIPTIONS_WRITE,
    /** Read saved filters. */
    FILTERS_READ,
    /** Save and remove filters. */
    FILTERS_WRITE,
    /** Read the delivery log. */
    DELIVERIES_READ,
    /** Ask for deliveries once more, for new matches and for tests. */
    DELIVERIES_REPLAY,
    /** Read endpoints and what happened to them. */
    ENDPOINTS_READ,
    /** Enable and disable endpoints, have them asked for consent, rotate secrets. */
    ENDPOINTS_WRITE,
    /** Read notices that have to be acknowledged. */
    ACKNOWLEDGEMENTS_READ,
    /** Read who changed what. */
    CHANGES_READ,
    /** Make and revoke keys of the tenant; has all that tenants may have. */
    ADMIN,
    /** Publish files, which everybody gets. */
    DOCUMENTS_WRITE,
    /** What concerns all tenants. */
    OPERATOR;

    private static final Set<Scope> OF_TENANTS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DOCUMENTS_WRITE, OPERATOR)));

    /** Returns what tenants may have: all that touches their own things alone. */
    public static Set<Scope> ofTenants() {
        return OF_TENANTS;
    }

    /** Returns the name by which people and programs call it, as {@code subscriptions:read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Returns the scope of a name, if there is one. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }

    /** Returns whether a key with these scopes may do this. */
    public boolean isWithin(Set<Scope> held) {
        return held.contains(this) || (held.contains(ADMIN) && OF_TENANTS.contains(this));
    }
}
