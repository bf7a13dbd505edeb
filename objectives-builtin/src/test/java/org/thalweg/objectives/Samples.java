package org.thalweg.objectives;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.thalweg.api.Box;

/** Seeded points drawn evenly from a box. */
final class Samples {
    private Samples() {}

    static Stream<double[]> of(Box box, long count) {
        SplittableRandom random = new SplittableRandom(20_240_229);
        return Stream.generate(() -> {
                    double[] x = new double[box.dimension()];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = random.nextDouble(box.lower().get(i), box.upper().get(i));
                    }
                    return x;
                })
                .limit(count);
    }

    /** Points about a point, from a tenth to a billionth of the box's width away, none outside the box. */
    static Stream<double[]> near(double[] point, Box box, long count) {
        SplittableRandom random = new SplittableRandom(20_240_301);
        return Stream.generate(() -> {
                    double reach = Math.pow(10, random.nextDouble(-9, -1));
                    double[] x = point.clone();
                    for (int i = 0; i < x.length; i++) {
                        double lower = box.lower().get(i);
                        double upper = box.upper().get(i);
                        x[i] += reach * (upper - lower) * random.nextDouble(-1, 1);
                        x[i] = Math.max(lower, Math.min(upper, x[i]));
                    }
                    return x;
                })
                .limit(count);
    }
}
