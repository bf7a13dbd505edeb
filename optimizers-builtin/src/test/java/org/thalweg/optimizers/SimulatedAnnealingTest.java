package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class SimulatedAnnealingTest {
    private static final Rates NONE = new Rates(Double.NaN, Double.NaN);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.9, 0, 'movesPerStep must be >= 1, got 0'",
        "1, -1, 0.9, 0, 'initialTemperature must be >= 0, got -1.0'",
        "1, 0, 1, 0, 'cooling must be in (0, 1), got 1.0'",
        "1, 0, 0, 0, 'cooling must be in (0, 1), got 0.0'",
        "1, 0, 0.9, NaN, 'initialStep must be >= 0, got NaN'"
    })
    void refusesWhatIsOutOfRange(
            int movesPerStep, double initialTemperature, double cooling, double initialStep, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedAnnealing(movesPerStep, initialTemperature, cooling, initialStep))
                .withMessage(message);
    }

    /**
     * Worked from Metropolis' rule and Kirkpatrick's geometric cooling in closed form: the temperature of step k is
     * T_0 cooling^k; the random numbers are drawn in the same order, n normal ones for a move, one uniform one for a
     * rise.
     */
    @ParameterizedTest
    @CsvSource({"10, 5, 0.9, 0.5", "1, 200, 0.99, 0.25", "7, 1e-3, 0.5, 0.125", "20, 0, 0.9, 0.5", "1, 0, 0.8, 0.5"})
    void takesThePathOfTheEquations(int moves, double initialTemperature, double cooling, double s) {
        double[] x = {-1.2, 1};
        var run = new SimulatedAnnealing(moves, initialTemperature, cooling, s)
                .start(Problem.of(Hills::valley, 2, new SplittableRandom(3)));
        SplittableRandom random = new SplittableRandom(3);
        double[] walk = x.clone();
        double[] best = walk;
        double first = initialTemperature;
        List<Double> rises = new ArrayList<>();
        int cooled = 0;
        for (int step = 0; step < 60; step++) {
            run.step(x, NONE);

            double sd = s * Math.pow(cooling, cooled / 2.0);
            double temperature = first * Math.pow(cooling, cooled);
            for (int move = 0; move < moves; move++) {
                double[] next = {walk[0] + sd * random.nextGaussian(), walk[1] + sd * random.nextGaussian()};
                double rise = Hills.valley(next) - Hills.valley(walk);
                best = Hills.valley(next) < Hills.valley(best) ? next : best;
                if (rise <= 0 || -Math.log(random.nextDouble()) * temperature > rise) {
                    walk = next;
                } else {
                    rises.add(rise);
                }
            }
            if (first > 0) {
                cooled++;
            } else if (!rises.isEmpty()) {
                first = rises.stream().mapToDouble(rise -> rise).average().orElseThrow();
            }
            assertThat(x).containsExactly(best, within(1e-9));
        }
    }

    /**
     * At one temperature the walk is spread as Boltzmann has it: on a parabola x² with a variance of T/2, and a
     * candidate with s² more. Of 40 000 correlated ones the variance is known to a few hundredths.
     */
    @Test
    void walksInEquilibriumAtItsTemperature() {
        double temperature = 0.5;
        double s = 0.75;
        List<Double> seen = new ArrayList<>();
        Objective recording = x -> {
            seen.add(x[0]);
            return x[0] * x[0];
        };
        var run = new SimulatedAnnealing(40_000, temperature, 0.5, s)
                .start(Problem.of(recording, 1, new SplittableRandom(11)));
        run.step(new double[1], NONE);

        double variance = seen.stream().mapToDouble(x -> x * x).average().orElseThrow();
        assertThat(variance).isCloseTo(temperature / 2 + s * s, within(0.03));
    }

    @Test
    void costsItsMovesAndTheStart() {
        Trace trace = Minimization.of(Hills::valley)
                .from(-1.2, 1)
                .with(new SimulatedAnnealing(7, 0, 0.9, 0))
                .run()
                .trace();

        assertThat(trace.evaluations(1)).isEqualTo(8);
        assertThat(trace.evaluations(100)).isEqualTo(701);
    }

    /** Minima of 0 at 0 and of -1 at 4, with a hill of more than 3 between, which steps of 0.2 can't jump. */
    @Test
    void crossesAHillThatTheGreedyDoNot() {
        Objective hills = x -> 4 * (1 - Math.cos(Math.PI * x[0] / 2)) * 0.5 + (x[0] > 2 ? -1 : 0) + far(x[0]);
        int annealed = 0;
        int greedy = 0;
        for (int seed = 0; seed < 10; seed++) {
            Minimization run = Minimization.of(hills).from(0).seed(seed);
            annealed += run.with(new SimulatedAnnealing(100, 4, 0.9, 0.4)).run().loss() < -0.9 ? 1 : 0;
            greedy +=
                    run.with(new SimulatedAnnealing(100, 1e-9, 0.9, 0.4)).run().loss() < -0.9 ? 1 : 0;
        }
        assertThat(annealed).isGreaterThanOrEqualTo(9);
        assertThat(greedy).isZero();
    }

    /** Walls at -1 and 5. */
    private static double far(double x) {
        return Math.max(0, Math.max(-1 - x, x - 5)) * 100;
    }

    @Test
    void finishesWhereNoMoveIsLeft() {
        Result result = Minimization.of(Hills::valley)
                .from(-1.2, 1)
                .with(new SimulatedAnnealing(20, 0, 0.5, 0))
                .steps(1000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).contains("the moves are too small to move the walk");
        assertThat(result.steps())
                .as("where the root of 2^-k is below rounding")
                .isBetween(95L, 120L);
    }

    /** A temperature that has fallen to 0 is one, not a missing one. */
    @Test
    void goesOnAtATemperatureOfZero() {
        Result result = Minimization.of(Hills::sphere)
                .from(1, 1)
                .with(new SimulatedAnnealing(20, 1e-300, 0.1, 0.5))
                .steps(30)
                .run();

        assertThat(result.stop().reason().isFault()).isFalse();
        assertThat(result.loss()).isLessThan(0.1);
    }
}
