package org.thalweg.api;

/**
 * The size of a figure.
 *
 * @param width in pixels, 100 to 20000
 * @param height in pixels, 100 to 20000
 */
public record Size(int width, int height) {
    /** @throws IllegalArgumentException if a side is out of range */
    public Size {
        if (width < 100 || width > 20_000 || height < 100 || height > 20_000) {
            throw new IllegalArgumentException(
                    "a figure's sides must be 100 to 20000 pixels, got " + width + "x" + height);
        }
    }
}
