package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import org.thalweg.api.Size;

/**
 * A rendering hint: how many pixels each way an image has for one of the figure's. Vector files are enlarged and
 * printed, where images of the screen's resolution would look coarse beside sharp lines.
 */
final class Detail extends RenderingHints.Key {
    private static final Detail KEY = new Detail();

    private static final int FINE = 2;

    /** Figures with more pixels than this are fine enough, and would take too much memory. */
    private static final long LARGE = 4_000_000;

    private Detail() {
        super(0);
    }

    /** Asks for the detail that suits a vector file. */
    static void ask(Graphics2D g2, Size size) {
        g2.setRenderingHint(KEY, (long) size.width() * size.height() <= LARGE ? FINE : 1);
    }

    /** What was asked for; 1 if nothing was. */
    static int of(Graphics2D g2) {
        return g2.getRenderingHint(KEY) instanceof Integer detail ? detail : 1;
    }

    @Override
    public boolean isCompatibleValue(Object value) {
        return value instanceof Integer;
    }
}
