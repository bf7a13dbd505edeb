package org.thalweg.app.basins;

import java.util.Optional;
import org.thalweg.api.Objective;

/**
 * The bottom of a minimum that nobody told of, as the values around a run's end tell it.
 *
 * @param x its first coordinate
 * @param y its second coordinate
 */
record Hollow(double x, double y) {
    /** How far apart the values are taken, in parts of what is close: a curved valley looks straight so near. */
    private static final double SPACING = 0.1;

    /** So often the guess at the bottom is improved. */
    private static final int IMPROVEMENTS = 3;

    /** A guess is right that the last improvement moves no further, in parts of what is close. */
    private static final double RIGHT = 0.25;

    /**
     * There is one where the parabola through the values at a location and its eight neighbours opens upwards and is
     * lowest close to the location, and so is that around this lowest point. A valley's floor fails this, however slowly
     * a run creeps along it: the floor's parabola is lowest further down.
     */
    static Optional<Hollow> at(double x, double y, Objective objective, Closeness closeness) {
        double right = SPACING * closeness.xRadius();
        double up = SPACING * closeness.yRadius();
        Hollow guess = new Hollow(x, y);
        for (int i = 0; i <= IMPROVEMENTS; i++) {
            double[] step = toBottom(guess, right, up, objective);
            double length = SPACING * Math.hypot(step[0], step[1]);
            if (!(length <= (i < IMPROVEMENTS ? 1 : RIGHT))) { // NaN: there is no bottom
                return Optional.empty();
            }
            guess = new Hollow(guess.x + step[0] * right, guess.y + step[1] * up);
        }
        return closeness.areClose(x, y, guess.x, guess.y) ? Optional.of(guess) : Optional.empty();
    }

    /** From a point to the lowest of its parabola, in spacings; NaN where it doesn't open upwards, or can't be had. */
    private static double[] toBottom(Hollow point, double right, double up, Objective objective) {
        double[][] values = new double[3][3];
        double[] at = new double[2];
        try {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    at[0] = point.x + (i - 1) * right;
                    at[1] = point.y + (j - 1) * up;
                    values[i][j] = objective.value(at);
                }
            }
        } catch (RuntimeException | Error e) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double dx = (values[2][1] - values[0][1]) / 2;
        double dy = (values[1][2] - values[1][0]) / 2;
        double dxx = values[2][1] - 2 * values[1][1] + values[0][1];
        double dyy = values[1][2] - 2 * values[1][1] + values[1][0];
        double dxy = (values[2][2] - values[2][0] - values[0][2] + values[0][0]) / 4;
        double determinant = dxx * dyy - dxy * dxy;
        return dxx > 0 && determinant > 0
                ? new double[] {(dxy * dy - dyy * dx) / determinant, (dxy * dx - dxx * dy) / determinant}
                : new double[] {Double.NaN, Double.NaN};
    }
}
