package org.thalweg.api;

import java.util.Arrays;

/**
 * An axis-parallel box: where an objective is worth plotting and where starts are drawn. It constrains nothing.
 *
 * @param lower the lower ends, finite, one per dimension
 * @param upper the upper ends, finite, each above its lower one
 */
public record Box(Vector lower, Vector upper) {
    /** @throws IllegalArgumentException if the ends differ in number, are none, not finite, or not in order */
    public Box {
        if (lower.size() != upper.size() || lower.isEmpty()) {
            throw new IllegalArgumentException("a box must have as many lower as upper ends and at least one, got "
                    + lower.size() + " and " + upper.size());
        }
        for (int i = 0; i < lower.size(); i++) {
            // the width too: a box from -1e308 to 1e308 could not be divided
            if (!(lower.get(i) < upper.get(i)) || !Double.isFinite(upper.get(i) - lower.get(i))) {
                throw new IllegalArgumentException("a box must have finite lower < upper ends, got [" + lower.get(i)
                        + ", " + upper.get(i) + "] in dimension " + (i + 1));
            }
        }
    }

    /** The box with the same ends in each dimension. */
    public static Box cube(int dimension, double lower, double upper) {
        return new Box(filled(dimension, lower), filled(dimension, upper));
    }

    private static Vector filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return Vector.owning(values);
    }

    public int dimension() {
        return lower.size();
    }

    /**
     * This box in another number of dimensions: the first ones are kept, further ones are like the last.
     * So an objective of any dimension can state its domain once.
     */
    public Box resized(int dimension) {
        return dimension == dimension() ? this : new Box(resized(lower, dimension), resized(upper, dimension));
    }

    private static Vector resized(Vector ends, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = ends.get(Math.min(i, ends.size() - 1));
        }
        return Vector.owning(values);
    }
}
