package org.thalweg.app.tuning;

import org.thalweg.app.text.Numbers;
import org.thalweg.app.text.UsageException;

/**
 * A parameter that is to be tuned, as asked for: {@code lr} or {@code lr=1e-5..10}.
 *
 * @param name as typed
 * @param from the least value to try; NaN: left open, as the other end is then
 * @param to the greatest value to try
 */
record TunedAxis(String name, double from, double to) {
    private static final String RANGE = "..";

    /** @throws UsageException if the text is malformed, or the range is none */
    static TunedAxis parse(String text) {
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).trim();
        if (name.isEmpty()) {
            throw new UsageException("--tune: a parameter's name is missing in '" + text + "'");
        }
        if (equals < 0) {
            return new TunedAxis(name, Double.NaN, Double.NaN);
        }
        String range = text.substring(equals + 1).trim();
        int dots = range.indexOf(RANGE);
        if (dots < 0) {
            throw malformed(name, range);
        }
        double from = end(name, range, range.substring(0, dots).trim());
        double to = end(name, range, range.substring(dots + RANGE.length()).trim());
        if (!(from < to)) {
            throw new UsageException("--tune: the range of " + name + " must rise, got '" + range + "'");
        }
        return new TunedAxis(name, from, to);
    }

    private static double end(String name, String range, String text) {
        try {
            double value = Numbers.parse(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw malformed(name, range);
    }

    private static UsageException malformed(String name, String range) {
        return new UsageException(
                "--tune: the range of " + name + " must be two numbers, like 1e-5..10, got '" + range + "'");
    }

    boolean hasRange() {
        return !Double.isNaN(from);
    }
}
