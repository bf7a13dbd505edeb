package org.thalweg.schedulers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Minimization;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Scheduler;
import org.thalweg.api.Stop;
import org.thalweg.optimizers.SGD;

class SequentialTest {
    private static final Scheduler FLAT = new Constant(1, 0);

    @Test
    void tellsEachPartItsOwnStepsAndTheLrOfTheOptimiser() {
        List<String> starts = new ArrayList<>();
        Scheduler part = (lr, steps) -> {
            starts.add(lr + " for " + steps);
            return (step, loss) -> new Rates(step, Double.NaN);
        };
        Scheduler sequential = new Sequential(List.of(part, part, part, part), List.of(3L, 5L, 12L));

        assertThat(Schedules.lrOf(sequential, 0.1, 10)).containsExactly(0, 1, 2, 0, 1, 0, 1, 2, 3, 4);
        assertThat(starts).containsExactly("0.1 for 3", "0.1 for 2", "0.1 for 7", "0.1 for 1");

        starts.clear();
        sequential.start(0.1, 0);
        assertThat(starts).as("without a plan").containsExactly("0.1 for 3", "0.1 for 2", "0.1 for 7", "0.1 for 0");
    }

    @Test
    void fallsToTheEndOfTheRunByItself() {
        double[] rates = Schedules.lrOf(new Sequential(), 1, 60);

        assertThat(rates[9]).isEqualTo(0.9);
        assertThat(rates[10]).isEqualTo(1);
        assertThat(rates).endsWith(Schedules.lrOf(new Cosine(), 1, 50));
    }

    @Test
    void canBeShorterThanItsMilestones() {
        assertThat(Schedules.lrOf(new Sequential(), 1, 3)).containsExactly(0, 0.1, 0.2);
    }

    @Test
    void givesAPartNoLossOfTheOneBefore() {
        List<Double> losses = new ArrayList<>();
        Scheduler listening = (lr, steps) -> (step, loss) -> {
            losses.add(loss);
            return new Rates(lr, Double.NaN);
        };

        Schedules.of(new Sequential(List.of(FLAT, listening), List.of(2L)), 1, 5, step -> 10 + step);

        assertThat(losses).containsExactly(Double.NaN, 12.0, 13.0);
    }

    @Test
    void letsAPlateauFollowAWarmUp() {
        Plateau plateau = new Plateau(Plateau.Mode.MIN, 0.5, 1, 1e-4, Plateau.ThresholdMode.REL, 0, 0, 0);

        assertThat(Schedules.lrOf(new Sequential(List.of(new WarmUp(2), plateau), List.of(2L)), 1, 8))
                .containsExactly(0, 0.5, 1, 1, 1, 0.5, 0.5, 0.25);
    }

    @Test
    void isTheSameWithinAnother() {
        Scheduler inner = new Sequential(List.of(new Step(2, 0.5), new Exponential(0.9)), List.of(5L));

        assertThat(Schedules.lrOf(new Sequential(List.of(FLAT, inner), List.of(3L)), 1, 20))
                .endsWith(Schedules.lrOf(inner, 1, 17));
    }

    @Test
    void stopsARunWhoseCycleIsOverAndKeepsWhatItHas() {
        Scheduler cycle = new OneCycle(0.1, 10, 0.3, OneCycle.Anneal.COS, false, 0.85, 0.95, 25, 1e4, false);

        Result result = Minimization.of(x -> x[0] * x[0])
                .from(1)
                .with(new SGD(0.1, 0, 0, 0, false))
                .scheduledBy(new Sequential(List.of(FLAT, cycle), List.of(5L)))
                .steps(100)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
        assertThat(result.stop().sentence()).contains("the cycle is over after totalSteps = 10 steps");
        assertThat(result.steps()).isEqualTo(16);
        assertThat(result.bestLoss()).isLessThan(1);
    }

    /** As in PyTorch, which takes the closed form there. */
    @Test
    void aConstantThatIsOverAtOnceIsTheFullRateBehindOthers() {
        assertThat(Schedules.lrOf(new Sequential(List.of(FLAT, new Constant(0.25, 0)), List.of(2L)), 0.5, 5))
                .containsOnly(0.5);
        assertThat(Schedules.lrOf(new Sequential(List.of(new Constant(0.25, 0), FLAT), List.of(2L)), 0.5, 4))
                .containsExactly(0.125, 0.125, 0.5, 0.5);
    }
}
