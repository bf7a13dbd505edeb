package org.thalweg.plot;

/**
 * Evenly spaced contour levels at round numbers, by the rule of matplotlib's {@code contourf(levels=n)}: those of its
 * {@code MaxNLocator(n + 1)}, from the last one at or below the least value to the first one at or above the greatest.
 *
 * @param first the lowest level
 * @param step between levels; 0 if there is one band only, around a constant
 * @param bands how many intervals between levels there are
 */
record Levels(double first, double step, int bands) {
    /** Of a step, as multiples of a power of ten. The last one is for a quotient that rounds to 10. */
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15};

    /** Ranges narrower than this part of their values are noise. */
    private static final double NOISE = 1e-14;

    /** Ranges narrower than this have steps below the least double. */
    private static final double VANISHING = 1e-290;

    /** How near to a level, in steps, a value counts as being on it. */
    private static final double ON_LEVEL = 1e-10;

    /** The levels for values from a least to a greatest one, both finite, with about n bands. */
    static Levels covering(double least, double greatest, int n) {
        double range = greatest - least;
        if (!(range > NOISE * Math.max(Math.abs(least), Math.abs(greatest)) && range > VANISHING)) {
            return new Levels(least, 0, 1);
        }
        double offset = offset(least, greatest);
        double low = least - offset;
        double high = greatest - offset;
        double step = step(range, (high - low) / (n + 1), n + 1);
        double tolerance = tolerance(offset, step);
        double base = Math.floor(low / step) * step;
        long below = (long) Math.floor((low - base) / step + tolerance);
        long above = (long) Math.ceil((high - base) / step - tolerance);
        return new Levels(below * step + base + offset, step, (int) (above - below));
    }

    /** A round number near values that are far from 0 for their range, else 0: levels are round relative to it. */
    private static double offset(double least, double greatest) {
        double middle = least / 2 + greatest / 2;
        return Math.abs(middle) < 100 * (greatest - least)
                ? 0
                : Math.copySign(Math.pow(10, Math.floor(Math.log10(Math.abs(middle)))), middle);
    }

    /** The least round step that is not below the raw one. */
    private static double step(double range, double raw, int bands) {
        double scale = Math.pow(10, Math.floor(Math.log10(range / bands)));
        int i = 0;
        while (i < ROUND.length - 1 && ROUND[i] * scale < raw) {
            i++;
        }
        return ROUND[i] * scale;
    }

    /** Digits that an offset takes from a step are not to be relied on. */
    private static double tolerance(double offset, double step) {
        return offset == 0
                ? ON_LEVEL
                : Math.min(0.4999, Math.max(ON_LEVEL, Math.pow(10, Math.log10(Math.abs(offset) / step) - 12)));
    }

    /** Where a value lies, in bands above the lowest level: k to k + 1 in band k. */
    double position(double value) {
        return step == 0 ? 0 : (value - first) / step;
    }

    /** A level; the lowest is number 0. */
    double level(int k) {
        return first + k * step;
    }
}
