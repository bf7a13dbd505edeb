package org.thalweg.expression;

/** Comparisons and logic as numbers: what is true gives 1, what is false 0, and anything but 0 counts as true. */
final class Truth {
    private Truth() {}

    private static double of(boolean condition) {
        return condition ? 1 : 0;
    }

    static double not(double a) {
        return of(a == 0);
    }

    static double or(double a, double b) {
        return of(a != 0 || b != 0);
    }

    static double and(double a, double b) {
        return of(a != 0 && b != 0);
    }

    static double equal(double a, double b) {
        return of(a == b);
    }

    static double unequal(double a, double b) {
        return of(a != b);
    }

    static double atMost(double a, double b) {
        return of(a <= b);
    }

    static double less(double a, double b) {
        return of(a < b);
    }

    static double atLeast(double a, double b) {
        return of(a >= b);
    }

    static double greater(double a, double b) {
        return of(a > b);
    }
}
