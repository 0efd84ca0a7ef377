package org.gongbao.portal.access;

import java.util.Set;
import org.gongbao.portal.change.Actor;
import org.gongbao.schemas.access.Scope;

/**
 * Who sends a request, as the key tells.
 *
 * @param tenant whose key it is
 * @param actor the key
 * @param scopes what it may do
 */
public record KeyHolder(String tenant, Actor actor, Set<Scope> scopes) {

    /** Attribute of the request that holds it; absent if no key was needed. */
    public static final String ATTRIBUTE = "org.gongbao.portal.keyHolder";

    /** Copies the scopes. */
    public KeyHolder {
        scopes = Set.copyOf(scopes);
    }

    /** Returns whether it may do something. */
    public boolean may(Scope scope) {
        return scope.isWithin(scopes);
    }
}
