package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class AspectTest {
    private static final Rectangle2D ROOM = new Rectangle2D.Double(10, 20, 400, 100);

    @Test
    void equalUnitsShrinkTheAreaAndCentreIt() {
        assertThat(Aspect.EQUAL.fit(ROOM, 2, 1)).isEqualTo(new Rectangle2D.Double(110, 20, 200, 100));
        assertThat(Aspect.EQUAL.fit(ROOM, 8, 1)).isEqualTo(new Rectangle2D.Double(10, 45, 400, 50));
    }

    @Test
    void aStripTooThinToSeeFillsTheRoom() {
        assertThat(Aspect.EQUAL.fit(ROOM, 1000, 1)).isEqualTo(ROOM);
        assertThat(Aspect.EQUAL.fit(ROOM, 1, 1e300)).isEqualTo(ROOM);
    }

    @Test
    void aFreeAreaIsWholePixelsInsideTheRoom() {
        assertThat(Aspect.FREE.fit(new Rectangle2D.Double(10.2, 20.7, 400.9, 100.5), 1, 1))
                .isEqualTo(new Rectangle2D.Double(11, 21, 400, 100));
    }
}
