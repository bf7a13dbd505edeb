package org.thalweg.objectives;

/**
 * A number, and how far rounding may have taken it from what exact arithmetic would have given: to first order, each
 * operation adding half a unit in the last place of its result, an elementary function a whole one.
 */
record Approximation(double value, double error) {
    private static final double HALF_UNIT = 0x1p-53;

    static Approximation exact(double value) {
        return new Approximation(value, 0);
    }

    /** A number that is rounded itself, unless it is whole. */
    static Approximation rounded(double value) {
        return new Approximation(value, value == Math.rint(value) ? 0 : HALF_UNIT * Math.abs(value));
    }

    /**
     * The value of an elementary function.
     *
     * @param value its value for this number
     * @param slope its derivative there
     */
    Approximation mapped(double value, double slope) {
        double carried = error == 0 ? 0 : Math.abs(slope) * error; // the slope may be infinite
        return new Approximation(value, carried + 2 * HALF_UNIT * Math.abs(value));
    }

    Approximation plus(Approximation other) {
        double sum = value + other.value;
        return new Approximation(sum, error + other.error + HALF_UNIT * Math.abs(sum));
    }

    Approximation times(Approximation other) {
        double product = value * other.value;
        double carried = Math.abs(value) * other.error + Math.abs(other.value) * error + error * other.error;
        return new Approximation(product, carried + HALF_UNIT * Math.abs(product));
    }
}
