package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** A parameter with a number for each coordinate, or one number for all of them. */
final class PerCoordinate {
    private PerCoordinate() {}

    static void check(String name, Vector numbers, Objective inner) {
        int n = inner.dimension();
        checkArgument(
                numbers.size() == 1 || (n == 0 ? !numbers.isEmpty() : numbers.size() == n),
                "%s must have 1 number%s, got %s",
                name,
                n == 0 ? " or more" : n == 1 ? "" : ", or " + n + " as the inner objective has dimensions",
                numbers);
    }

    static double get(Vector numbers, int i) {
        return numbers.get(numbers.size() == 1 ? 0 : i);
    }

    /** Of an objective with such a parameter: the inner one's, or if that is any, as many as there are numbers. */
    static int dimension(Vector numbers, Objective inner) {
        int n = inner.dimension(); // asked once: wrappers nest, and asking twice at each would take for ever
        return n != 0 || numbers.size() == 1 ? n : numbers.size();
    }
}
