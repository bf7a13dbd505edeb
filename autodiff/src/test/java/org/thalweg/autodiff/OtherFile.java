package org.thalweg.autodiff;

import java.util.stream.Stream;

/** A helper of the zoo's beside it, with private members that no nestmate of the zoo's may use. */
final class OtherFile {
    private static final double OFFSET = 0.25;
    private final double factor;

    OtherFile(double factor) {
        this.factor = factor;
    }

    static double mix(double u, double v) {
        return hidden(u) + hidden(v) * OFFSET + one(3);
    }

    private static double hidden(double v) {
        return v * v;
    }

    private static double one(int n) {
        return n / 3.0;
    }

    double scaled(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += factor() * times(v);
        }
        return sum;
    }

    /** Through a lambda that only this class may make. */
    static double[] weights(int n) {
        return Stream.of(n).map(OtherFile::row).findFirst().orElseThrow();
    }

    private static double[] row(int n) {
        return new double[] {n, n + 1};
    }

    double times(double v) {
        return v * factor + OFFSET * factor();
    }

    private double factor() {
        return factor;
    }
}
