package org.gongbao.streams.review;

import java.util.Optional;
import org.gongbao.record.v1.Agency;

/** Finds agencies by their identifiers. */
@FunctionalInterface
public interface AgencyFinder {

    /** Returns the agency; empty if the registry does not know the identifier. */
    Optional<Agency> find(String agencyId);
}
