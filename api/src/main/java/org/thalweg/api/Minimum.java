package org.thalweg.api;

/**
 * A known global minimum.
 *
 * @param x its location
 * @param value the objective's value there
 */
public record Minimum(Vector x, double value) {
    /** The minimum of a value at a location, written as numbers. */
    public static Minimum of(double value, double... x) {
        return new Minimum(Vector.of(x), value);
    }
}
