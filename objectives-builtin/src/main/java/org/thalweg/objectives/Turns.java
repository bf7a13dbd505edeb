package org.thalweg.objectives;

/** The sine of an angle in turns. */
final class Turns {
    private Turns() {}

    /** The sine of 2π·turns. Whole turns go first, exactly, so that no finite angle is too large for it. */
    static double sin(double turns) {
        return Math.sin(2 * Math.PI * (turns - Math.rint(turns)));
    }

    /** What is left, exactly, of a number without its multiples of 2, so that no multiple of it overflows. */
    static double moduloTwo(double x) {
        return x - 2 * Math.rint(x / 2);
    }

    /** The square of the sine of half the angle, (1 − cos 2π·turns) / 2, without its cancellation. */
    static double haversine(double turns) {
        double sine = sin(turns / 2);
        return sine * sine;
    }
}
