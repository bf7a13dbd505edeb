package org.thalweg.objectives.bbob;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A function of the suite by its number. The one that an objective holds carries the objective's landscape with it,
 * which takes no part in comparisons: it follows from the objective's parameters.
 */
public final class BbobFunction {
    private static final int COUNT = Formula.values().length;

    private final int number;
    private final Landscape landscape; // null: not yet an objective's

    private BbobFunction(int number, Landscape landscape) {
        this.number = number;
        this.landscape = landscape;
    }

    /**
     * The function of this number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 24
     */
    public static BbobFunction of(int number) {
        checkArgument(number >= 1 && number <= COUNT, "a BBOB function must be from 1 to %s, got %s", COUNT, number);
        return new BbobFunction(number, null);
    }

    /** The same function with what an instance in some number of dimensions needs. */
    BbobFunction of(int instance, int dimension) {
        return new BbobFunction(number, Formula.of(number).landscape(instance, dimension));
    }

    /** Its number in the suite, from 1 to 24. */
    public int number() {
        return number;
    }

    Landscape landscape() {
        return landscape;
    }

    /** Why a gradient would tell nothing; empty if it tells something. */
    Optional<String> withoutGradient() {
        return Formula.of(number) == Formula.STEP_ELLIPSOID
                ? Optional.of(
                        "the step ellipsoid is flat between its steps, so that an exact gradient would tell nothing")
                : Optional.empty();
    }

    /** Equal numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BbobFunction function && number == function.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** The number. */
    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
