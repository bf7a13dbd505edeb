package org.thalweg.objectives;

/** Angles in turns, their sines. */
final class Turns {
    private Turns() {}

    /** The sine of 2π·turns. Whole turns go first, exactly, so that no finite angle is too large for it. */
    static double sin(double turns) {
        return Math.sin(2 * Math.PI * fraction(turns));
    }

    /** What is left of an angle, at most half a turn, when whole turns are taken away; exact. */
    static double fraction(double turns) {
        return turns - Math.rint(turns);
    }

    /** The square of the sine of half the angle, (1 − cos 2π·turns) / 2, without its cancellation. */
    static double haversine(double turns) {
        double sine = sin(turns / 2);
        return sine * sine;
    }
}
