package org.thalweg.optimizers;

import java.util.function.DoubleUnaryOperator;

/**
 * A minimum of a function of one variable: goes downhill from 0 by growing steps until it has three points of which the
 * middle one is lowest, and closes in by Brent's method, parabolas where they are to be trusted and golden sections
 * where not.
 *
 * <p>Brent, Algorithms for minimization without derivatives, 1973, chapter 5. NaN counts as infinitely high.
 */
final class BrentSearch {
    /** What one search evaluates at most, and at least 2; it takes the best that it has found by then. */
    static final int MOST_VALUES = 100;

    private static final double GROWTH = (1 + Math.sqrt(5)) / 2;
    private static final double SECTION = 2 - GROWTH;

    /** How many times farther than the last step a parabola may lead before there is a bracket. */
    private static final double FARTHEST = 100;

    private final DoubleUnaryOperator function;
    private int asked;

    private double low;
    private double high;

    // the lowest point, the next one and the one after that
    private double first;
    private double second;
    private double third;
    private double firstValue;
    private double secondValue;
    private double thirdValue;

    BrentSearch(DoubleUnaryOperator function) {
        this.function = function;
    }

    /**
     * Searches from 0; the value at the result is {@link #value} then.
     *
     * @param valueAtZero the function's value there
     * @param step where to look first, not 0
     * @param tolerance how near the minimum to come, as a share of its distance from 0, or of the step if that is
     *     longer
     * @param finest the least distance between two points, {@code > 0}
     * @return the location; 0 where nothing lower was found
     */
    double minimum(double valueAtZero, double step, double tolerance, double finest) {
        asked = 0;
        bracket(valueAtZero, step);
        closeIn(tolerance, Math.abs(step), finest);
        if (firstValue < valueAtZero) {
            return first;
        }
        firstValue = valueAtZero;
        return 0;
    }

    double value() {
        return firstValue;
    }

    private double ask(double t) {
        asked++;
        double value = function.applyAsDouble(t);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /**
     * Finds first between second and third, neither of which is lower; or no more than first, where that was given up.
     */
    private void bracket(double valueAtZero, double step) {
        third = 0;
        thirdValue = valueAtZero;
        first = step;
        firstValue = ask(step);
        if (!(firstValue < thirdValue)) {
            third = step;
            thirdValue = firstValue;
            first = 0;
            firstValue = valueAtZero;
        }
        second = first + GROWTH * (first - third);
        secondValue = ask(second);
        while (secondValue < firstValue && asked < MOST_VALUES - 1) {
            goOn();
        }
        if (secondValue < firstValue) { // given up
            first = second;
            firstValue = secondValue;
            low = first;
            high = first;
            return;
        }
        low = Math.min(second, third);
        high = Math.max(second, third);
        if (thirdValue < secondValue) {
            double t = second;
            second = third;
            third = t;
            t = secondValue;
            secondValue = thirdValue;
            thirdValue = t;
        }
    }

    /** From third over first to second it goes down: on to the parabola's vertex, between the latter two or beyond. */
    private void goOn() {
        double share = (parabola() - first) / (second - first);
        if (share > 0 && share < 1) {
            double between = first + share * (second - first);
            double itsValue = ask(between);
            if (itsValue > firstValue) {
                second = between;
                secondValue = itsValue;
                return;
            }
            if (itsValue < secondValue) {
                third = first;
                thirdValue = firstValue;
                first = between;
                firstValue = itsValue;
                return;
            }
        }
        // a vertex behind, none, or one where it goes down still: a step of the usual growth. A vertex just beyond: a
        // step as long as the last, since at a very flat minimum such vertices creep up to it and never pass
        double beyond = first + (share > 1 ? Math.max(2, Math.min(share, FARTHEST)) : 1 + GROWTH) * (second - first);
        third = first;
        thirdValue = firstValue;
        first = second;
        firstValue = secondValue;
        second = beyond;
        secondValue = ask(beyond);
    }

    /** Where the parabola through the three points has its vertex; not finite where it has none. */
    private double parabola() {
        double r = (first - second) * (firstValue - thirdValue);
        double q = (first - third) * (firstValue - secondValue);
        return first - ((first - third) * q - (first - second) * r) / (2 * (q - r));
    }

    private void closeIn(double tolerance, double step, double finest) {
        double last = high - low;
        double lastButOne = last;
        while (asked < MOST_VALUES) {
            double middle = low + (high - low) / 2;
            double near = Math.max(finest, tolerance * Math.max(step, Math.abs(first)));
            if (Math.abs(first - middle) + (high - low) / 2 <= 2 * near) {
                return;
            }
            double move = parabola() - first;
            // a parabola is to be trusted while its steps halve and stay inside; no comparison with NaN holds
            if (Math.abs(lastButOne) > near
                    && Math.abs(move) < Math.abs(lastButOne) / 2
                    && first + move > low
                    && first + move < high) {
                lastButOne = last;
                if (first + move - low < 2 * near || high - (first + move) < 2 * near) {
                    move = Math.copySign(near, middle - first);
                }
            } else {
                lastButOne = (first < middle ? high : low) - first;
                move = SECTION * lastButOne;
            }
            last = move;
            double trial = first + (Math.abs(move) < near ? Math.copySign(near, move) : move);
            insert(trial, ask(trial));
        }
    }

    private void insert(double trial, double itsValue) {
        if (itsValue <= firstValue) {
            narrow(trial < first, first);
            third = second;
            thirdValue = secondValue;
            second = first;
            secondValue = firstValue;
            first = trial;
            firstValue = itsValue;
            return;
        }
        narrow(trial > first, trial);
        if (itsValue <= secondValue) {
            third = second;
            thirdValue = secondValue;
            second = trial;
            secondValue = itsValue;
        } else if (itsValue <= thirdValue) {
            third = trial;
            thirdValue = itsValue;
        }
    }

    private void narrow(boolean fromAbove, double end) {
        if (fromAbove) {
            high = end;
        } else {
            low = end;
        }
    }
}
