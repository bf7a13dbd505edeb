package org.thalweg.schedulers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/** Whatever the settings, no rate is below 0, for rounding at an end, say, nor anything but finite. */
class RandomSettingsTest {
    private static final int STEPS = 100;

    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void giveRatesThatARunAccepts(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Scheduler scheduler = scheduler(random);

        for (Rates rates : Schedules.of(scheduler, random.nextDouble(), STEPS, step -> random.nextDouble())) {
            assertThat(rates.lr()).as(scheduler.toString()).isBetween(0.0, 1e3);
        }
    }

    private static Scheduler scheduler(RandomGenerator random) {
        long n = random.nextLong(1, 80);
        double a = share(random);
        double b = share(random);
        double c = share(random);
        return switch (random.nextInt(14)) {
            case 0 -> new Linear(Math.max(a, 0.001), b, n);
            case 1 -> new Constant(a, n);
            case 2 -> new Polynomial(n, 3 * a);
            case 3 -> new Cosine(n, a / 100);
            case 4 -> new CosineRestarts(n, random.nextLong(1, 4), a / 100);
            case 5 -> new Step(n, a);
            case 6 -> new MultiStep(List.of(n, 2 * n), a);
            case 7 -> new Exponential(a);
            case 8 ->
                new Cyclic(a, a + b, n, random.nextLong(0, 20), constant(random, Cyclic.Mode.class), c, false, 0, 0);
            case 9 ->
                new OneCycle(
                        a,
                        STEPS,
                        Math.min(b, 0.5),
                        constant(random, OneCycle.Anneal.class),
                        false,
                        0,
                        0,
                        25,
                        1e4,
                        random.nextBoolean());
            case 10 -> new WarmUp(n, constant(random, WarmUp.Shape.class));
            case 11 -> new WarmUpStableDecay(a / 2, b / 2, 0, constant(random, WarmUpStableDecay.Shape.class), c);
            case 12 -> new InverseSquareRoot(n, constant(random, InverseSquareRoot.Shape.class));
            default -> new Chained(List.of(new Linear(Math.max(a, 0.001), b, n), new Step(random.nextLong(1, 80), c)));
        };
    }

    /** In [0, 1], often at an end or a short decimal. */
    private static double share(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2);
            case 1 -> random.nextInt(1, 10) / 10.0;
            default -> random.nextDouble();
        };
    }

    private static <E extends Enum<E>> E constant(RandomGenerator random, Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
}
