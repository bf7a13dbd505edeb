package org.thalweg.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thalweg.api.Objective;

/** That what a stochastic objective draws is a deterministic objective, which depends on the random numbers alone. */
final class Draws {
    private static final int DRAWS = 8;
    private static final int POINTS = 20;
    private static final int POINTS_OF_THE_MEAN = 5;
    private static final int DRAWS_OF_THE_MEAN = 1000;

    /** Standard errors: chance alone is beyond this many once in some hundred million times. */
    private static final double FAR = 6;

    private static final double ROUNDING = 1e-9;

    private Draws() {}

    static boolean areOthers(Objective objective) {
        return draw(objective, 0) != objective;
    }

    static boolean haveGradients(Objective objective) {
        return areOthers(objective) && draw(objective, 0).differentiable().isPresent();
    }

    private static Objective draw(Objective objective, long seed) {
        return objective.draw(new SplittableRandom(seed));
    }

    static void areOfAStochasticOneAlone(Objective objective) {
        List<Objective> draws = IntStream.range(0, DRAWS)
                .mapToObj(seed -> draw(objective, seed))
                .toList();
        long itself = draws.stream().filter(drawn -> drawn == objective).count();
        if (itself != 0 && itself != DRAWS) {
            throw new Breach(
                    "draw to return the objective itself always, or never",
                    itself + " of " + DRAWS + " draws",
                    "return this where nothing is random, and something else, be it by chance equal, where something"
                            + " is");
        }
        if (itself == 0 && draws.stream().allMatch(drawn -> haveEqualValues(drawn, objective))) {
            throw new Breach(
                    "draw to return the objective itself, since it is deterministic",
                    "others, with its very values, in " + DRAWS + " draws of " + DRAWS,
                    "return this where nothing is random; a wrapper does so where its inner objective's draw is that"
                            + " inner objective");
        }
    }

    private static boolean haveEqualValues(Objective drawn, Objective objective) {
        return Samples.of(objective, POINTS).stream()
                .allMatch(x -> Bits.equal(drawn.value(x.clone()), objective.value(x.clone())));
    }

    static void areDeterministicOfTheSameDimension(Objective objective) {
        Objective drawn = draw(objective, 0);
        if (drawn.dimension() != objective.dimension()) {
            throw new Breach(
                    "a draw to have as many dimensions as the objective, " + objective.dimension(),
                    "" + drawn.dimension(),
                    "let its dimension() return the objective's");
        }
        if (draw(drawn, 1) != drawn) {
            throw new Breach(
                    "a draw to draw itself, since it is deterministic",
                    "another objective",
                    "leave out its draw(), or let it return this; a wrapper draws from its inner objective too");
        }
    }

    static void followTheRandomNumbers(Objective objective) {
        double[] values = values(draw(objective, 0), objective);
        draw(objective, 1);
        double[] again = values(draw(objective, 0), objective);
        demandEqual(
                "the same draw from equal random numbers",
                objective,
                values,
                again,
                "in another draw",
                "take all that is random from the generator given, as much at each draw, and keep no generator of your"
                        + " own");
    }

    static void arePure(Objective objective) throws Exception {
        Objective first = draw(objective, 0);
        double[] values = values(first, objective);
        values(draw(objective, 1), objective);
        demandEqual(
                "a draw to stay as it is",
                objective,
                values,
                values(first, objective),
                "after another draw",
                "keep what was drawn in the object that draw returns, and take it from the generator before draw"
                        + " returns");
        PureFunction.isRepeatable(first);
        PureFunction.isThreadSafe(first);
        PureFunction.leavesXAlone(first);
        PureFunction.keepsNoX(first);
    }

    private static double[] values(Objective drawn, Objective objective) {
        return Samples.of(objective, POINTS).stream()
                .mapToDouble(x -> drawn.value(x.clone()))
                .toArray();
    }

    private static void demandEqual(
            String expected, Objective objective, double[] values, double[] others, String where, String change) {
        for (int i = 0; i < values.length; i++) {
            if (!Bits.equal(values[i], others[i])) {
                throw new Breach(
                        expected + ", with the value " + values[i] + " at "
                                + Arrays.toString(Samples.of(objective, POINTS).get(i)),
                        others[i] + " " + where,
                        change);
            }
        }
    }

    static void haveExactGradients(Objective objective) {
        Objective drawn = draw(objective, 0);
        ExactGradient.comesWithTheValue(drawn);
        ExactGradient.isWhole(drawn);
        ExactGradient.isNotKept(drawn);
        ExactGradient.agreesWithDifferences(drawn);
    }

    static void haveTheTrueLossAsTheirMean(Objective objective) {
        RandomGenerator random = new SplittableRandom(4);
        List<Objective> draws = IntStream.range(0, DRAWS_OF_THE_MEAN)
                .mapToObj(i -> objective.draw(random))
                .toList();
        for (double[] x : Samples.of(objective, POINTS_OF_THE_MEAN)) {
            double value = objective.value(x.clone());
            double[] differences = draws.stream()
                    .mapToDouble(drawn -> drawn.value(x.clone()) - value)
                    .toArray();
            double mean = Arrays.stream(differences).average().orElseThrow();
            double variance = Arrays.stream(differences)
                    .map(difference -> (difference - mean) * (difference - mean))
                    .average()
                    .orElseThrow();
            double error = Math.sqrt(variance / DRAWS_OF_THE_MEAN);
            if (Math.abs(mean) > FAR * error + ROUNDING * Math.max(1, Math.abs(value))) {
                throw new Breach(
                        "the mean of many draws to be near the objective's own value, " + value + " at "
                                + Arrays.toString(x),
                        (value + mean) + " as the mean of " + DRAWS_OF_THE_MEAN + " draws, good to " + (float) error,
                        "let value be the true loss, over all data and without noise, or draw evenly");
            }
        }
    }
}
