package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class GeneticTest {
    /** Rastrigin's function in 3 dimensions: many local minima, the lowest, 0, at the origin. */
    private static final Objective EGG_BOX = x -> {
        double sum = 10 * x.length;
        for (double v : x) {
            sum += v * v - 10 * Math.cos(2 * Math.PI * v);
        }
        return sum;
    };

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.5, 0.1, 'population must be in [2, 1000000], got 1'",
        "9, 1.5, 0.5, 0.1, 'crossover must be in [0, 1], got 1.5'",
        "9, 0.5, NaN, 0.1, 'mutation must be in [0, 1], got NaN'",
        "9, 0.5, 0.5, 0.0, 'mutationScale must be > 0 and finite, got 0.0'"
    })
    void refusesWhatIsOutOfRange(
            int population, double crossover, double mutation, double mutationScale, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Genetic(population, crossover, mutation, mutationScale))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void climbsOutOfLocalMinima(long seed) {
        Result result = Minimization.of(EGG_BOX)
                .from(3, 3, 3) // a local minimum of 27
                .with(new Genetic())
                .steps(200)
                .seed(seed)
                .run();

        assertThat(result.loss())
                .as("the basin of the global minimum, whose neighbours are at 1")
                .isLessThan(1);
    }

    @Test
    void neverLosesTheBestPoint() {
        Trace trace = Minimization.of(EGG_BOX)
                .from(3, 3, 3)
                .with(new Genetic())
                .seed(1)
                .run()
                .trace();

        assertThat(trace.loss(0)).isEqualTo(EGG_BOX.value(new double[] {3, 3, 3}));
        for (int row = 1; row < trace.size(); row++) {
            assertThat(trace.loss(row)).isLessThanOrEqualTo(trace.loss(row - 1));
        }
    }

    @Test
    void drawsAndMovesWithinTheDomainWidenedToTheStart() {
        List<double[]> seen = new ArrayList<>();
        Objective recording = new Objective() {
            @Override
            public double value(double[] x) {
                seen.add(x.clone());
                return x[0] + x[1];
            }

            @Override
            public Box domain() {
                return Box.cube(2, -1, 1);
            }
        };

        Minimization.of(recording).from(0, 7).with(new Genetic()).steps(20).run();

        assertThat(seen).hasSizeGreaterThan(200).allSatisfy(x -> {
            assertThat(x[0]).isBetween(-1.0, 1.0);
            assertThat(x[1]).isBetween(-1.0, 7.0);
        });
        assertThat(seen.get(0)).as("the start is in the first generation").containsExactly(0, 7);
    }

    @Test
    void costsAtMostAPopulationAGeneration() {
        Trace trace = Minimization.of(EGG_BOX)
                .from(3, 3, 3)
                .with(new Genetic(20, 0.6, 0.2, 0.05))
                .seed(1)
                .run()
                .trace();

        for (int row = 1; row < trace.size(); row++) {
            assertThat(trace.evaluations(row) - trace.evaluations(row - 1)).isBetween(1L, 20L);
        }
        assertThat(trace.evaluations(1)).as("the first generation").isEqualTo(20);
        assertThat(trace.gradients(trace.size() - 1)).isZero();
    }

    /**
     * Without crossover and mutation nothing new is made, and nobody dies: no points are drawn after the first ones.
     */
    @Test
    void keepsItsPointsForEver() {
        Result result = Minimization.of(EGG_BOX)
                .from(3, 3, 3)
                .with(new Genetic(20, 0, 0, 0.05))
                .steps(200)
                .run();

        assertThat(result.evaluations()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1})
    void findsMinimaOnEitherEdgeOfTheDomain(double slope) {
        Result result = Minimization.of(x -> slope * (x[0] + x[1]))
                .from(0, 0)
                .with(new Genetic())
                .seed(3)
                .run();

        assertThat(result.loss()).as("at the corner of [-5, 5]²").isEqualTo(-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-7, 7})
    void keepsAStartBeyondEitherEdge(double start) {
        Result result = Minimization.of(EGG_BOX)
                .from(start, 0, 0)
                .with(new Genetic(20, 0, 0, 0.05))
                .run();

        assertThat(result.evaluations()).isEqualTo(20);
    }

    @Test
    void leavesXWholeWhenTheBudgetEndsAmidAGeneration() {
        Result result = Minimization.of(EGG_BOX)
                .from(3, 3, 3)
                .with(new Genetic())
                .evaluations(60)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.EVALUATIONS);
        assertThat(result.evaluations()).isEqualTo(60);
        assertThat(EGG_BOX.value(result.best().toArray())).isEqualTo(result.bestLoss());
        assertThat(result.x().toArray())
                .as("the location after the one whole generation")
                .isEqualTo(new double[] {
                    result.trace().x(1, 0),
                    result.trace().x(1, 1),
                    result.trace().x(1, 2)
                });
        assertThat(EGG_BOX.value(result.x().toArray())).isEqualTo(result.loss());
    }
}
