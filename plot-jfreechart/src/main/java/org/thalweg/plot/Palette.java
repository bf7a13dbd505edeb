package org.thalweg.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The few colours of an indexed image. Areas of one colour keep theirs; the many mixed ones along edges share what is
 * left, by median cuts. Each colour always becomes the same one, without dithering, so what stands still in an animation
 * looks still. Several threads may use it.
 */
final class Palette {
    /** The index of a pixel that lets the frame before shine through. */
    static final byte TRANSPARENT = 0;

    private static final int SIZE = 256;

    /** How many colours are kept as they are: the most frequent ones. */
    private static final int KEPT = 160;

    private static final int RGB = 0xffffff;

    private final int[] colors; // of each index; the first is not used
    private final byte[] indices = new byte[RGB + 1]; // of each colour; 0 where it isn't known yet

    private Palette(int[] colors) {
        this.colors = colors;
    }

    /**
     * A palette for images like this one.
     *
     * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param needed colours that it must hold
     */
    static Palette of(BufferedImage image, List<Color> needed) {
        long[] counted = counted(pixels(image));
        Set<Integer> kept = new LinkedHashSet<>();
        needed.forEach(color -> kept.add(color.getRGB() & RGB));
        for (int i = counted.length - 1; i >= 0 && kept.size() < KEPT; i--) {
            kept.add(ColorBox.color(counted[i]));
        }
        long[] mixed = Arrays.stream(counted)
                .filter(entry -> !kept.contains(ColorBox.color(entry)))
                .toArray();
        int[] colors = new int[SIZE];
        int size = 1;
        for (int color : kept) {
            colors[size++] = color;
        }
        for (int color : ColorBox.means(mixed, SIZE - size)) {
            colors[size++] = color;
        }
        return new Palette(Arrays.copyOf(colors, size));
    }

    /** The colours with how often each occurs, the rarest first. */
    private static long[] counted(int[] pixels) {
        int[] sorted = pixels.clone();
        Arrays.parallelSort(sorted);
        long[] counted = new long[sorted.length];
        int size = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            counted[size++] = ColorBox.entry(sorted[start] & RGB, end - start);
        }
        long[] distinct = Arrays.copyOf(counted, size);
        Arrays.sort(distinct);
        return distinct;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The index of each pixel's nearest colour, row by row. */
    byte[] indexed(BufferedImage image) {
        int[] pixels = pixels(image);
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int color = pixels[i] & RGB;
            byte index = indices[color];
            if (index == TRANSPARENT) {
                index = nearest(color);
                indices[color] = index; // other threads find the same
            }
            indexed[i] = index;
        }
        return indexed;
    }

    private byte nearest(int color) {
        int best = 1;
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < colors.length; i++) {
            int distance = distance(color, colors[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int color, int other) {
        int red = (color >> 16) - (other >> 16);
        int green = (color >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (color & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    /** Of 256 colours, {@link #TRANSPARENT} among them. */
    IndexColorModel colorModel() {
        byte[] red = new byte[SIZE];
        byte[] green = new byte[SIZE];
        byte[] blue = new byte[SIZE];
        for (int i = 0; i < colors.length; i++) {
            red[i] = (byte) (colors[i] >> 16);
            green[i] = (byte) (colors[i] >> 8);
            blue[i] = (byte) colors[i];
        }
        return new IndexColorModel(8, SIZE, red, green, blue, TRANSPARENT);
    }
}
