package org.thalweg.plot;

import java.util.List;
import org.thalweg.api.Tiles;

/** The colours of a kind of tile, by shade. */
final class TileColors {
    /**
     * Those of Okabe and Ito, and the violet of the lines, in another order: the first four differ for every eye, also
     * for one that doesn't see red or green, whatever their shades, by a distance of 15 in CIELAB or more. The
     * last two differ from them in equal shades only. Further kinds are grey.
     */
    private static final int[] PALETTE = {0x0072b2, 0xe69f00, 0x009e73, 0x6e00dc, 0xd55e00, 0x56b4e9};

    private static final int GREY = 0xb4b4b4;
    private static final int PALE = 0xf7f7f7;
    private static final int DARK = 0x4a4a4a;
    private static final int LOW = 0x0072b2;
    private static final int HIGH = 0xd55e00;
    private static final int APART = 0xf0e442;

    /** How far the lightest is towards white, and the darkest towards black. */
    private static final double LIGHTEST = 0.45;

    private static final double DARKEST = 0.3;

    /** How much darker the ends of a balance are than their colours. */
    private static final double BEYOND = 0.4;

    /** As many shades as the eye needs; odd, so that one lies in the middle. */
    private static final int SHADES = 65;

    /** Those that stand for the shades of all colours. */
    static final TileColors SHADES_OF_GREY = shaded(GREY);

    private final int[] colors = new int[SHADES];

    private TileColors(int light, int middle, int dark) {
        for (int i = 0; i < SHADES; i++) {
            double shade = i / (SHADES - 1.0);
            colors[i] = shade < 0.5 ? mixed(light, middle, 2 * shade) : mixed(middle, dark, 2 * shade - 1);
        }
    }

    /** The colours of a kind among others. */
    static TileColors of(int kind, List<Tiles.Kind> kinds) {
        return switch (kinds.get(kind).tone()) {
            case COLOR -> {
                int before = (int) kinds.subList(0, kind).stream()
                        .filter(other -> other.tone() == Tiles.Tone.COLOR)
                        .count();
                yield shaded(before < PALETTE.length ? PALETTE[before] : GREY);
            }
            case GREY -> SHADES_OF_GREY;
            case BALANCE -> new TileColors(LOW, 0xffffff, HIGH);
            case LOW -> plain(mixed(LOW, 0, BEYOND));
            case HIGH -> plain(mixed(HIGH, 0, BEYOND));
            case APART -> plain(APART);
            case PALE -> plain(PALE);
            case DARK -> plain(DARK);
            case BLACK -> plain(0);
        };
    }

    private static TileColors shaded(int color) {
        return new TileColors(mixed(color, 0xffffff, LIGHTEST), color, mixed(color, 0, DARKEST));
    }

    private static TileColors plain(int color) {
        return new TileColors(color, color, color);
    }

    private static int mixed(int from, int to, double fraction) {
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int start = from >> shift & 0xff;
            int end = to >> shift & 0xff;
            color |= (int) Math.round(start + fraction * (end - start)) << shift;
        }
        return color;
    }

    /** The colour of a shade from 0 to 1, as 0xRRGGBB. */
    int at(double shade) {
        return colors[(int) Math.round(shade * (SHADES - 1))];
    }
}
