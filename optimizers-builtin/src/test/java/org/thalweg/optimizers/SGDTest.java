package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

class SGDTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, false, 'lr must be >= 0, got -1.0'",
        "1, -0.5, 0, 0, false, 'momentum must be >= 0, got -0.5'",
        "1, 0, NaN, 0, false, 'dampening must be finite, got NaN'",
        "1, 0, 0, -1, false, 'weightDecay must be >= 0, got -1.0'",
        "1, 0, 0, 0, true, 'nesterov needs momentum > 0 and dampening = 0, got momentum = 0.0 and dampening = 0.0'",
        "1, 0.9, 0.1, 0, true, 'nesterov needs momentum > 0 and dampening = 0, got momentum = 0.9 and dampening = 0.1'"
    })
    void refusesWhatIsOutOfRange(
            double lr, double momentum, double dampening, double weightDecay, boolean nesterov, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SGD(lr, momentum, dampening, weightDecay, nesterov))
                .withMessage(message);
    }

    @Test
    void letsASchedulerDriveMomentumEvenWhereItsOwnIsZero() {
        double[] x = {0, 0};
        Optimizer.Run run = new SGD().start(Problem.of(new Valley(), 2, new SplittableRandom(0)));

        run.step(x, new Rates(0.25, 0.5)); // the gradient at the origin is (-2, 0), and the first sum is that
        assertThat(x).containsExactly(0.5, 0);

        double[] gradient = new double[2];
        new Valley().valueAndGradient(x, gradient);
        run.step(x, new Rates(0.001, 0.5));
        assertThat(x).containsExactly(0.5 - 0.001 * (0.5 * -2 + gradient[0]), -0.001 * gradient[1]);
    }
}
