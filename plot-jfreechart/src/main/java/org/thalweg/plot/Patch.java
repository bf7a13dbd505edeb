package org.thalweg.plot;

import java.awt.Rectangle;
import java.util.Arrays;

/**
 * What of an indexed image differs from the one before: a rectangle, in which equal pixels are transparent.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width at least 1
 * @param height at least 1
 * @param indices row by row
 */
record Patch(int x, int y, int width, int height, byte[] indices) {
    /** A whole image. */
    static Patch whole(byte[] image, int width) {
        return new Patch(0, 0, width, image.length / width, image);
    }

    /** Of images with rows of a width. */
    static Patch between(byte[] before, byte[] after, int width) {
        int first = Arrays.mismatch(before, after);
        if (first < 0) {
            return new Patch(0, 0, 1, 1, new byte[] {Palette.TRANSPARENT});
        }
        int top = first / width;
        int bottom = top;
        int left = width;
        int right = 0;
        for (int start = top * width; start < after.length; start += width) {
            int end = start + width;
            int differs = Arrays.mismatch(before, start, end, after, start, end);
            if (differs >= 0) {
                bottom = start / width;
                left = Math.min(left, differs);
                int last = end - 1;
                while (before[last] == after[last]) {
                    last--;
                }
                right = Math.max(right, last - start);
            }
        }
        return between(before, after, width, new Rectangle(left, top, right - left + 1, bottom - top + 1));
    }

    private static Patch between(byte[] before, byte[] after, int width, Rectangle changed) {
        byte[] indices = new byte[changed.width * changed.height];
        for (int row = 0, to = 0; row < changed.height; row++) {
            int from = (changed.y + row) * width + changed.x;
            for (int end = from + changed.width; from < end; from++, to++) {
                indices[to] = before[from] == after[from] ? Palette.TRANSPARENT : after[from];
            }
        }
        return new Patch(changed.x, changed.y, changed.width, changed.height, indices);
    }
}
