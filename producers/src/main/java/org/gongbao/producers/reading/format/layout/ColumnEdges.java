package org.gongbao.producers.reading.format.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the columns of each page begin and end, told by the lines in them. A page with few lines, as the last one, borrows the width from the
 * others. Pure.
 */
final class ColumnEdges {

    private static final int ENOUGH = 8;
    /** Share of lines on either side that may stand out: hanging marks, specks of a scan. */
    private static final double STRAYS = 0.03;

    private final Map<Place, Edges> byPlace = new HashMap<>();
    private final Map<Column, Float> widths = new EnumMap<>(Column.class);
    private final Map<Column, Float> lefts = new EnumMap<>(Column.class);

    /** Measures the columns of these lines. */
    ColumnEdges(List<PrintLine> lines) {
        Map<Place, List<PrintLine>> places =
                lines.stream().collect(Collectors.groupingBy(line -> new Place(line.page(), line.column())));
        places.forEach((place, inside) -> byPlace.put(place, measure(inside)));
        for (Column column : Column.values()) {
            List<Edges> full = new ArrayList<>();
            places.forEach((place, inside) -> {
                if (place.column() == column && inside.size() >= ENOUGH) {
                    full.add(byPlace.get(place));
                }
            });
            if (!full.isEmpty()) {
                widths.put(
                        column, median(full.stream().mapToDouble(Edges::width).toArray()));
                lefts.put(column, median(full.stream().mapToDouble(Edges::left).toArray()));
            }
        }
        places.forEach((place, inside) -> {
            if (inside.size() < ENOUGH && widths.containsKey(place.column())) {
                byPlace.put(place, borrowed(place));
            }
        });
    }

    /** Returns the edges of the column in which the line stands. */
    Edges of(PrintLine line) {
        return byPlace.get(new Place(line.page(), line.column()));
    }

    private static Edges measure(List<PrintLine> lines) {
        double[] lefts = lines.stream().mapToDouble(PrintLine::left).sorted().toArray();
        double[] rights = lines.stream().mapToDouble(PrintLine::right).sorted().toArray();
        int strays = (int) (lines.size() * STRAYS);
        return new Edges((float) lefts[strays], (float) rights[rights.length - 1 - strays]);
    }

    /** The few lines may all be indented, so their own left edge counts only if it lies where it does elsewhere. */
    private Edges borrowed(Place place) {
        Edges own = byPlace.get(place);
        float usual = lefts.get(place.column());
        float width = widths.get(place.column());
        float left = own.left() < usual + width / ENOUGH ? Math.min(own.left(), usual) : usual;
        return new Edges(left, Math.max(left + width, own.right()));
    }

    private static float median(double[] values) {
        Arrays.sort(values);
        return (float) values[values.length / 2];
    }

    private record Place(int page, Column column) {}

    /**
     * A column's edges.
     *
     * @param left where its lines begin
     * @param right where its full lines end
     */
    record Edges(float left, float right) {

        float width() {
            return right - left;
        }
    }
}
