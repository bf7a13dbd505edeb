package org.thalweg.optimizers;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The powers of a decay rate, each as {@link Math#pow} has it, at the price of an array read.
 *
 * <p>A step of Adam in two dimensions takes as long as the two powers of its bias corrections would; a running product
 * would be as fast as this table, but drifts away from pow. All runs with the same rate share a table.
 */
final class Powers {
    private static final int LARGEST_TABLE = 1 << 16;
    private static final int MOST_TABLES = 64;
    private static final Map<Double, Powers> TABLES = new ConcurrentHashMap<>();

    private final double base;
    private volatile double[] table = {1};

    private Powers(double base) {
        this.base = base;
    }

    static Powers of(double base) {
        if (TABLES.size() > MOST_TABLES) {
            TABLES.clear(); // only a cache: a search over beta must not fill the memory
        }
        return TABLES.computeIfAbsent(base, Powers::new);
    }

    /** The base to the power of an exponent {@code >= 0}. */
    double at(long exponent) {
        double[] known = table;
        return exponent < known.length ? known[(int) exponent] : compute(exponent);
    }

    private double compute(long exponent) {
        if (exponent < LARGEST_TABLE) {
            grow((int) exponent);
        }
        return Math.pow(base, exponent);
    }

    private synchronized void grow(int exponent) {
        double[] known = table;
        if (exponent < known.length) {
            return;
        }
        double[] longer = Arrays.copyOf(known, Math.max(64, 2 * Integer.highestOneBit(exponent)));
        for (int i = known.length; i < longer.length; i++) {
            longer[i] = Math.pow(base, i);
        }
        table = longer;
    }
}
