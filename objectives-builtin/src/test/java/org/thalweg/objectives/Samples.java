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
}
