package org.thalweg.app.text;

import java.math.BigDecimal;
import java.util.Locale;
import org.thalweg.api.Vector;

/** Reads the numbers that a user types, and writes those that a user reads. */
public final class Numbers {
    private Numbers() {}

    /** @throws NumberFormatException if the text is not a number */
    public static double parse(String text) {
        // parseDouble alone would also take Java's suffixes, as in 1f
        if (text.isEmpty() || "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0) {
            throw new NumberFormatException("not a number: " + text);
        }
        return Double.parseDouble(text);
    }

    /**
     * A whole number, which may be written as 1e6.
     *
     * @throws NumberFormatException if the text is not one, or not in the range
     */
    public static long parseWhole(String text, long least, long most) {
        try {
            long value = new BigDecimal(text).longValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException fractionOrTooLarge) {
            // said below
        }
        throw new NumberFormatException("not a whole number in range: " + text);
    }

    /** @throws NumberFormatException if the text is not numbers separated by commas */
    static Vector parseVector(String text) {
        return Vector.of(Brackets.split(text).stream().map(Numbers::parse).toList());
    }

    /** {@code 1 dimension}, {@code 2 dimensions}. */
    public static String dimensions(int count) {
        return count + (count == 1 ? " dimension" : " dimensions");
    }

    /** For a table: six digits. */
    public static String brief(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.6g", value);
    }

    /** For a legend: three digits. */
    public static String rough(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
    }

    /** For a file: the shortest text that parses back to the same bits. */
    public static String exact(double value) {
        return Double.toString(value);
    }

    /** For a file's cell that may have no value. */
    public static String exactOrEmpty(double value) {
        return Double.isNaN(value) ? "" : exact(value);
    }
}
