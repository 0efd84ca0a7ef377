package org.gongbao.benchmarks.delivery;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.gongbao.benchmarks.Runs;

/** One kind of trouble in one shape, measured several times. For one thread. */
final class IsolationRow {
    private final String what;
    private final List<Pair> pairs = new ArrayList<>();

    IsolationRow(String what) {
        this.what = what;
    }

    /** Takes a run in. */
    void add(Pair pair) {
        pairs.add(pair);
    }

    /** Figures of all runs. */
    Runs runs(ToDoubleFunction<Pair> figure) {
        return new Runs(pairs.stream().map(figure::applyAsDouble).toList());
    }

    /** Prints medians and, where there is more than one, the runs behind them. */
    void print() {
        System.out.printf(
                Locale.ROOT,
                "%-78s first event kept %s %% (of %.0f/s), p99 x %s; next kept %s %% (of %.0f/s), p99 x %s%n",
                what,
                shown(pair -> 100 * pair.keptFirst(), "%.0f"),
                runs(pair -> pair.calmFirst().perSecond()).median(),
                shown(Pair::slowerFirst, "%.2f"),
                shown(pair -> 100 * pair.keptNext(), "%.0f"),
                runs(pair -> pair.calmNext().perSecond()).median(),
                shown(Pair::slowerNext, "%.2f"));
    }

    private String shown(ToDoubleFunction<Pair> figure, String format) {
        Runs runs = runs(figure);
        String all = runs.values().stream()
                .map(value -> String.format(Locale.ROOT, format, value))
                .collect(joining(" ", " (", ")"));
        return String.format(Locale.ROOT, format, runs.median())
                + (runs.values().size() > 1 ? all : "");
    }
}
