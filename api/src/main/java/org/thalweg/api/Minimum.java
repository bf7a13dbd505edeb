package org.thalweg.api;

/**
 * A known global minimum.
 *
 * @param value the objective's value there
 * @param x its location
 */
public record Minimum(double value, Vector x) {
    /** The minimum of a value at a location, written as numbers. */
    public static Minimum of(double value, double... x) {
        return new Minimum(value, Vector.of(x));
    }
}
