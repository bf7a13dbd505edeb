package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class IncumbentTest {
    private static final int DIMENSION = 200;

    @Test
    void theLeastValueStaysAndTheFirstOfEqualOnes() {
        Incumbent incumbent = new Incumbent(1);
        double[] values = {Double.NaN, 3, 5, 2, 2, Double.NaN};
        for (int i = 0; i < values.length; i++) {
            incumbent.keepIfBest(new double[] {i}, values[i]);
        }

        assertThat(incumbent.loss()).isEqualTo(2);
        assertThat(incumbent.now()).isEqualTo(new Incumbent.Point(Vector.of(3), 2));
    }

    @Test
    void beforeAValueThereIsNone() {
        assertThat(new Incumbent(1).now()).isEqualTo(new Incumbent.Point(null, Double.NaN));
    }

    @Test
    void whereItsLocationIsNotKeptItsValueIs() {
        Incumbent incumbent = new Incumbent(0);

        incumbent.keepIfBest(new double[] {1, 2}, 5);

        assertThat(incumbent.now()).isEqualTo(new Incumbent.Point(null, 5));
    }

    @Test
    void anotherThreadSeesLocationsAndValuesThatBelongTogether() throws InterruptedException {
        Incumbent incumbent = new Incumbent(DIMENSION);
        AtomicBoolean on = new AtomicBoolean(true);
        Thread run = new Thread(() -> {
            double[] x = new double[DIMENSION];
            for (int i = 1; on.get(); i++) {
                Arrays.fill(x, i);
                incumbent.keepIfBest(x, -i);
            }
        });
        run.start();
        try {
            for (int look = 0; look < 20_000; look++) {
                Incumbent.Point seen = incumbent.now();
                if (seen.location() != null) {
                    double[] expected = new double[DIMENSION];
                    Arrays.fill(expected, -seen.loss());
                    assertThat(seen.location()).isEqualTo(Vector.of(expected));
                }
            }
        } finally {
            on.set(false);
            run.join();
        }
    }
}
