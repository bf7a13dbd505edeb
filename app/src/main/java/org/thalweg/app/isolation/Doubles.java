package org.thalweg.app.isolation;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Numbers as text that keeps each bit of them. */
final class Doubles {
    private Doubles() {}

    static String text(double... values) {
        return text(values, 0, values.length);
    }

    static String text(double[] values, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * Double.BYTES);
        bytes.asDoubleBuffer().put(values, from, to - from);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if the text isn't of whole numbers */
    static double[] of(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length % Double.BYTES != 0) {
            throw new IllegalArgumentException("not a whole number of doubles");
        }
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }
}
