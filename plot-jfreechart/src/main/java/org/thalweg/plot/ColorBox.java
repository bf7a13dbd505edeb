package org.thalweg.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Colours near to each other, each with how often it occurs.
 *
 * @param entries as {@link #entry} makes them
 * @param shift to the channel in which they differ most
 * @param mean in that channel
 * @param spread the sum of the squared distances from that
 */
record ColorBox(long[] entries, int shift, double mean, double spread) {
    private static final int COLOR_BITS = 24;

    /** A colour and how often it occurs, in one number that is the greater the more often. */
    static long entry(int color, long count) {
        return count << COLOR_BITS | color;
    }

    static int color(long entry) {
        return (int) entry & (1 << COLOR_BITS) - 1;
    }

    private static long count(long entry) {
        return entry >> COLOR_BITS;
    }

    /** At most so many colours in place of others: the means of boxes, the most spread one of which is cut in turn. */
    static List<Integer> means(long[] entries, int most) {
        List<ColorBox> boxes = new ArrayList<>();
        if (entries.length > 0) {
            boxes.add(of(entries));
        }
        while (!boxes.isEmpty() && boxes.size() < most) {
            ColorBox widest = boxes.stream()
                    .max(Comparator.comparingDouble(ColorBox::spread))
                    .get();
            if (widest.spread == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.add(of(Arrays.stream(widest.entries)
                    .filter(entry -> channel(entry, widest.shift) <= widest.mean)
                    .toArray()));
            boxes.add(of(Arrays.stream(widest.entries)
                    .filter(entry -> channel(entry, widest.shift) > widest.mean)
                    .toArray()));
        }
        return boxes.stream().map(ColorBox::color).toList();
    }

    private static ColorBox of(long[] entries) {
        ColorBox widest = null;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double mean = mean(entries, shift);
            double spread = 0;
            for (long entry : entries) {
                double distance = channel(entry, shift) - mean;
                spread += count(entry) * distance * distance;
            }
            if (widest == null || spread > widest.spread) {
                widest = new ColorBox(entries, shift, mean, spread);
            }
        }
        return widest;
    }

    private int color() {
        int color = 0;
        for (int at = 16; at >= 0; at -= 8) {
            color |= (int) Math.round(mean(entries, at)) << at;
        }
        return color;
    }

    private static double mean(long[] entries, int shift) {
        long sum = 0;
        long count = 0;
        for (long entry : entries) {
            sum += count(entry) * channel(entry, shift);
            count += count(entry);
        }
        return (double) sum / count;
    }

    private static int channel(long entry, int shift) {
        return (int) (entry >> shift) & 0xff;
    }
}
