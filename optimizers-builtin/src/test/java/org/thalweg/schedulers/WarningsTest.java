package org.thalweg.schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Scheduler;

class WarningsTest {
    private static OneCycle oneCycle(long totalSteps) {
        return new OneCycle(1, totalSteps, 0.3, OneCycle.Anneal.COS, false, 0.85, 0.95, 25, 1e4, false);
    }

    private static Plateau plateau(Plateau.Mode mode, long patience) {
        return new Plateau(mode, 0.1, patience, 1e-4, Plateau.ThresholdMode.REL, 0, 0, 1e-8);
    }

    private static Cyclic cyclic(double baseLr, double maxLr, long stepSizeUp) {
        return new Cyclic(baseLr, maxLr, stepSizeUp, 0, Cyclic.Mode.TRIANGULAR, 1, false, 0.8, 0.9);
    }

    private static WarmUpStableDecay stable(long totalSteps) {
        return new WarmUpStableDecay(0.1, 0.2, totalSteps, WarmUpStableDecay.Shape.LINEAR, 0);
    }

    /** Each warned of in a run of 100 steps; beside it the nearest that is not. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        new Cosine(98, 0),
                        "the rate rises again after tMax = 98, the run has 100 steps",
                        new Cosine(99, 0)),
                arguments(
                        oneCycle(99),
                        "the cycle is over after totalSteps = 99, the run has 100 steps: the rate jumps at step 99",
                        oneCycle(100)),
                arguments(
                        oneCycle(98),
                        "the cycle is over after totalSteps = 98, the run has 100 steps: the rate jumps at step 98"
                                + " and a further one is refused",
                        oneCycle(100)),
                arguments(
                        oneCycle(334),
                        "the rate still rises when the run ends, since totalSteps = 334 and the run has 100 steps",
                        oneCycle(100)),
                arguments(
                        oneCycle(101),
                        "the rate has not fallen yet when the run ends, since totalSteps = 101 and the run has 100 steps",
                        oneCycle(100)),
                arguments(
                        new Cosine(101, 0),
                        "the trough is at tMax = 101, the run ends after 100 steps",
                        new Cosine(100, 0)),
                arguments(
                        new Polynomial(101, 1),
                        "the rate is 0 after totalIters = 101 steps, the run ends after 100",
                        new Polynomial(100, 1)),
                arguments(new Exponential(1.5), "the rate rises, since gamma = 1.5 is above 1", new Exponential(1)),
                arguments(new Step(10, 1.5), "the rate rises, since gamma = 1.5 is above 1", new Step(10, 1)),
                arguments(
                        new Constant(0.5, 0),
                        "with totalIters = 0 the rate stays at factor = 0.5 of lr for ever",
                        new Constant(1, 0)),
                arguments(
                        new Constant(0.5, 101),
                        "the factor holds for totalIters = 101 steps, the run ends after 100",
                        new Constant(0.5, 100)),
                arguments(
                        new Linear(0.5, 1, 0),
                        "with totalIters = 0 the rate stays at startFactor = 0.5 of lr for ever",
                        new Linear(1, 1, 0)),
                arguments(
                        new Linear(0.5, 1, 101),
                        "endFactor is reached after totalIters = 101 steps, the run ends after 100",
                        new Linear(0.5, 1, 100)),
                arguments(
                        new Polynomial(99, 1),
                        "the rate is 0 from step totalIters = 99 on, the run has 100",
                        new Polynomial(100, 1)),
                arguments(new Polynomial(0, 1), "with totalIters = 0 the rate never falls", new Polynomial(0, 0)),
                arguments(
                        new Step(100, 0.1),
                        "the rate never falls, since stepSize = 100 and the run has 100 steps",
                        new Step(99, 0.1)),
                arguments(
                        new MultiStep(List.of(50L, 100L), 0.1),
                        "milestone 100 is never reached, since the run has 100 steps",
                        new MultiStep(List.of(50L, 99L), 0.1)),
                arguments(new WarmUp(101), "the warm-up takes steps = 101, the run ends after 100", new WarmUp(100)),
                arguments(
                        new CosineRestarts(100, 1, 0),
                        "the rate never restarts, since t0 = 100 and the run has 100 steps",
                        new CosineRestarts(99, 1, 0)),
                arguments(
                        cyclic(0.1, 1, 100),
                        "the rate still rises when the run ends, since stepSizeUp = 100 and the run has 100 steps",
                        cyclic(0.1, 1, 99)),
                arguments(cyclic(2, 1, 9), "baseLr = 2.0 is above maxLr = 1.0", cyclic(2, Double.NaN, 9)),
                arguments(
                        plateau(Plateau.Mode.MIN, 98),
                        "the rate never falls, since patience = 98 and the run has 100 steps",
                        plateau(Plateau.Mode.MIN, 97)),
                arguments(
                        plateau(Plateau.Mode.MAX, 10),
                        "mode = max reduces the rate as long as the loss falls",
                        plateau(Plateau.Mode.MIN, 10)),
                arguments(
                        stable(99),
                        "the rate stays at endFactor = 0.0 of lr from step totalSteps = 99 on, the run has 100",
                        stable(100)),
                arguments(
                        stable(125),
                        "the decay never begins, since totalSteps = 125 and the run has 100 steps",
                        stable(124)),
                arguments(
                        new InverseSquareRoot(100, InverseSquareRoot.Shape.LINEAR),
                        "the rate never falls, since warmUpSteps = 100 and the run has 100 steps",
                        new InverseSquareRoot(99, InverseSquareRoot.Shape.LINEAR)),
                arguments(
                        new Sequential(List.of(new WarmUp(10), new Cosine(88, 0)), List.of(10L)),
                        "part 2, Cosine: the rate rises again after tMax = 88, the run has 90 steps",
                        new Sequential(List.of(new WarmUp(10), new Cosine(89, 0)), List.of(10L))),
                arguments(
                        new Sequential(List.of(new WarmUp(11), new Cosine()), List.of(10L)),
                        "part 1, WarmUp: the warm-up takes steps = 11, the run ends after 10",
                        new Sequential()),
                arguments(
                        new Sequential(List.of(new WarmUp(10), new Cosine(2, 0)), List.of(100L)),
                        "part 2, Cosine, is never reached, since its milestone is 100 and the run has 100 steps",
                        new Sequential(List.of(new WarmUp(10), new Cosine(1, 0)), List.of(99L))),
                arguments(
                        new Chained(List.of(new Exponential(), new Cosine(98, 0))),
                        "part 2, Cosine: the rate rises again after tMax = 98, the run has 100 steps",
                        new Chained()),
                arguments(
                        new Chained(List.of(new Exponential(), new LambdaLR())),
                        "part 2, LambdaLR, sets the rate anew at each step, so parts before it have no effect and parts"
                                + " after it only that of one step",
                        new Chained(List.of(new LambdaLR()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void tellWhatLooksWrong(Scheduler wrong, String warning, Scheduler right) {
        assertThat(wrong.warnings(100)).containsExactly(warning);
        assertThat(right.warnings(100)).as("%s", right).isEmpty();
    }

    @Test
    void ofAMilestoneThatNoRunReachesComeForEach() {
        assertThat(new MultiStep(List.of(200L, 50L, 300L), 0.1).warnings(100)).hasSize(2);
    }

    /** What comes without settings fits any run, but for the numbers of steps that are PyTorch's. */
    @Test
    void areNoneOfDefaultsThatDependOnTheRun() {
        Stream<Scheduler> defaults =
                ServiceLoader.load(Scheduler.class).stream().map(ServiceLoader.Provider::get);

        assertThat(defaults.filter(scheduler -> !scheduler.warnings(100).isEmpty()))
                .containsExactlyInAnyOrder(new Cyclic(), new Polynomial());
    }

    @Test
    void areNoneOfARunWithoutAPlan() {
        assertThat(List.of(
                        new Cosine(2, 0),
                        new WarmUp(1000),
                        new Step(1000, 0.1),
                        new CosineRestarts(1000, 1, 0),
                        new MultiStep(List.of(1000L), 0.1),
                        new Polynomial(),
                        new Constant(0.5, 1000),
                        new Linear(0.5, 1, 1000),
                        new Cyclic(),
                        oneCycle(10),
                        plateau(Plateau.Mode.MIN, 1000),
                        stable(10),
                        new InverseSquareRoot(1000, InverseSquareRoot.Shape.LINEAR),
                        new Sequential(List.of(new WarmUp(10), new Cosine(2, 0)), List.of(100L)),
                        new Chained()))
                .allSatisfy(scheduler -> assertThat(scheduler.warnings(0)).isEmpty());
    }
}
