package org.thalweg.app.words;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.figure.KnownFloor;

/**
 * What an objective says of itself that helps to judge a run on it. One that throws when asked says nothing: by then
 * the run is over, and its words are not worth losing it.
 *
 * @param objective what was minimised
 * @param minima the known global minima, of as many dimensions as the run
 * @param domain where it is worth looking at; empty if it can't be had
 * @param stochastic whether each step sees another draw of it
 */
record Ground(Objective objective, List<Minimum> minima, Optional<Box> domain, boolean stochastic) {
    static Ground of(Objective objective, int dimension) {
        return new Ground(
                objective,
                asked(() -> Figures.minima(objective, dimension)).orElse(List.of()),
                asked(() -> objective.domain().resized(dimension)),
                asked(() -> objective.draw(new SplittableRandom(0)) != objective)
                        .orElse(false));
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }

    /** The known minimum nearest to a location. */
    Optional<Minimum> nearest(double[] x) {
        Minimum nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Minimum minimum : minima) {
            double distance = Distance.between(x, minimum.x());
            if (distance < least) {
                least = distance;
                nearest = minimum;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Whether a loss lies below the known minima by more than their digits explain: outside their domain, then. */
    boolean isBelowFloor(double loss) {
        return KnownFloor.isBelow(loss, floor());
    }

    /** The least value known; NaN where none is. */
    double floor() {
        return minima.stream().mapToDouble(Minimum::value).min().orElse(Double.NaN);
    }
}
