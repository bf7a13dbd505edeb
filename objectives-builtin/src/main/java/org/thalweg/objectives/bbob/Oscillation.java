package org.thalweg.objectives.bbob;

/**
 * T_osz(v) = sign(v) exp(l + 0.049 (sin 10 c₁ l + sin 10 c₂ l)) with l = ln |v|: the identity with a ripple that never
 * ends toward 0, and other wave lengths on either side of it. Computed as v exp(0.049 (…)), which is the same.
 *
 * <p>At 0 it has no derivative: the slopes of the chords from there ripple about 1 for ever, and 1 stands for it.
 */
final class Oscillation {
    private static final double HEIGHT = 0.49;

    private Oscillation() {}

    static double of(double v) {
        if (v == 0) {
            return v;
        }
        double phase = phase(v);
        return v * Math.exp(HEIGHT / 10 * (Math.sin(first(v) * phase) + Math.sin(second(v) * phase)));
    }

    /** The derivative of ln |T_osz| with respect to ln |v|, for v other than 0: T_osz' = T_osz / v times this. */
    static double elasticity(double v) {
        double phase = phase(v);
        double first = first(v);
        double second = second(v);
        return 1 + HEIGHT * (first * Math.cos(first * phase) + second * Math.cos(second * phase));
    }

    private static double phase(double v) {
        return 10 * Math.log(Math.abs(v));
    }

    private static double first(double v) {
        return v > 0 ? 1 : 0.55;
    }

    private static double second(double v) {
        return v > 0 ? 0.79 : 0.31;
    }
}
