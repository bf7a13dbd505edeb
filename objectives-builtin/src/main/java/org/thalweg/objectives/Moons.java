package org.thalweg.objectives;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.SplittableRandom;

/**
 * Two half circles that reach into each other, points along them evenly, and normal noise on both coordinates: the
 * upper one about (0, 0), class −1, the lower one about (1, 0.5), class 1.
 *
 * @param points of both together
 * @param noise its standard deviation
 * @param seed of the noise
 */
record Moons(int points, double noise, long seed) {
    /** Made once each, since evaluations ask for them; of a few runs at a time. */
    private static final LoadingCache<Moons, Sample> MADE =
            CacheBuilder.newBuilder().maximumSize(64).build(CacheLoader.from(Moons::make));

    Sample sample() {
        return MADE.getUnchecked(this);
    }

    private Sample make() {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] table = new double[points][];
        for (int i = 0; i < points; i++) {
            boolean upper = i % 2 == 0;
            int count = upper ? (points + 1) / 2 : points / 2;
            double angle = Math.PI * (i / 2) / Math.max(1, count - 1);
            double x = upper ? Math.cos(angle) : 1 - Math.cos(angle);
            double y = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
            table[i] =
                    new double[] {x + noise * random.nextGaussian(), y + noise * random.nextGaussian(), upper ? -1 : 1};
        }
        return Sample.of(table, 3);
    }
}
