package org.gongbao.schemas.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The townships, towns and subdistricts of each county. Thread-safe; a county's are made ready when they are first asked for. */
public final class Townships {
    private static final int LENGTH_OF_SUFFIX = 3;

    private final Map<String, String> rows;
    private final Map<String, List<Township>> ready = new ConcurrentHashMap<>();

    private Townships(Map<String, String> rows) {
        this.rows = rows;
    }

    /** Returns the table that is part of this program; it is read once. */
    public static Townships load() {
        return Table.LOADED;
    }

    /** Returns the townships of a county, or of a city that has no counties, by code; empty if it is not known or has none. */
    public List<Township> of(String countyCode) {
        return ready.computeIfAbsent(countyCode, this::read);
    }

    /** Returns the township with this code of nine digits. */
    public Optional<Township> byCode(String code) {
        return code.length() < 6
                ? Optional.empty()
                : of(code.substring(0, 6)).stream()
                        .filter(township -> township.code().equals(code))
                        .findFirst();
    }

    private List<Township> read(String countyCode) {
        List<Township> townships = new ArrayList<>();
        for (String cell : rows.getOrDefault(countyCode, "").split(",", 0)) {
            if (cell.length() > LENGTH_OF_SUFFIX) {
                townships.add(new Township(
                        countyCode + cell.substring(0, LENGTH_OF_SUFFIX), cell.substring(LENGTH_OF_SUFFIX)));
            }
        }
        townships.sort(Comparator.comparing(Township::code));
        return List.copyOf(townships);
    }

    /** Read when first asked for. */
    private static final class Table {
        private static final Townships LOADED = new Townships(PlaceTable.rows("townships.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1], (first, second) -> first)));
    }
}
