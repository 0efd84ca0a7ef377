package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/**
 * Chooses among candidates the sequence that fits best as a whole: the sum of how far each is above what is enough, and of what two
 * neighbours say about each other. Candidates that overlap exclude one another. Time linear in their number. Pure.
 */
final class BoundaryChoice {

    /** Candidates below this are no use, whatever stands before them. */
    private static final double HOPELESS = 0.15;
    /** Of equal sequences the one with more documents. */
    private static final double TINY = 0.01;
    /** More evidence than is needed still decides between two that overlap, but makes up for little elsewhere. */
    private static final double ABUNDANCE = 0.2;
    /** How many candidates back a neighbour is looked for with what it says; the sum of those further back counts without that. */
    private static final int LOOK_BACK = 24;

    private final Neighbours neighbours;

    /** Makes a choice that asks this about neighbours. */
    BoundaryChoice(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Returns the beginnings of the documents, in order, each with what its neighbour above says about it. */
    List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> hopeful =
                candidates.stream().filter(one -> one.score() >= HOPELESS).toList();
        List<Step> steps = new ArrayList<>();
        Step best = null;
        for (int i = 0; i < hopeful.size(); i++) {
            Step step = step(hopeful, steps, i);
            steps.add(step);
            best = best == null || step.sum() > best.sum() ? step : best;
        }
        return best == null || best.sum() <= 0 ? List.of() : path(best);
    }

    private Step step(List<Candidate> candidates, List<Step> steps, int i) {
        Candidate candidate = candidates.get(i);
        Step best = new Step(candidate, null, gain(candidate), null);
        for (int j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
            Step former = steps.get(j);
            best = mayImprove(best, former, candidate) ? better(best, after(former, candidate)) : best;
        }
        Step far = i > LOOK_BACK ? steps.get(i - LOOK_BACK - 1).bestSoFar() : null;
        if (far != null) {
            best = mayImprove(best, far, candidate) ? better(best, after(far, candidate)) : best;
        }
        return best.withBest(i == 0 ? null : steps.get(i - 1).bestSoFar());
    }

    /** Neighbours are asked only where their best word would decide. */
    private static boolean mayImprove(Step best, Step former, Candidate candidate) {
        double bestWord = candidate.evidence().contains(Evidence.FORMER_SIGNED) ? Evidence.FORMER_COMPLETE.weight() : 0;
        return former.candidate().bodyFrom() <= candidate.first()
                && former.sum() + gain(candidate) + bestWord > best.sum();
    }

    private Step after(Step former, Candidate candidate) {
        Set<Evidence> more = neighbours.evidence(former.candidate(), candidate);
        Candidate informed = candidate.with(more);
        double sum = former.sum() + gain(informed);
        return new Step(informed, former, sum, null);
    }

    private static double gain(Candidate candidate) {
        double sum = candidate.evidence().stream().mapToDouble(Evidence::weight).sum();
        return (sum <= 1 ? sum : 1 + ABUNDANCE * (sum - 1)) - Candidate.ENOUGH + TINY;
    }

    private static Step better(Step a, Step b) {
        return b.sum() > a.sum() ? b : a;
    }

    private static List<Candidate> path(Step last) {
        LinkedList<Candidate> path = new LinkedList<>();
        for (Step step = last; step != null; step = step.former()) {
            path.addFirst(step.candidate());
        }
        return List.copyOf(path);
    }

    /** The best sequence that ends with a candidate, and the best one that ends with it or before it. */
    private record Step(Candidate candidate, Step former, double sum, Step best) {

        Step bestSoFar() {
            return best == null ? this : best;
        }

        Step withBest(Step earlier) {
            return new Step(candidate, former, sum, earlier == null || sum > earlier.sum() ? null : earlier);
        }
    }

    /** What a candidate says about the next one. */
    interface Neighbours {
        Set<Evidence> NOTHING = EnumSet.noneOf(Evidence.class);

        /** Returns what speaks for or against {@code next}, given that a document begins at {@code former} and runs up to it. */
        Set<Evidence> evidence(Candidate former, Candidate next);
    }
}
