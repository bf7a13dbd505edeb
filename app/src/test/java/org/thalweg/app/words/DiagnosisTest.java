package org.thalweg.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Rates;
import org.thalweg.app.Console;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;

class DiagnosisTest {
    @TempDir
    Path folder;

    /** What the program says of a run, all of it below the table. */
    private String said(String... args) {
        String out = Console.run(
                        List.of(args), "--out=" + folder.resolve("out"), "--size=100x100", "--grid=4", "--quiet")
                .out();
        return out.substring(out.indexOf("\n\n") + 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sphere      | bfgs                              |            | Converged to the known minimum (0, 0): its loss is the known least
            himmelblau  | sgd:lr=0.01                       |            | by at most 0.001 from step 7 on, and by at most 1e-12 from step 17 on.
            sphere      | sgd:lr=0.001                      |            | Still going down when the budget ended: the last 10 steps brought 8 %
            rosenbrock  | sgd:lr=0.001,momentum=0.9         |            | Still going down when the budget ended: over the last 10 steps the loss above the known least fell by a factor of
            sphere      | sgd:lr=0.25                       | target=1e-3 | Reached the target after 7 steps and 8 evaluations
            sphere      | sgd:lr=0.25                       | target=100 | The start is at the target already: reached
            booth       | sgd:lr=0.2                        |            | Diverged: the loss, 90 at the start, stayed above 900 from step 2 on, to 7.11e84 at the end. It left the domain by step 2, and ended
            himmelblau  | sgd:lr=0.1                        |            | Diverged: the loss, 50 at the start, stayed above 500 from step 1 on, and the loss at step 6 is Infinity.
            booth       | sgd:lr=0.11                       |            | It zig-zags: 96 of 96 turns are sharper than 80 degrees
            quadratic:sigma=[[1,-0.99],[-0.99,1]] | gradient-descent | start=-3,1 | It zig-zags: 92 of 96 turns
            sphere      | sgd:lr=0.1,momentum=0.95          |            | It overshot: at step
            sphere      | adam:lr=0.5@warm-up:steps=20      |            | The first step moved nothing, since warm-up begins with lr 0.
            sphere      | adam@step:stepSize=10,gamma=1e-9  |            | Came to rest as its learning rate decayed: lr had fallen from 0.001 to 1e-12 by step 10, and the last 10 steps moved 0 in all, while the gradient's norm was
            sphere      | sgd:lr=0                          |            | Never moved in 100 steps: lr was 0 throughout
            mccormick   | sgd:lr=0                          | start=-60,-61 | lr was 0 throughout; the loss is still -61.5, 59.6 below the known least
            sphere      | sgd                               | start=0,0  | Stayed where it started, at the known least loss, 0.
            easom       | sgd                               | start=-50,80 | Never moved in 100 steps: the gradient is 0 at the start; the loss is still 0, 1 above the known least
            easom       | nelder-mead                       | start=-50,80 | it found no point that it preferred to the start
            rastrigin   | sgd:lr=0.001                      | start=3,-4 | Ended in a local minimum that is not the global one: the loss is 24.9
            goldstein-price | bfgs                          |            | Ended in a local minimum that is not the global one: the loss is 30
            expression:f=x^2-y^2 | sgd:lr=0.1               | start=1,0  | Stuck on a saddle, or close to one: at (2.04e-10, 0)
            expression:f=1-x^2 | sgd:lr=0.1                 | start=1e-9 | Still going down
            expression:f=x^4+y^2 | sgd:lr=0.1               | steps=2000 | Stalled
            expression:f=(x-1)^2+3 | sgd:lr=0.4             |            | Ended in a minimum, local or global: the loss is 3 at (1).
            expression:f=5+0*x | sgd                        |            | Never moved in 100 steps: the gradient is 0 at the start; the loss is still 5.
            expression:f=log(x) | sgd:lr=1                  | start=1    | Fell without end: the loss at step 1 is -Infinity
            expression:f=sqrt(x) | sgd:lr=3                 | start=1    | Broke off: the loss at step 1 is NaN; the last loss before was 1
            expression:f=sqrt(x) | sgd                      | start=-1   | Could not start: the loss at the start is NaN.
            himmelblau  | sgd:lr=0.03                       |            | Moves on without coming lower: the last 99 steps went 132 and brought no new low
            himmelblau  | sgd:lr=0.03                       |            | Its best was earlier: 6.35 at step 1, 17.1 below the end.
            beale       | nelder-mead                       | start=4,4  | It left the domain by step 1, was 1.08 outside at step 3, and came back.
            mccormick   | lbfgs                             |            | Ended lower than any known minimum
            sphere      | bfgs                              | evaluations=1 | Made no whole step: spent all 1 evaluations.
            sphere      | bfgs                              | steps=1    | Ended: the loss went from 8.39 to 3.6 in 1 step, 1.9 from the known minimum (0, 0), where it is 0.
            rosenbrock  | lbfgs                             | start=-1,1,-1,1 | Converged to the known minimum (1, 1, 1, ...)
            noisy       | adam:lr=0.1                       | steps=300  | No clear trend at the end: the true loss of the last 30 steps was
            logistic-regression:batch=32 | sgd:lr=0.1       | steps=300  | Still going down: the true loss of the last 30 steps was
            """)
    void saysWhatHappenedWithNumbers(String objective, String entry, String option, String sentence) {
        assertThat(option == null ? said("run", objective, entry) : said("run", objective, entry, "--" + option))
                .startsWith(entry + ": ")
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rosenbrock | adam:lr=0.01            | local minimum
            rosenbrock | sgd:lr=0.001            | zig-zags
            noisy      | sgd:lr=0.3              | zig-zags
            himmelblau | genetic                 | zig-zags
            sphere     | sgd:lr=0.25             | overshot
            sphere     | sgd:lr=0.25             | earlier
            sphere     | sgd:lr=0.25             | domain
            sphere     | adam:lr=0.1             | first step
            expression:f=log(x) | adam:lr=0.3    | Diverged
            """)
    void saysNothingThatIsNotSo(String objective, String entry, String word) {
        assertThat(said("run", objective, entry)).doesNotContain(word);
    }

    /** Where x is, on the line to the minimum at 0. */
    private static String ofPath(double... path) {
        return ofPath(new Line(x -> x * x, List.of(Minimum.of(0, 0))), path);
    }

    private record Line(DoubleUnaryOperator curve, List<Minimum> minima) implements Objective {
        @Override
        public double value(double[] x) {
            return curve.applyAsDouble(x[0]);
        }
    }

    private static String ofPath(Objective objective, double... path) {
        Optimizer follow = problem -> new Optimizer.Run() {
            private int step;

            @Override
            public double step(double[] x, Rates rates) {
                double value = problem.value(x);
                x[0] = path[++step];
                return value;
            }
        };
        return new Diagnosis(Ground.of(objective, 1))
                .of(new Outcome(
                        new Entry(Spec.parse("follow"), Optional.empty()),
                        "Follow",
                        Minimization.of(objective)
                                .from(path[0])
                                .with(follow)
                                .steps(path.length - 1)
                                .run()));
    }

    @Test
    void aPathThatComesBackHasNotDiverged() {
        assertThat(ofPath(1, 9, 1, 0.5)).doesNotContain("Diverged").contains("It left the domain by step 1");
        assertThat(ofPath(1, 2, 4, 5)).startsWith("Diverged: the loss, 1 at the start, stayed above 10 from step 2 on");
    }

    /** Of two minima at 1 and -1. */
    @Test
    void whatEndsAtAnotherMinimumThanItBeganAtDidNotStartThere() {
        Line wells = new Line(x -> (x * x - 1) * (x * x - 1), List.of(Minimum.of(0, 1), Minimum.of(0, -1)));

        assertThat(ofPath(wells, 1, 0.5, -0.5, -1)).startsWith("Converged to the known minimum at (-1): ");
        assertThat(ofPath(wells, -1, -0.9, -1)).startsWith("Started at the known minimum (-1) and ended there.");
    }

    @Test
    void theLastTenthTellsWhetherItStillFalls() {
        double[] path = new double[21];
        for (int i = 0; i < path.length; i++) {
            path[i] = Math.pow(0.9, i);
        }
        assertThat(ofPath(path)).contains("over the last 2 steps", "by a factor of 1.52."); // 0.9^-4
        path[20] = path[19] = path[18];
        assertThat(ofPath(path)).doesNotContain("Still going down").contains("Stalled: the last 2 steps moved 0");
    }

    /** By then the run is over. */
    @Test
    void survivesAnObjectiveThatThrowsWhenAsked() {
        Objective shy = new Objective() {
            @Override
            public double value(double[] x) {
                return x[0] * x[0];
            }

            @Override
            public List<Minimum> minima() {
                throw new IllegalStateException("none of your business");
            }
        };
        Ground ground = Ground.of(shy, 1);

        assertThat(ground.minima()).isEmpty();
        assertThat(ground.floor()).isNaN();
    }

    @Test
    void namesWhatFailed() {
        Optimizer broken = problem -> {
            throw new IllegalStateException("no");
        };
        Objective objective = x -> x[0];
        Outcome outcome = new Outcome(
                new Entry(Spec.parse("broken"), Optional.empty()),
                "Broken",
                Minimization.of(objective).from(1).with(broken).run());

        assertThat(new Diagnosis(Ground.of(objective, 1)).of(outcome))
                .startsWith("Failed after 0 steps: ")
                .contains("no");
    }

    /** Every other row is gone, so no step number but the lowest row's is exact. */
    @Test
    void ofAThinnedTraceStepsAreAbout() {
        String said = said("run", "booth", "sgd:lr=0.11", "--steps=2000000");

        assertThat(said).contains("from about step ").doesNotContain("zig-zags");
    }

    /** A step of 1 leads from x to -x and back, so that every other location is the same. */
    @Test
    void ofAThinnedTraceNobodyKnowsWhatLiesBetweenItsRows() {
        assertThat(said("run", "sphere", "sgd:lr=1", "--steps=2000000", "--start=3,0"))
                .contains("Got no further: the last 200000 steps led no farther than 0 from the end at those that the "
                        + "trace keeps, of a path of 1.2e7, while the gradient's norm was 6;");
    }
}
