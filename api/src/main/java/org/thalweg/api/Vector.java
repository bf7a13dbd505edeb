package org.thalweg.api;

import java.util.Arrays;
import java.util.List;

/** An immutable sequence of doubles: a location, a column of numbers, a parameter. */
public final class Vector {
    private static final Vector EMPTY = new Vector(new double[0]);

    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /** Copies the values given. */
    public static Vector of(double... values) {
        return values.length == 0 ? EMPTY : new Vector(values.clone());
    }

    /** Copies the values given. */
    public static Vector of(List<Double> values) {
        return new Vector(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Takes the array as it is: only for one that nobody else holds. */
    static Vector owning(double[] values) {
        return new Vector(values);
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /**
     * The value at a position.
     *
     * @throws IndexOutOfBoundsException if {@code i} is not in [0, size)
     */
    public double get(int i) {
        return values[i];
    }

    /** A fresh array of the values. */
    public double[] toArray() {
        return values.clone();
    }

    /** Whether no value is NaN or infinite. */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Equal values in equal order, compared as {@link Double#equals} does. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** As a spec spells it: {@code [1.0,2.0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(values[i]);
        }
        return text.append(']').toString();
    }
}
