package org.thalweg.app;

import java.awt.image.BufferedImage;

/**
 * How far one picture is from another, for an eye: in the means of squares of {@value #CELL} by {@value #CELL} pixels.
 *
 * <p>JDKs draw the edges of letters and lines a little differently: JDK 17 and 25 do so by up to 22 of 255 in a pixel,
 * and 1.4 in a square's mean. A marker is wider than a square and has a colour of its own, so in another place, or in
 * another colour, it changes several by 20 to 200.
 */
final class PictureDifference {
    private static final int CELL = 4;

    /** A square beyond has something else in it, from 0 to 255 in a channel. */
    private static final double VISIBLE = 16;

    /** Other versions of the library that draws letters may place a stroke of a few of them differently. */
    static final int TOLERATED = 3;

    private PictureDifference() {}

    /** How many squares differ visibly; of two pictures of equal size. */
    static int squares(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y += CELL) {
            for (int x = 0; x < one.getWidth(); x += CELL) {
                if (difference(one, other, x, y) > VISIBLE) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Of the means in the channel that differs most. */
    private static double difference(BufferedImage one, BufferedImage other, int left, int top) {
        int right = Math.min(left + CELL, one.getWidth());
        int bottom = Math.min(top + CELL, one.getHeight());
        double most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    sum += (one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff);
                }
            }
            most = Math.max(most, Math.abs(sum) / (double) ((right - left) * (bottom - top)));
        }
        return most;
    }
}
