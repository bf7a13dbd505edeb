package org.thalweg.objectives.bbob;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * T_osz(10 − maxⱼ wⱼ exp(−(z − yⱼ)ᵀ Cⱼ (z − yⱼ) / 2n))²: peaks yⱼ of random place, height and form, the first one the
 * highest. Between peaks the gradient is that of the first of the equally high; at the highest, 0.
 */
final class Gallagher implements Shape {
    private static final double HIGHEST = 10;

    private final double[][] peaks;
    private final double[][] forms;
    private final double[] logHeights;
    private final double[] heights;

    /**
     * @param peaks yⱼ
     * @param condition the first peak's; the others have 1 to 1000
     */
    Gallagher(double[][] peaks, double condition, int seed) {
        this.peaks = peaks;
        this.forms = forms(peaks.length, peaks[0].length, condition, seed);
        this.heights = heights(peaks.length);
        this.logHeights = Arrays.stream(heights).map(Math::log).toArray();
    }

    private static double[] heights(int count) {
        double[] heights = new double[count];
        Arrays.setAll(heights, j -> j == 0 ? HIGHEST : 1.1 + 8.0 * (j - 1) / (count - 2));
        return heights;
    }

    /** The diagonals of the Cⱼ. */
    private static double[][] forms(int count, int n, double firstCondition, int seed) {
        int[] conditions = order(Chance.uniform(count - 1, seed));
        double[][] forms = new double[count][n];
        for (int j = 0; j < count; j++) {
            double condition = j == 0 ? firstCondition : Math.pow(1000, conditions[j - 1] / (count - 2.0));
            int[] axes = order(Chance.uniform(n, seed + 1000 * j));
            for (int i = 0; i < n; i++) {
                forms[j][i] = Math.pow(condition, axes[i] / (n - 1.0) - 0.5);
            }
        }
        return forms;
    }

    /** The indices of the numbers in rising order of these. */
    private static int[] order(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        int n = z.length;
        int highest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < peaks.length; j++) {
            double height = logHeights[j] - distance(z, j) / (2 * n);
            if (height > most) {
                most = height;
                highest = j;
            }
        }
        double height = heights[highest] * Math.exp(-distance(z, highest) / (2 * n));
        double rest = HIGHEST - height;
        double bent = Oscillation.of(rest);
        if (gradient != null) {
            double slope = rest == 0 ? 0 : 2 * bent * (bent / rest) * Oscillation.elasticity(rest) * height / n;
            for (int i = 0; i < n; i++) {
                gradient[i] = slope * forms[highest][i] * (z[i] - peaks[highest][i]);
            }
        }
        return bent * bent;
    }

    private double distance(double[] z, int j) {
        double[] peak = peaks[j];
        double[] form = forms[j];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double difference = z[i] - peak[i];
            sum += form[i] * difference * difference;
        }
        return sum;
    }
}
