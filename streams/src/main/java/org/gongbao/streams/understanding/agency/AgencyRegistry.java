package org.gongbao.streams.understanding.agency;

import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.Agency;

/** The known agencies and their names. Immutable and thread-safe. */
public final class AgencyRegistry {
    private final List<Agency> agencies;

    private AgencyRegistry(List<Agency> agencies) {
        this.agencies = List.copyOf(agencies);
    }

    /** Reads the registry from the data files of this module. */
    public static AgencyRegistry load() {
        return new AgencyRegistry(List.of());
    }

    /** What {@code reference.agencies.v1} is seeded with. */
    public List<Agency> agencies() {
        return agencies;
    }

    /**
     * Finds an agency by a name as printed.
     *
     * @param name full, short or relative name, as 县财政局
     * @param regionCode division whose government speaks, six digits (GB/T 2260); relative names count from there
     */
    public Optional<Agency> resolve(String name, String regionCode) {
        return Optional.empty();
    }
}
