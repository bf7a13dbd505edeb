package org.thalweg.app.figure;

import org.thalweg.app.text.Converters;
import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine.ITypeConverter;

/**
 * Two coordinates to look at.
 *
 * @param first the horizontal one, 0 for x1
 * @param second the vertical one
 */
public record Slice(int first, int second) {
    /** @throws UsageException if the coordinates are one, or not there in some number of dimensions */
    public void validate(int dimension) {
        if (first == second) {
            throw new UsageException("--slice must name two different coordinates, got '" + this + "'");
        }
        if (Math.max(first, second) >= dimension) {
            throw new UsageException("--slice must name coordinates from 1 to " + dimension
                    + ", as the objective has here, got '" + this + "'");
        }
    }

    String firstName() {
        return "x" + (first + 1);
    }

    String secondName() {
        return "x" + (second + 1);
    }

    @Override
    public String toString() {
        return (first + 1) + "," + (second + 1);
    }

    /** Makes one of what follows an option. */
    static final class Converter implements ITypeConverter<Slice> {
        @Override
        public Slice convert(String text) {
            String[] numbers = text.split(",", -1);
            try {
                if (numbers.length == 2) {
                    return new Slice(index(numbers[0]), index(numbers[1]));
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw Converters.refused(text, "the numbers of two coordinates from 1, like 1,3");
        }

        private static int index(String text) {
            return (int) Numbers.parseWhole(text, 1, Integer.MAX_VALUE) - 1;
        }
    }
}
