package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Stop;
import org.thalweg.app.run.Attempt;

class TrialTest {
    private static Attempt attempt(double loss, double bestLoss, long evaluations) {
        return new Attempt(Stop.Reason.STEPS, loss, bestLoss, evaluations, evaluations, evaluations);
    }

    private static Trial trial(double target, Attempt... attempts) {
        return Trial.of(null, List.of(), List.of(attempts), TuningScore.BEST, target);
    }

    private static void assertBetter(Trial better, Trial worse) {
        assertThat(Trial.BETTER.compare(better, worse)).isNegative();
        assertThat(Trial.BETTER.compare(worse, better)).isPositive();
    }

    @Test
    void theLeastLossIsBestAndOfEqualsTheFewestEvaluations() {
        double none = Double.NaN;

        assertBetter(trial(none, attempt(9, 1, 50)), trial(none, attempt(1.5, 1.5, 10)));
        assertBetter(trial(none, attempt(1, 1, 10)), trial(none, attempt(1, 1, 50)));
        assertBetter(trial(none, attempt(1e300, 1e300, 9)), trial(none, attempt(none, none, 1)));
        assertThat(Trial.BETTER.compare(trial(none, attempt(1, 1, 10)), trial(none, attempt(2, 1, 10))))
                .isZero();
    }

    @Test
    void whatReachesTheTargetIsBetterThenWhatDoesSoSooner() {
        Trial both = trial(1, attempt(1, 1, 90), attempt(1, 1, 90));
        Trial one = trial(1, attempt(0, 0, 10), attempt(2, 2, 100));
        Trial oneSooner = trial(1, attempt(0.9, 0.9, 9), attempt(5, 5, 100));
        Trial none = trial(1, attempt(1.1, 1.1, 1), attempt(1.1, 1.1, 1));

        assertBetter(both, one);
        assertBetter(oneSooner, one);
        assertBetter(one, none);
        assertThat(one.evaluations()).as("of those that reached it").isEqualTo(10);
        assertThat(one.spent()).isEqualTo(110);
    }

    @Test
    void theFinalLossCountsWhereItIsAskedFor() {
        List<Attempt> attempts = List.of(attempt(9, 1, 50), attempt(Double.NaN, 1, 5), attempt(3, 3, 7));

        assertThat(Trial.of(null, List.of(), attempts, TuningScore.BEST, Double.NaN)
                        .median())
                .isEqualTo(1);
        assertThat(Trial.of(null, List.of(), attempts, TuningScore.FINAL, Double.NaN)
                        .median())
                .isEqualTo(9);
    }
}
