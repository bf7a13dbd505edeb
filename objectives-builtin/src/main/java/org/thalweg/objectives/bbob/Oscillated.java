package org.thalweg.objectives.bbob;

/** T_osz of each coordinate. */
final class Oscillated extends Bent {
    Oscillated(Shape next) {
        super(next);
    }

    @Override
    double bend(double v, int i) {
        return Oscillation.of(v);
    }

    @Override
    double slope(double v, double bent, int i) {
        return v == 0 ? 1 : bent / v * Oscillation.elasticity(v);
    }
}
