package org.thalweg.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

/** A line in parts, each of which is drawn as clearly as it is near to what the figure shows. */
final class Fading {
    /** How many degrees of clearness the eye is to tell apart. */
    private static final int DEGREES = 6;

    /** The opacity of what is farthest. */
    private static final double LEAST = 0.15;

    private Fading() {}

    /**
     * Points of a line between which there are gaps, and how they are drawn.
     *
     * @param opacity from 0 to 1
     */
    record Part(Polyline line, double opacity) {}

    /**
     * The parts from the faintest to the clearest; a line that doesn't fade is one.
     *
     * @param fading how far each point is, and maybe those of a longer line that begins so; empty if it doesn't fade
     */
    static List<Part> parts(Polyline line, Vector fading) {
        if (fading.isEmpty()) {
            return List.of(new Part(line, 1));
        }
        int[] degrees = degrees(line, fading);
        List<Part> parts = new ArrayList<>();
        for (int degree = DEGREES - 1; degree >= 0; degree--) {
            Polyline part = part(line, degrees, degree);
            if (part.size() > 0) {
                parts.add(new Part(part, 1 - (1 - LEAST) * degree / (DEGREES - 1)));
            }
        }
        return parts;
    }

    /** Of each segment, at the point that it ends in; of the first point, its own. */
    private static int[] degrees(Polyline line, Vector fading) {
        int[] degrees = new int[line.size()];
        for (int i = 0; i < degrees.length; i++) {
            double before = fading.get(Math.max(0, i - 1));
            degrees[i] = (int) Math.round((before + fading.get(i)) / 2 * (DEGREES - 1));
        }
        return degrees;
    }

    /** The segments of one degree, with gaps where others come between; a point without a segment is one. */
    private static Polyline part(Polyline line, int[] degrees, int degree) {
        int first = degrees.length == 1 ? 0 : 1;
        double[] x = new double[3 * degrees.length];
        double[] y = new double[x.length];
        int size = 0;
        for (int i = first; i < degrees.length; i++) {
            if (degrees[i] != degree) {
                continue;
            }
            boolean joined = i > first && degrees[i - 1] == degree;
            if (!joined && size > 0) {
                x[size] = Double.NaN;
                y[size++] = Double.NaN;
            }
            for (int end = joined ? i : i - first; end <= i; end++) {
                x[size] = line.x(end);
                y[size++] = line.y(end);
            }
        }
        return Polyline.of(new Series("", Vector.of(Arrays.copyOf(x, size)), Vector.of(Arrays.copyOf(y, size))));
    }
}
