package org.gongbao.benchmarks.clients;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gongbao.benchmarks.Runs;

/** The samples of all runs. Not thread-safe. */
final class Results {
    private final Map<Scenario, Map<Candidate, List<Sample>>> samples = new EnumMap<>(Scenario.class);

    void add(Scenario scenario, Candidate candidate, Sample sample) {
        samples.computeIfAbsent(scenario, key -> new EnumMap<>(Candidate.class))
                .computeIfAbsent(candidate, key -> new ArrayList<>())
                .add(sample);
    }

    /** Returns the requests a second, in the order of running. */
    Runs perSecond(Scenario scenario, Candidate candidate) {
        return runs(scenario, candidate, Sample::perSecond);
    }

    /** Returns a table for each scenario, for people. */
    String text() {
        StringBuilder text = new StringBuilder();
        samples.forEach((scenario, rows) -> {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%-44s %8s %7s %8s %7s %7s",
                    scenario.title(),
                    "req/s",
                    "spread",
                    "ms/1000",
                    "spread",
                    "failed"));
            text.append(
                    switch (scenario) {
                        case HANGING -> "    kept  KiB/hanging  threads";
                        case TLS -> " resumed";
                        case KEPT, NEW, POOL_FULL -> "";
                    });
            rows.keySet().forEach(candidate -> text.append(row(scenario, candidate)));
            text.append(System.lineSeparator());
        });
        return text.toString();
    }

    private String row(Scenario scenario, Candidate candidate) {
        Runs perSecond = perSecond(scenario, candidate);
        Runs processor = runs(scenario, candidate, Sample::processorMillis);
        int failed = samples.get(scenario).get(candidate).stream()
                .mapToInt(Sample::failed)
                .sum();
        String row = String.format(
                Locale.ROOT,
                "%n%-44s %8.0f %6.0f%% %8.1f %6.0f%% %7d",
                candidate.title(),
                perSecond.median(),
                100 * perSecond.spread(),
                processor.median(),
                100 * processor.spread(),
                failed);
        return row
                + switch (scenario) {
                    case HANGING -> held(candidate, perSecond);
                    case TLS ->
                        String.format(
                                Locale.ROOT,
                                " %6.0f%%",
                                100
                                        * runs(scenario, candidate, Sample::resumedShare)
                                                .median());
                    case KEPT, NEW, POOL_FULL -> "";
                };
    }

    private String held(Candidate candidate, Runs perSecond) {
        return String.format(
                Locale.ROOT,
                " %6.0f%%  %11.1f  %7.0f",
                100 * perSecond.median() / perSecond(Scenario.KEPT, candidate).median(),
                runs(Scenario.HANGING, candidate, Sample::heldKibibytes).median(),
                runs(Scenario.HANGING, candidate, Sample::heldThreads).median());
    }

    private Runs runs(Scenario scenario, Candidate candidate, ToDoubleFunction<Sample> figure) {
        return new Runs(samples.get(scenario).get(candidate).stream()
                .map(figure::applyAsDouble)
                .toList());
    }
}
