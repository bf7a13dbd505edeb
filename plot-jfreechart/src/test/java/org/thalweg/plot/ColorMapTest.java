package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColorMapTest {
    /** {@code [to_hex(get_cmap('Reds_r')((k + .5) / 10)) for k in range(10)]} of matplotlib 3.6.3. */
    @Test
    void redsAreMatplotlibs() {
        assertThat(ColorMap.REDS.bands(10))
                .containsExactly(
                        0x7e0610, 0xac1117, 0xcb181d, 0xe83429, 0xf6583e, 0xfb7a5a, 0xfc9b7c, 0xfcbca2, 0xfed9c9,
                        0xffede5);
    }

    /** Likewise for {@code (k + .5) / 97}. */
    @Test
    void redsOfManyBandsAreMatplotlibs() {
        int[] bands = ColorMap.REDS.bands(97);

        assertThat(new int[] {bands[0], bands[1], bands[17], bands[48], bands[80], bands[96]})
                .containsExactly(0x69000d, 0x6d010e, 0xb61319, 0xfb6b4b, 0xfdd3c1, 0xfff4ef);
    }

    @Test
    void everyMapGetsLighterFromLowToHigh() {
        for (ColorMap map : ColorMap.values()) {
            int[] bands = map.bands(20);
            for (int k = 1; k < bands.length; k++) {
                assertThat(lightness(bands[k])).isGreaterThan(lightness(bands[k - 1]));
            }
        }
    }

    @Test
    void thereMayBeMoreBandsThanColours() {
        assertThat(ColorMap.MIST.bands(10_000)).hasSize(10_000);
    }

    private static int lightness(int color) {
        return (color >> 16) + (color >> 8 & 0xff) + (color & 0xff);
    }
}
