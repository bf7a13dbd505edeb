package org.thalweg.schedulers;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * The rates of PyTorch's schedulers, with SGD: {@code torch-schedules.csv} holds what {@code torch.optim.lr_scheduler}
 * 1.13 set over up to 2000 steps, some of them; of a plateau's those about each change of the rate.
 */
class TorchScheduleTest {
    private static final int STEPS = 2000;

    /**
     * What the project promises, of rates up to 1. Seen: 2.3e-13 in cosines, whose recursion in PyTorch magnifies
     * rounding near the trough; 4e-15 in the others.
     */
    private static final double TOLERANCE = 1e-12;

    /** @param loss of each step, for those that watch it */
    private record Case(double lr, Scheduler scheduler, LongToDoubleFunction loss) {}

    private record Row(String schedule, int step, double lr, double momentum) {
        static Row of(String line) {
            String[] fields = line.split(",", -1);
            return new Row(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    Double.parseDouble(fields[2]),
                    fields[3].isEmpty() ? Double.NaN : Double.parseDouble(fields[3]));
        }
    }

    private static Map.Entry<String, Case> of(String name, double lr, Scheduler scheduler) {
        return entry(name, new Case(lr, scheduler, step -> 1));
    }

    private static Map.Entry<String, Case> of(String name, Plateau scheduler, LongToDoubleFunction loss) {
        return entry(name, new Case(1, scheduler, loss));
    }

    private static final Plateau.Mode MIN = Plateau.Mode.MIN;
    private static final Plateau.Mode MAX = Plateau.Mode.MAX;
    private static final Plateau.ThresholdMode REL = Plateau.ThresholdMode.REL;
    private static final Plateau.ThresholdMode ABS = Plateau.ThresholdMode.ABS;

    private static double wild(long step) {
        return (step * 7919 + 13) % 101 / 8.0;
    }

    private static double fallingWithGaps(long step) {
        return step % 17 == 5 ? Double.NaN : 100.0 / (step + 1) - 3;
    }

    private static double negative(long step) {
        return -(step / 40) - step * 31 % 7 / 1024.0;
    }

    private static final Map<String, Case> CASES = Map.ofEntries(
            of("warm-up", 0.1, new WarmUp(10)),
            of("warm-up-from-one", 0.1, new WarmUp(10, WarmUp.Shape.LINEAR_FROM_ONE)),
            of("lambda", 0.1, new LambdaLR("1/(1+step)^.5")),
            of("multiplicative", 0.1, new Multiplicative("step%3==0 ? .9 : step%3==1 ? 1.01 : .999")),
            of("step", 0.1, new Step(7, 0.5)),
            of("step-rising", 0.001, new Step(100, 1.3)),
            of("multi-step", 0.1, new MultiStep(List.of(30L, 10L, 10L, 500L), 0.3)),
            of("multi-step-from-0", 0.1, new MultiStep(List.of(0L, 1L, 60L), 0.1)),
            of("constant", 0.1, new Constant()),
            of("constant-20", 0.1, new Constant(0.25, 20)),
            of("constant-for-ever", 0.1, new Constant(0.25, 0)),
            of("linear", 0.1, new Linear()),
            of("linear-12", 0.1, new Linear(0.1, 0.8, 12)),
            of("linear-to-0", 1, new Linear(1, 0, 1500)),
            of("linear-for-ever", 0.1, new Linear(0.5, 0.1, 0)),
            of("linear-1", 0.1, new Linear(0.5, 0.1, 1)),
            of("exponential", 0.1, new Exponential(0.9)),
            of("exponential-slow", 1, new Exponential(0.9995)),
            of("polynomial", 0.1, new Polynomial()),
            of("polynomial-20", 0.1, new Polynomial(20, 2)),
            of("polynomial-root", 1, new Polynomial(1999, 0.5)),
            of("polynomial-never", 0.1, new Polynomial(0, 2)),
            of("cosine", 0.1, new Cosine(15, 0.01)),
            of("cosine-100", 1, new Cosine(100, 0.001)),
            of("cosine-1", 0.1, new Cosine(1, 0.02)),
            of("cosine-2", 1, new Cosine(2, 0)),
            of("cosine-2000", 1, new Cosine()),
            of("restarts", 0.1, new CosineRestarts(5, 2, 0.01)),
            of("restarts-alike", 0.1, new CosineRestarts(7, 1, 0.002)),
            of("restarts-thrice", 1, new CosineRestarts(10, 3, 0)),
            of("restarts-1", 1, new CosineRestarts(1, 2, 0.1)),
            of("cyclic", 0.3, new Cyclic(0.01, 0.1, 6, 9, Cyclic.Mode.TRIANGULAR, 1, true, 0.8, 0.9)),
            of("cyclic-halved", 0.3, new Cyclic(0.01, 0.1, 7, 0, Cyclic.Mode.TRIANGULAR2, 1, true, 0.5, 0.95)),
            of("cyclic-exp", 0.3, new Cyclic(0.01, 0.1, 6, 0, Cyclic.Mode.EXP_RANGE, 0.98, false, 0.8, 0.9)),
            of("cyclic-exp-momentum", 0.3, new Cyclic(0, 1, 100, 3, Cyclic.Mode.EXP_RANGE, 0.999, true, 0.8, 0.9)),
            of("one-cycle", 0.3, new OneCycle(0.1, 61, 0.3, OneCycle.Anneal.COS, true, 0.85, 0.95, 25, 1e4, false)),
            of(
                    "one-cycle-linear",
                    0.3,
                    new OneCycle(0.1, 61, 0.3, OneCycle.Anneal.LINEAR, true, 0.85, 0.95, 25, 1e4, true)),
            of(
                    "one-cycle-linear-2",
                    0.3,
                    new OneCycle(1, 0, 0.45, OneCycle.Anneal.LINEAR, false, 0.85, 0.95, 10, 100, false)),
            of("one-cycle-cos-3", 0.3, new OneCycle(1, 2000, 0.2, OneCycle.Anneal.COS, true, 0.6, 0.9, 25, 1e4, true)),
            of(
                    "one-cycle-overrun",
                    0.3,
                    new OneCycle(0.1, 10, 0.3, OneCycle.Anneal.COS, true, 0.85, 0.95, 25, 1e4, false)),
            of(
                    "one-cycle-short",
                    0.3,
                    new OneCycle(0.1, 3, 0.3, OneCycle.Anneal.COS, true, 0.85, 0.95, 25, 1e4, false)),
            of("one-cycle-falls", 0.3, new OneCycle(0.1, 20, 0, OneCycle.Anneal.COS, true, 0.85, 0.95, 25, 1e4, false)),
            of("plateau-flat", new Plateau(MIN, 0.5, 2, 1e-4, REL, 1, 0, 1e-8), step -> Math.max(0.8, 1 - step / 10.0)),
            of("plateau-default", new Plateau(), TorchScheduleTest::wild),
            of("plateau-nan", new Plateau(MIN, 0.5, 3, 0.01, REL, 0, 0, 1e-8), TorchScheduleTest::fallingWithGaps),
            of("plateau-abs", new Plateau(MIN, 0.9, 1, 0.25, ABS, 3, 0, 1e-8), TorchScheduleTest::fallingWithGaps),
            of("plateau-max", new Plateau(MAX, 0.5, 4, 1e-4, REL, 0, 0.01, 1e-8), TorchScheduleTest::wild),
            of("plateau-max-abs", new Plateau(MAX, 0.7, 0, 0.5, ABS, 2, 0, 0.001), TorchScheduleTest::wild),
            of("plateau-negative", new Plateau(MIN, 0.3, 2, 1e-4, REL, 0, 0.003, 0), TorchScheduleTest::negative),
            of("plateau-negative-abs", new Plateau(MIN, 0.3, 20, 0.5, ABS, 0, 0, 1e-8), TorchScheduleTest::negative),
            of("sequential", 0.05, new Sequential(List.of(new Constant(0.1, 20), new Exponential(0.9)), List.of(20L))),
            of("sequential-warm-up", 0.1, new Sequential()),
            of(
                    "sequential-4",
                    1,
                    new Sequential(
                            List.of(
                                    new Linear(0.1, 1, 4),
                                    new CosineRestarts(5, 2, 0.01),
                                    new Multiplicative(".99"),
                                    new Polynomial(3000, 2)),
                            List.of(4L, 25L, 500L))),
            of(
                    "sequential-step",
                    0.1,
                    new Sequential(
                            List.of(new Step(2, 0.5), new Cosine(15, 0.01), new MultiStep(List.of(10L, 20L, 20L), 0.5)),
                            List.of(3L, 30L))),
            of(
                    "sequential-momentum",
                    0.1,
                    new Sequential(
                            List.of(
                                    new Cyclic(0.01, 0.1, 6, 9, Cyclic.Mode.TRIANGULAR, 1, true, 0.8, 0.9),
                                    new Exponential(0.99),
                                    new Linear()),
                            List.of(20L, 200L))),
            of("chained", 1, new Chained(List.of(new Constant(0.1, 20), new Exponential(0.9)))),
            of(
                    "chained-cosine",
                    0.1,
                    new Chained(List.of(new Cosine(15, 0.01), new Step(30, 0.8), new Linear(0.2, 1, 10)))),
            of(
                    "chained-lambda",
                    0.1,
                    new Chained(List.of(
                            new Exponential(0.9),
                            new LambdaLR("1/(1+step)^.5"),
                            new Step(2, 0.1),
                            new Polynomial(1000, 0.9)))),
            of(
                    "chained-restarts",
                    1,
                    new Chained(List.of(
                            new CosineRestarts(5, 2, 0.01),
                            new MultiStep(List.of(3L, 24L, 24L), 0.5),
                            new Multiplicative(".99")))),
            of(
                    "chained-momentum",
                    0.01,
                    new Chained(List.of(
                            new Cyclic(0.01, 0.1, 6, 9, Cyclic.Mode.TRIANGULAR, 1, true, 0.8, 0.9),
                            new Exponential(0.9),
                            new Constant(0.5, 50)))));

    private static Map<String, List<Row>> golden() throws IOException {
        try (InputStream file = TorchScheduleTest.class.getResourceAsStream("/torch-schedules.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .collect(Collectors.groupingBy(Row::schedule));
        }
    }

    @TestFactory
    Stream<DynamicTest> equalsPyTorch() throws IOException {
        return golden().entrySet().stream()
                .map(schedule -> dynamicTest(
                        schedule.getKey(), () -> compare(CASES.get(schedule.getKey()), schedule.getValue())));
    }

    private static void compare(Case ours, List<Row> expected) {
        Rates[] rates = Schedules.of(
                ours.scheduler.start(ours.lr, STEPS), expected.get(expected.size() - 1).step + 1, ours.loss);
        for (Row row : expected) {
            Rates actual = rates[row.step];
            assertThat(actual.lr()).as("lr of step %s", row.step).isCloseTo(row.lr, within(TOLERANCE));
            if (Double.isNaN(row.momentum)) {
                assertThat(actual.momentum())
                        .as("momentum of step %s", row.step)
                        .isNaN();
            } else {
                assertThat(actual.momentum())
                        .as("momentum of step %s", row.step)
                        .isCloseTo(row.momentum, within(TOLERANCE));
            }
        }
    }

    @Test
    void comparesEachCase() throws IOException {
        assertThat(golden().keySet()).isEqualTo(CASES.keySet());
    }
}
