package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class LookaheadTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 'k must be >= 1, got 0'",
        "5, -0.1, 'alpha must be in [0, 1], got -0.1'",
        "5, 1.5, 'alpha must be in [0, 1], got 1.5'",
        "5, NaN, 'alpha must be in [0, 1], got NaN'"
    })
    void refusesWhatIsOutOfRange(int k, double alpha, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lookahead(new Adam(), k, alpha))
                .withMessage(message);
    }

    @Test
    void refusesNoInnerOptimizer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lookahead(null, 5, 0.5))
                .withMessage("inner must be given, got null");
    }

    /** Algorithm 1 of Zhang et al., arXiv:1907.08610, around gradient descent with momentum, which is kept. */
    @ParameterizedTest
    @CsvSource({"5, 0.5", "1, 0.3", "7, 0.8", "3, 1", "4, 0"})
    void followsThePaper(int k, double alpha) {
        Trace trace = Runs.valley(new Lookahead(new SGD(2e-4, 0.9, 0, 0, false), k, alpha))
                .run()
                .trace();

        double[] slow = {-2, 2};
        double[] momentum = new double[2];
        int row = 0;
        while (row + k < trace.size()) {
            double[] fast = slow.clone();
            for (int step = 0; step < k; step++) {
                double[] g = new double[2];
                new Valley().valueAndGradient(fast, g);
                for (int i = 0; i < 2; i++) {
                    momentum[i] = 0.9 * momentum[i] + g[i];
                    fast[i] -= 2e-4 * momentum[i];
                }
                row++;
                if (step < k - 1) {
                    assertIsAt(trace, row, fast);
                }
            }
            for (int i = 0; i < 2; i++) {
                slow[i] = (1 - alpha) * slow[i] + alpha * fast[i];
            }
            assertIsAt(trace, row, slow);
        }
    }

    private static void assertIsAt(Trace trace, int row, double[] x) {
        for (int i = 0; i < 2; i++) {
            // another rounding of each pull back, which 100 steps amplify a little
            assertThat(trace.x(row, i)).as("x%s at step %s", i + 1, row).isCloseTo(x[i], within(1e-11));
        }
    }

    @Test
    void leavesTheInnerOneAloneBeforeItsFirstPull() {
        Runs.assertSamePath(new Adam(), new Lookahead(new Adam(), 101, 0.5));
    }

    @Test
    void costsWhatAGradientMethodDoes() {
        Trace trace = Runs.valley(new Lookahead()).run().trace();

        assertThat(trace.evaluations(100)).isEqualTo(100);
        assertThat(trace.gradients(100)).isEqualTo(100);
    }

    /**
     * Without crossover and mutation the first generation is all there is; after it each value is one at an x that was
     * pulled back. On a slope each such point is worse than the best.
     */
    @Test
    void costsAMethodThatKeepsItsBestPointAValueAfterEachPull() {
        Trace trace = Minimization.of(new Slope(1))
                .from(0, 0)
                .with(new Lookahead(new Genetic(20, 0, 0, 0.05), 5, 0.5))
                .steps(30)
                .run()
                .trace();

        for (int row = 1; row < trace.size(); row++) {
            int pulls = (row - 1) / 5;
            assertThat(trace.evaluations(row)).as("before step %s", row).isEqualTo(20 + pulls);
        }
    }

    @Test
    void returnsToTheStartForEverWhereAlphaIsZero() {
        Result result = Minimization.of(new Valley())
                .from(-2, 2)
                .with(new Lookahead(new Adam(), 4, 0))
                .steps(20)
                .run();

        assertThat(result.x().toArray()).containsExactly(-2, 2);
    }

    @Test
    void finishesWhenTheInnerOneDoes() {
        Result result = Minimization.of(new Valley())
                .from(-2, 2)
                .with(new Lookahead(new ThreeSteps(), 2, 0.5))
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FINISHED, "three steps are enough"));
        assertThat(result.steps()).isEqualTo(3);
    }

    /** That is where the inner run's reason holds. */
    @Test
    void staysWhereTheInnerOneFinishes() {
        Result result = Minimization.of(new Valley())
                .from(-2, 2)
                .with(new Lookahead(new ThreeSteps(), 3, 0.5))
                .run();

        assertThat(result.steps()).isEqualTo(3);
        assertThat(result.x().toArray()).containsExactly(-1.25, 2);
    }

    /** Steps to the right, three times. */
    private record ThreeSteps() implements Optimizer {
        @Override
        public Run start(Problem problem) {
            return new Run() {
                private int steps;

                @Override
                public double step(double[] x, Rates rates) {
                    double value = problem.value(x);
                    x[0] += 0.25;
                    steps++;
                    return value;
                }

                @Override
                public Optional<String> finished() {
                    return steps < 3 ? Optional.empty() : Optional.of("three steps are enough");
                }
            };
        }
    }
}
