package org.thalweg.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks for an axis of decimal logarithms: at powers of ten or, on a short one, at 1, 2 and 5 times those. */
final class DecadeTicks implements TickRule {
    /** A range has at most so many steps. */
    private static final int STEPS = 9;

    /** The longest range, in decades, that has ticks between its powers of ten. */
    private static final double SHORT = 2.5;

    /** Powers of ten between these are written out on a short range. */
    private static final int LEAST_PLAIN = -4;

    private static final int GREATEST_PLAIN = 4;

    private static final int[] ROUND = {1, 2, 5};
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    @Override
    public List<AxisTick> ticks(double lower, double upper, int coarseness) {
        boolean isShort = upper - lower <= SHORT;
        if (isShort && coarseness == 0) {
            return multiplesOfPowers(lower, upper);
        }
        int number = 0;
        while (step(number) * STEPS < upper - lower) {
            number++;
        }
        long step = step(number + (isShort ? coarseness - 1 : coarseness));
        List<AxisTick> ticks = new ArrayList<>();
        for (long multiple = (long) Math.ceil(lower / step); multiple * step <= upper; multiple++) {
            ticks.add(new AxisTick(multiple * step, "10" + superscript(multiple * step)));
        }
        return ticks;
    }

    /** Distances of decades, in rising order: 1, 2, 5, 10, 20, ... */
    private static long step(int number) {
        return ROUND[number % ROUND.length] * Math.round(Math.pow(10, number / ROUND.length));
    }

    private static List<AxisTick> multiplesOfPowers(double lower, double upper) {
        List<AxisTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(lower); power <= upper; power++) {
            for (int factor : ROUND) {
                double value = power + Math.log10(factor);
                if (value >= lower && value <= upper) {
                    ticks.add(new AxisTick(value, label(factor, power)));
                }
            }
        }
        return ticks;
    }

    private static String label(int factor, int power) {
        return power >= LEAST_PLAIN && power <= GREATEST_PLAIN
                ? BigDecimal.valueOf(factor).scaleByPowerOfTen(power).toPlainString()
                : (factor == 1 ? "10" : factor + "\u00d710") + superscript(power);
    }

    private static String superscript(long number) {
        StringBuilder digits = new StringBuilder(number < 0 ? "\u207b" : "");
        for (char digit : Long.toString(Math.abs(number)).toCharArray()) {
            digits.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return digits.toString();
    }
}
