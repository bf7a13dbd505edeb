package org.thalweg.app.run;

import com.google.common.math.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * How an entry's runs from many starts came out.
 *
 * @param median of the best values; interpolated linearly, as the quartiles are
 * @param lowerQuartile of the best values
 * @param upperQuartile of the best values
 * @param medianFrom the lower end of the median's 95 % interval
 * @param medianTo the upper end of it
 * @param reached how many runs reached the target; empty without one
 * @param evaluationsToTarget the median of the evaluations of those; empty where there are none
 */
public record Spread(
        double median,
        double lowerQuartile,
        double upperQuartile,
        double medianFrom,
        double medianTo,
        OptionalInt reached,
        OptionalDouble evaluationsToTarget) {
    /** So many samples tell the levels of the interval's ends, 2.5 % each, with a standard error of 0.35 %. */
    private static final int SAMPLES = 2000;

    /**
     * The spread of these runs.
     *
     * @param target NaN: none
     * @param seed of the bootstrap
     */
    static Spread of(List<Attempt> attempts, double target, long seed) {
        double[] losses = attempts.stream().mapToDouble(Attempt::rank).sorted().toArray();
        Map<Integer, Double> quartiles = Quantiles.quartiles().indexes(1, 2, 3).compute(losses);
        Map<Integer, Double> interval =
                Quantiles.scale(1000).indexes(25, 975).compute(medians(losses, new SplittableRandom(seed)));
        double[] evaluations = attempts.stream()
                .filter(attempt -> attempt.reached(target))
                .mapToDouble(Attempt::evaluations)
                .toArray();
        return new Spread(
                quartiles.get(2),
                quartiles.get(1),
                quartiles.get(3),
                interval.get(25),
                interval.get(975),
                Double.isNaN(target) ? OptionalInt.empty() : OptionalInt.of(evaluations.length),
                evaluations.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Quantiles.median().compute(evaluations)));
    }

    /** The medians of samples with replacement, each as large as the whole: the percentile bootstrap. */
    private static double[] medians(double[] losses, SplittableRandom random) {
        double[] medians = new double[SAMPLES];
        double[] sample = new double[losses.length];
        Arrays.setAll(medians, k -> {
            Arrays.setAll(sample, i -> losses[random.nextInt(losses.length)]);
            return Quantiles.median().computeInPlace(sample);
        });
        return medians;
    }
}
