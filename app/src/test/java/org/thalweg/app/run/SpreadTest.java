package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Stop;

class SpreadTest {
    /** Runs with these best values; the first takes 10 evaluations, the next 20, … */
    private static List<Attempt> attempts(double... bests) {
        return IntStream.range(0, bests.length)
                .mapToObj(i -> new Attempt(Stop.Reason.STEPS, Double.NaN, bests[i], 1, 10 * (i + 1), 0))
                .toList();
    }

    private static Spread spread(double target, double... bests) {
        return Spread.of(attempts(bests), target, 1);
    }

    @Test
    void isTheMedianAndTheQuartilesOfTheBestValues() {
        assertThat(spread(Double.NaN, 5, 1, 4, 2, 3))
                .extracting(Spread::lowerQuartile, Spread::median, Spread::upperQuartile)
                .containsExactly(2.0, 3.0, 4.0);
        assertThat(spread(Double.NaN, 4, 1, 2, 3).median()).as("interpolated").isEqualTo(2.5);
    }

    @Test
    void countsTheRunsThatReachedTheTargetAndTheirEvaluations() {
        Spread spread = spread(0.5, 0.1, 1, 0.5, Double.NaN, 0.2);

        assertThat(spread.reached()).isEqualTo(OptionalInt.of(3));
        assertThat(spread.evaluationsToTarget()).as("of 10, 30 and 50").isEqualTo(OptionalDouble.of(30));
        assertThat(spread(0.01, 0.1, 1).reached()).isEqualTo(OptionalInt.of(0));
        assertThat(spread(0.01, 0.1, 1).evaluationsToTarget()).isEmpty();
        assertThat(spread(Double.NaN, 0.1, 1).reached()).isEmpty();
    }

    @Test
    void ranksRunsThatSawNoValueLast() {
        Spread spread = spread(Double.NaN, Double.NaN, 1, Double.NaN, 2, 3);

        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.upperQuartile()).isInfinite();
        assertThat(spread.medianFrom()).isEqualTo(1);
        assertThat(spread.medianTo()).isInfinite();
    }

    @Test
    void hasAnIntervalOfOnePointWhereThereIsOneValue() {
        assertThat(spread(Double.NaN, 7, 7, 7))
                .extracting(Spread::medianFrom, Spread::medianTo)
                .containsExactly(7.0, 7.0);
    }

    /**
     * Of 101 values the bootstrapped median is at most the k-th with the probability that 51 of 101 draws or more are
     * among the first k. A rank's probability near the ends is about 1.2 %, the sampling error there 0.35 %: so the
     * ends may be off by one rank.
     */
    @Test
    void hasTheIntervalOfThePercentileBootstrap() {
        int n = 101;
        double[] ranks = DoubleStream.iterate(1, rank -> rank + 1).limit(n).toArray();

        Spread spread = spread(Double.NaN, ranks);

        assertThat(spread.medianFrom()).isCloseTo(quantile(0.025, n), within(1.0));
        assertThat(spread.medianTo()).isCloseTo(quantile(0.975, n), within(1.0));
        assertThat(quantile(0.025, n)).isEqualTo(41); // 51 less 1.96 sqrt(101) / 2
    }

    /** The first rank that the median of a sample does not exceed with this probability. */
    private static int quantile(double level, int n) {
        return IntStream.rangeClosed(1, n)
                .filter(k -> IntStream.rangeClosed(n / 2 + 1, n)
                                .mapToDouble(hits -> binomial(n, hits, k / (double) n))
                                .sum()
                        >= level)
                .findFirst()
                .orElseThrow();
    }

    private static double binomial(int n, int hits, double chance) {
        double probability = 1;
        for (int i = 1; i <= hits; i++) {
            probability *= (n - hits + i) / (double) i * chance;
        }
        return probability * Math.pow(1 - chance, n - hits);
    }

    @Test
    void followsFromItsSeed() {
        double[] bests =
                IntStream.range(0, 30).mapToDouble(i -> Math.sin(i) * i).toArray();

        assertThat(Spread.of(attempts(bests), 0, 3)).isEqualTo(Spread.of(attempts(bests), 0, 3));
        assertThat(IntStream.range(0, 9)
                        .mapToObj(seed -> Spread.of(attempts(bests), 0, seed).medianTo())
                        .distinct())
                .hasSizeGreaterThan(1);
        double[] reversed = bests.clone();
        Arrays.sort(reversed);
        assertThat(Spread.of(attempts(reversed), Double.NaN, 3))
                .as("whatever the order")
                .isEqualTo(Spread.of(attempts(bests), Double.NaN, 3));
    }
}
