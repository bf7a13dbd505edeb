package org.thalweg.plot;

/** Colours for values from low to high. */
enum ColorMap {
    /** matplotlib's {@code Reds_r}, which is ColorBrewer's "Reds" from dark to light. */
    REDS(0x67000d, 0xa50f15, 0xcb181d, 0xef3b2c, 0xfb6a4a, 0xfc9272, 0xfcbba1, 0xfee0d2, 0xfff5f0),
    /** From a greyish blue to nearly white: light enough for coloured lines to stand out. */
    MIST(0x5b7a9e, 0x91a8c0, 0xbccad9, 0xdbe3eb, 0xf6f8fa);

    /** What has no value. */
    static final int NEUTRAL = 0xc9c6c1;

    /** As matplotlib's maps: that many colours, one of which is taken, not mixed. */
    private static final int SIZE = 256;

    private final int[] anchors; // evenly spaced, low to high

    ColorMap(int... anchors) {
        this.anchors = anchors;
    }

    /** The colours, as 0xRRGGBB, of n bands from low to high: each that of its middle. */
    int[] bands(int n) {
        int[] colors = new int[n];
        for (int k = 0; k < n; k++) {
            double middle = (k + 0.5) / n;
            colors[k] = color(Math.min((int) (middle * SIZE), SIZE - 1) / (SIZE - 1.0));
        }
        return colors;
    }

    private int color(double fraction) {
        double position = fraction * (anchors.length - 1);
        int i = Math.min((int) position, anchors.length - 2);
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = anchors[i] >> shift & 0xff;
            int high = anchors[i + 1] >> shift & 0xff;
            color |= (int) Math.round(low + (position - i) * (high - low)) << shift;
        }
        return color;
    }
}
