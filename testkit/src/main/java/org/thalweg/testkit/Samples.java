package org.thalweg.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;

/** Seeded points to try an objective at: always the same ones. */
final class Samples {
    private Samples() {}

    /** The numbers of dimensions to try an objective in. */
    static int[] dimensions(Objective objective) {
        return objective.dimension() == 0 ? new int[] {2, 3} : new int[] {objective.dimension()};
    }

    /** Points spread evenly over an objective's domain, in each number of dimensions to try it in. */
    static List<double[]> of(Objective objective, int count) {
        return IntStream.of(dimensions(objective))
                .boxed()
                .flatMap(dimension -> in(objective.domain().resized(dimension), count))
                .toList();
    }

    static Stream<double[]> in(Box box, int count) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> in(box, random)).limit(count);
    }

    private static double[] in(Box box, SplittableRandom random) {
        double[] x = new double[box.dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble(box.lower().get(i), box.upper().get(i));
        }
        return x;
    }

    /** Points about a point, from a tenth to a millionth of the box's width away, none outside the box. */
    static Stream<double[]> near(double[] point, Box box, int count) {
        SplittableRandom random = new SplittableRandom(2);
        return Stream.generate(() -> near(point, box, random)).limit(count);
    }

    private static double[] near(double[] point, Box box, SplittableRandom random) {
        double reach = Math.pow(10, random.nextDouble(-6, -1));
        double[] x = point.clone();
        for (int i = 0; i < x.length; i++) {
            double lower = box.lower().get(i);
            double upper = box.upper().get(i);
            double moved = x[i] + reach * (upper - lower) * random.nextDouble(-1, 1);
            x[i] = Math.max(lower, Math.min(upper, moved));
        }
        return x;
    }
}
