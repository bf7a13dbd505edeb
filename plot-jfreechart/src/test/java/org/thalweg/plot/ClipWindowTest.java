package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipWindowTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 100, 50);

    private final ClipWindow window = new ClipWindow(AREA);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsExactlyWhatIsInside(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 1000; round++) {
            double[] whole = {
                random.nextDouble(-50, 200), random.nextDouble(-50, 150),
                random.nextDouble(-50, 200), random.nextDouble(-50, 150)
            };
            double[] part = whole.clone();

            boolean visible = window.clip(part);

            assertThat(visible).isEqualTo(AREA.intersectsLine(whole[0], whole[1], whole[2], whole[3]));
            if (visible) {
                double[] expected = clippedByParameter(whole);
                for (int i = 0; i < 4; i++) {
                    assertThat(part[i]).isCloseTo(expected[i], within(1e-9)); // rounding of pixel coordinates
                }
            }
        }
    }

    /** By Liang and Barsky's algorithm. */
    private static double[] clippedByParameter(double[] s) {
        double dx = s[2] - s[0];
        double dy = s[3] - s[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {s[0] - AREA.getMinX(), AREA.getMaxX() - s[0], s[1] - AREA.getMinY(), AREA.getMaxY() - s[1]};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return new double[] {s[0] + from * dx, s[1] + from * dy, s[0] + to * dx, s[1] + to * dy};
    }

    @Test
    void aSegmentInsideStaysAsItIs() {
        double[] segment = {11, 21, 99, 69};

        assertThat(window.clip(segment)).isTrue();
        assertThat(segment).containsExactly(11, 21, 99, 69);
    }

    @Test
    void aFarEndKeepsTheDirection() {
        double[] segment = {20, 30, 4e300, 1e300};

        assertThat(window.clip(segment)).isTrue();
        assertThat(segment).containsExactly(20, 30, 110, 52.5);
    }

    @Test
    void twoFarEndsCrossWhereTheyMust() {
        double[] segment = {-1e300, 40, 1e300, 40};

        assertThat(window.clip(segment)).isTrue();
        assertThat(segment).containsExactly(10, 40, 110, 40);
    }

    @Test
    void whatIsFarOffIsNotSeen() {
        assertThat(window.clip(new double[] {1e300, 1e300, -1e300, 1e300})).isFalse();
        assertThat(window.clip(new double[] {0, 0, 5, 1000})).isFalse();
    }
}
