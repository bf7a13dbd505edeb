package org.thalweg.app.tuning;

import com.google.common.math.Quantiles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.run.Experiment;

/**
 * An entry's runs with some values of its parameters.
 *
 * @param run what ran
 * @param values of the tuned parameters, as typed; empty text for one that it hasn't
 * @param attempts one from each start
 * @param reached how many of them reached the target
 * @param evaluations their median; where some reached the target, that of those
 * @param losses the quartiles of their losses, best or final, by their number: the median is 2
 */
record Trial(
        Experiment.Run run,
        List<String> values,
        List<Attempt> attempts,
        long reached,
        double evaluations,
        Map<Integer, Double> losses) {
    /**
     * The better first. With a target: that which reached it from more starts, then with fewer evaluations. Then, as
     * without one, by the least median of the losses, then by fewer evaluations.
     */
    static final Comparator<Trial> BETTER = Comparator.comparingLong((Trial trial) -> -trial.reached)
            .thenComparingDouble(trial -> trial.reached > 0 ? trial.evaluations : 0)
            .thenComparingDouble(Trial::median)
            .thenComparingDouble(Trial::evaluations);

    /** @param target NaN: none */
    static Trial of(Experiment.Run run, List<String> values, List<Attempt> attempts, TuningScore score, double target) {
        double[] winners = attempts.stream()
                .filter(attempt -> attempt.reached(target))
                .mapToDouble(Attempt::evaluations)
                .toArray();
        double[] all = attempts.stream().mapToDouble(Attempt::evaluations).toArray();
        double[] losses = attempts.stream()
                .mapToDouble(attempt -> Attempt.rank(score.of(attempt)))
                .toArray();
        return new Trial(
                run,
                values,
                attempts,
                winners.length,
                Quantiles.median().compute(winners.length > 0 ? winners : all),
                Quantiles.quartiles().indexes(1, 2, 3).compute(losses));
    }

    /** The median of the losses; infinite where there is none. */
    double median() {
        return losses.get(2);
    }

    /** The evaluations of all its runs. */
    long spent() {
        return attempts.stream().mapToLong(Attempt::evaluations).sum();
    }
}
