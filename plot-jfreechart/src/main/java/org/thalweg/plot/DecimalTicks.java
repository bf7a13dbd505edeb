package org.thalweg.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks at the multiples of 1, 2, 2.5 or 5 times a power of ten, labelled exactly. */
final class DecimalTicks implements TickRule {
    /** A range has at most so many steps, matplotlib's number. */
    private static final int STEPS = 9;

    /** From here on numbers are written with an exponent. */
    private static final double LARGE = 1e6;

    private static final double SMALL = 1e-5;

    /** How far beyond the end of a range, in steps, a tick still counts as on it. */
    private static final double ON_END = 1e-9;

    private static final BigDecimal[] ROUND = {
        new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5")
    };

    @Override
    public List<AxisTick> ticks(double lower, double upper, int coarseness) {
        double least = (upper / STEPS - lower / STEPS) * (1 - ON_END);
        int number = ROUND.length * (int) Math.floor(Math.log10(least)); // of the step, in rising order
        while (step(number).doubleValue() < least) {
            number++;
        }
        return multiples(step(number + coarseness), lower, upper);
    }

    private static BigDecimal step(int number) {
        return ROUND[Math.floorMod(number, ROUND.length)].scaleByPowerOfTen(Math.floorDiv(number, ROUND.length));
    }

    private static List<AxisTick> multiples(BigDecimal step, double lower, double upper) {
        double size = step.doubleValue();
        boolean exponents = Math.max(Math.abs(lower), Math.abs(upper)) >= LARGE || size < SMALL;
        List<AxisTick> ticks = new ArrayList<>();
        long last = (long) Math.floor(upper / size + ON_END);
        for (long k = (long) Math.ceil(lower / size - ON_END); k <= last && ticks.size() <= STEPS; k++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(k));
            ticks.add(new AxisTick(value.doubleValue(), exponents ? scientific(value) : plain(value)));
        }
        return ticks;
    }

    private static String plain(BigDecimal value) {
        return withMinus(value.setScale(Math.max(0, value.scale())).toPlainString());
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return withMinus(digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent);
    }

    /** A hyphen is too short for a minus. */
    private static String withMinus(String number) {
        return number.replace('-', '\u2212');
    }
}
