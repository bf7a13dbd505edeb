package org.thalweg.objectives.bbob;

/**
 * The random numbers of BBOB: a minimal standard generator, 16807 s mod 2³¹ − 1 by Schrage's method, shuffled after
 * Bays and Durham. The suite's constants are drawn with it, so each instance is the same everywhere.
 */
final class Chance {
    private static final int MODULUS = Integer.MAX_VALUE;
    private static final int MULTIPLIER = 16807;
    private static final int QUOTIENT = MODULUS / MULTIPLIER;
    private static final int REMAINDER = MODULUS % MULTIPLIER;

    private static final int TABLE = 32;
    private static final int WARM_UP = 8;
    private static final int NUMBERS_PER_ENTRY = 67_108_865;

    private int state;
    private final int[] table = new int[TABLE];
    private int last;

    /** @param seed from 1 to 2³¹ − 2 */
    private Chance(int seed) {
        state = seed;
        for (int i = TABLE + WARM_UP - 1; i >= 0; i--) {
            int number = advance();
            if (i < TABLE) {
                table[i] = number;
            }
        }
        last = table[0];
    }

    private int advance() {
        int high = state / QUOTIENT;
        state = MULTIPLIER * (state - high * QUOTIENT) - REMAINDER * high;
        if (state < 0) {
            state += MODULUS;
        }
        return state;
    }

    /** Above 0 and below 1: the generator never comes to 0. */
    private double next() {
        int number = advance();
        int entry = last / NUMBERS_PER_ENTRY;
        last = table[entry];
        table[entry] = number;
        return last / (double) MODULUS;
    }

    /** Numbers spread evenly over 0 to 1. */
    static double[] uniform(int count, int seed) {
        Chance chance = new Chance(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = chance.next();
        }
        return numbers;
    }

    /** Standard normal numbers after Box and Muller. */
    static double[] normal(int count, int seed) {
        Chance chance = new Chance(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Math.sqrt(-2 * Math.log(chance.next()));
        }
        for (int i = 0; i < count; i++) {
            numbers[i] *= Math.cos(2 * Math.PI * chance.next());
        }
        return numbers;
    }
}
