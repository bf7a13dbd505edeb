package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** The learning problems against the same computed in 40 digits, R, and their formulas in complex arithmetic. */
class LearningTest {
    private static final DataSet IRIS = DataSet.of("iris");
    private static final DataSet PETALS = DataSet.of("iris-petals");
    private static final DataSet TUMOURS = DataSet.of("breast-cancer");

    /** Rows, features, targets and the first feature's mean, as scikit-learn's documentation has them. */
    @ParameterizedTest
    @CsvSource({"iris, 150, 4, 50, 5.8433", "iris-petals, 150, 3, 179.9, 5.8433", "breast-cancer, 569, 30, 357, 14.1273"
    })
    void theDataAreThoseOfTheLiterature(String name, int rows, int columns, double sumOfTargets, double firstMean) {
        Sample sample = DataSet.of(name).sample(false);

        assertThat(sample.rows).isEqualTo(rows);
        assertThat(sample.columns).isEqualTo(columns);
        assertThat(IntStream.range(0, rows).mapToDouble(sample::target).sum()).isCloseTo(sumOfTargets, within(1e-9));
        assertThat(IntStream.range(0, rows)
                        .mapToDouble(i -> sample.feature(i, 0))
                        .average()
                        .orElseThrow())
                .isCloseTo(firstMean, within(5e-5));
    }

    @Test
    void standardisedFeaturesHaveTheMeanZeroAndTheDeviationOne() {
        Sample sample = TUMOURS.sample(true);
        for (int j = 0; j < sample.columns; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < sample.rows; i++) {
                sum += sample.feature(i, j);
                squares += sample.feature(i, j) * sample.feature(i, j);
            }
            assertThat(sum / sample.rows).isCloseTo(0, within(1e-14));
            assertThat(squares / sample.rows).isCloseTo(1, within(1e-13));
        }
    }

    /** R's {@code lm(Petal.Width ~ Sepal.Length + Sepal.Width + Petal.Length, iris)}, with more digits. */
    @Test
    void leastSquaresFindsTheWeights() {
        assertMinimum(
                new LinearRegression(PETALS, false, 0, 0),
                0.035868651138184555,
                -0.20726607375742623,
                0.22282854386092996,
                0.5240831147784292,
                -0.24030738911225935);
        assertMinimum(
                new LinearRegression(PETALS, true, 0, 0),
                0.035868651138184555,
                -0.17105695841523816,
                0.09679916337771767,
                0.922073962945353,
                1.1993333333333334);
        assertMinimum(
                new LinearRegression(IRIS, true, 0.1, 0),
                0.09141896454437115,
                -0.01941368370537714,
                0.08167802661673812,
                0.1029836151014274,
                0.2946134549588966,
                0.3333333333333333);
    }

    private static void assertMinimum(LinearRegression regression, double value, double... weights) {
        assertThat(regression.minima()).hasSize(1);
        Minimum minimum = regression.minima().get(0);
        assertThat(minimum.value()).isCloseTo(value, within(1e-15));
        // the raw measures' condition number is some hundred
        assertThat(minimum.x().toArray()).containsExactly(weights, within(1e-13));
    }

    @Test
    void atTheMinimumTheGradientVanishesThoughFeaturesAreAlike() {
        LinearRegression regression = new LinearRegression(TUMOURS, true, 0, 0);
        Minimum minimum = regression.minima().get(0);
        double[] gradient = new double[31];
        double value = regression.valueAndGradient(minimum.x().toArray(), gradient);

        assertThat(value).isCloseTo(0.05275500443051912, within(1e-15)).isEqualTo(minimum.value());
        // some hundred terms of order 1 add up to 0, in a minimum that is itself rounded
        assertThat(gradient).containsOnly(new double[31], within(2e-14));
        // radius and perimeter of the nuclei are nearly the same: the condition number is some hundred
        assertThat(minimum.x().get(0)).isCloseTo(0.766764684826779, within(1e-12));
        assertThat(minimum.x().get(30)).isCloseTo(0.6274165202108963, within(1e-14));
    }

    /** A reflection that turned a column to its own direction would divide by 0. */
    @Test
    void leastSquaresOfAColumnAlongItsAxis() {
        double[][] columns = {{1, 0, 0}, {0, -1, 0}};

        assertThat(LeastSquares.solve(columns, new double[] {3, 4, 5}).orElseThrow())
                .containsExactly(3, -4);
    }

    @Test
    void logisticLossAndGradientAreThoseOfFortyDigits() {
        double[] weights = new double[31];
        for (int i = 0; i < 30; i++) {
            weights[i] = (i % 7 - 3) / 10.0;
        }
        weights[30] = 0.25;
        double[] gradient = new double[31];
        double value = new LogisticRegression(TUMOURS, true, 0.001, 0).valueAndGradient(weights, gradient);

        assertThat(value).isCloseTo(0.7279356689496429, within(1e-15));
        assertThat(gradient[0]).isCloseTo(0.3844049522934327, within(1e-15));
        assertThat(gradient[9]).isCloseTo(-0.011648466427510572, within(1e-15));
        assertThat(gradient[29]).isCloseTo(0.14066362871878946, within(1e-15));
        assertThat(gradient[30]).isCloseTo(-0.07181602424579792, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0.5, -1, 1.5, 2, -9, 0.33051871183492837, 1.0370594475318986, 0.17012534181416872",
        "false, -400, 300, -200, -100, 50, 1002.0, -2.196, -0.3333333333333333",
        "true, 30, 30, 100, 100, -300, 26.188159745614005, -0.1685905739492879, -0.25357083386756435"
    })
    void soItIsFarFromTheDecision(
            boolean standardize,
            double w1,
            double w2,
            double w3,
            double w4,
            double b,
            double expected,
            double byFirst,
            double byBias) {
        double[] gradient = new double[5];
        double value = new LogisticRegression(IRIS, standardize, 0, 0)
                .valueAndGradient(new double[] {w1, w2, w3, w4, b}, gradient);

        assertThat(value).isCloseTo(expected, within(2e-15 * Math.max(1, expected)));
        // a sigmoid is as exact as its argument, which cancels to 1e-13 of a hundred
        assertThat(gradient[0]).isCloseTo(byFirst, within(1e-14 * Math.max(1, expected)));
        assertThat(gradient[4]).isCloseTo(byBias, within(1e-14 * Math.max(1, expected)));
    }

    @Test
    void atTheStartAllIsUndecided() {
        LogisticRegression regression = new LogisticRegression();
        assertThat(regression.start()).containsOnly(0);
        assertThat(regression.value(regression.start())).isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void aTinyLossKeepsItsDigitsAndAHugeOneIsANumber(@TempDir Path folder) throws IOException {
        LogisticRegression regression = new LogisticRegression(table(folder, "-1,0\n1,1\n"), false, 0, 0);

        assertThat(regression.value(new double[] {230, 0}) / Math.exp(-230)).isCloseTo(1, within(1e-15));
        assertThat(regression.value(new double[] {-1e300, 0})).isEqualTo(1e300);
        assertThat(regression.value(new double[] {1e300, 0})).isZero();
    }

    @Test
    void noFinitePointHasNoValue() {
        double most = Double.MAX_VALUE;
        for (Objective problem : List.of(
                new LinearRegression(IRIS, false, 0, 0),
                new LinearRegression(IRIS, false, 1, 0),
                new LogisticRegression(IRIS, true, 0, 0),
                new MoonsPerceptron(1, 10, 0.1, 1, 0, 0))) {
            assertThat(problem.value(new double[] {most, -most, most, -most, 1}))
                    .isPositive();
            assertThat(problem.value(new double[] {-most, -most, -most, most, most}))
                    .isPositive();
        }
    }

    @Test
    void manyTinyLossesAddUp(@TempDir Path folder) throws IOException {
        String half = "-1,0\n".repeat(3000);
        LogisticRegression regression =
                new LogisticRegression(table(folder, half + half.replace("-1,0", "1,1")), false, 0, 0);

        // a product of 6000 factors carries as many roundings; at weight 0 the factors are 2, and it would overflow
        assertThat(regression.value(new double[] {40, 0}) / Math.log1p(Math.exp(-40)))
                .isCloseTo(1, within(1e-13));
        assertThat(regression.value(new double[] {0, 0})).isCloseTo(Math.log(2), within(1e-13));
    }

    private static DataSet table(Path folder, String text) throws IOException {
        return DataSet.of(Files.writeString(folder.resolve("table.csv"), text).toString());
    }

    /** Each problem with its formula in complex arithmetic, over the rows that it sees. */
    static Stream<Arguments> formulas() {
        return Stream.of(
                with(new LinearRegression(PETALS, true, 0.3, 0), LearningTest::squaredError, 0.3, 3),
                with(new LogisticRegression(IRIS, true, 0.2, 0), LearningTest::logistic, 0.2, 4),
                with(new MoonsPerceptron(3, 21, 0.2, 5, 0.1, 0), LearningTest::perceptron, 0.1, 9),
                with(new MoonsPerceptron(1, 4, 0, 5, 0, 0), LearningTest::perceptron, 0, 3));
    }

    /** A loss of a row, whose last number is the target, with some weights. */
    private interface RowLoss {
        Complex of(double[] row, Complex[] weights);
    }

    private static Arguments with(Learned problem, RowLoss loss, double l2, int penalised) {
        Function<Complex[], Complex> formula = w -> {
            Sample rows = problem.sample();
            Complex sum = Complex.of(0);
            for (int i = 0; i < rows.rows; i++) {
                double[] row = new double[rows.columns + 1];
                for (int j = 0; j < rows.columns; j++) {
                    row[j] = rows.feature(i, j);
                }
                row[rows.columns] = rows.target(i);
                sum = sum.plus(loss.of(row, w));
            }
            Complex penalty =
                    Arrays.stream(w).limit(penalised).map(Complex::squared).reduce(Complex.of(0), Complex::plus);
            return sum.times(1.0 / rows.rows).plus(penalty.times(l2 / 2));
        };
        return Arguments.of(problem, formula);
    }

    private static Complex line(double[] row, Complex[] w) {
        Complex sum = w[row.length - 1];
        for (int j = 0; j < row.length - 1; j++) {
            sum = sum.plus(w[j].times(row[j]));
        }
        return sum;
    }

    private static Complex squaredError(double[] row, Complex[] w) {
        return line(row, w).plus(-row[row.length - 1]).squared();
    }

    private static Complex logistic(double[] row, Complex[] w) {
        return logOfOnePlusExp(line(row, w).times(-row[row.length - 1]));
    }

    private static Complex perceptron(double[] row, Complex[] w) {
        int hidden = (w.length - 1) / 4;
        Complex output = w[4 * hidden];
        for (int h = 0; h < hidden; h++) {
            Complex sum =
                    w[2 * h].times(row[0]).plus(w[2 * h + 1].times(row[1])).plus(w[3 * hidden + h]);
            double t = Math.tanh(sum.re()); // and its derivative, 1 - t²
            output = output.plus(w[2 * hidden + h].times(new Complex(t, sum.im() * (1 - t * t))));
        }
        return logOfOnePlusExp(output.times(-row[2]));
    }

    private static Complex logOfOnePlusExp(Complex z) {
        Complex exp = z.exp();
        return new Complex(Math.log1p(exp.re()), exp.im() / (1 + exp.re())); // for a tiny imaginary part
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void valueAndGradientAreTheFormulas(Differentiable problem, Function<Complex[], Complex> formula) {
        double[] gradient = new double[problem.dimension()];
        Samples.of(problem.domain(), 100).forEach(x -> {
            double value = problem.valueAndGradient(x, gradient);

            assertThat(problem.value(x)).isEqualTo(value);
            // sums of a hundred terms, whose exponents are sums of terms of order 10
            assertThat(value).isCloseTo(formula.apply(Complex.of(x)).re(), within(1e-13 * Math.max(1, value)));
            for (int i = 0; i < x.length; i++) {
                assertThat(gradient[i])
                        .isCloseTo(Complex.derivative(formula, x, i), within(1e-13 * Math.max(1, value)));
            }
        });
    }

    @Test
    void aBatchOfAllRowsIsTheWholeAndDrawsItself() {
        LinearRegression all = new LinearRegression(PETALS, true, 0, 150);
        assertThat(all.draw(new SplittableRandom(1))).isSameAs(all);
        assertThat(new LinearRegression().draw(new SplittableRandom(1))).isEqualTo(new LinearRegression());
    }

    @Test
    void aBatchHoldsDifferentRowsEachAsOftenAsAnyOther(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(i).append(',').append(10 * i + 100).append('\n');
        }
        Sample all = table(folder, text.toString()).sample(false);
        SplittableRandom random = new SplittableRandom(8);
        Map<List<Double>, Integer> counts = new HashMap<>();
        for (int k = 0; k < 15_000; k++) {
            Sample drawn = all.draw(4, random);
            List<Double> rows = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rows.add(drawn.feature(i, 0));
                rows.add(drawn.target(i));
            }
            counts.merge(rows, 1, Integer::sum);
        }
        // 4 of 6 in order: 15 choices, 1000 of each but for chance, whose standard deviation is 31
        assertThat(counts).hasSize(15);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1000 - 155, 1000 + 155));
        assertThat(counts.keySet()).allSatisfy(rows -> {
            assertThat(rows).hasSize(8).doesNotHaveDuplicates();
            for (int i = 0; i < 8; i += 2) {
                assertThat(rows.get(i + 1)).isEqualTo(10 * rows.get(i) + 100);
            }
        });
    }

    @Test
    void aMiniBatchIsTheMeanOfItsRowsWithThePenalty() {
        LogisticRegression regression = new LogisticRegression(IRIS, true, 0.5, 7);
        Objective drawn = regression.draw(new SplittableRandom(3));
        double[] x = {0.1, -0.2, 0.3, 0.4, -0.5};
        Sample rows = regression.sample().draw(7, new SplittableRandom(3));
        double sum = 0;
        for (int i = 0; i < 7; i++) {
            double z = rows.feature(i, 0) * x[0]
                    + rows.feature(i, 1) * x[1]
                    + rows.feature(i, 2) * x[2]
                    + rows.feature(i, 3) * x[3]
                    + x[4];
            sum += Math.log(1 + Math.exp(-rows.target(i) * z));
        }

        assertThat(drawn.value(x)).isCloseTo(sum / 7 + 0.25 * 0.3, within(1e-15));
        assertThat(drawn.minima()).isEmpty();
        assertThat(drawn.start()).isEqualTo(regression.start());
    }

    @Test
    void theMoonsAreHalfCircles() {
        Sample moons = new Moons(6, 0, 1).sample();

        double[][] expected = {{1, 0, -1}, {0, 0.5, 1}, {0, 1, -1}, {1, -0.5, 1}, {-1, 0, -1}, {2, 0.5, 1}};
        for (int i = 0; i < 6; i++) {
            assertThat(new double[] {moons.feature(i, 0), moons.feature(i, 1), moons.target(i)})
                    .containsExactly(expected[i], within(1e-15));
        }
        assertThat(new Moons(6, 0, 1).sample()).isSameAs(moons);
        assertThat(new Moons(2, 0, 1).sample().feature(1, 0)).isZero();
    }

    @Test
    void theMoonsNoiseIsOfItsDeviationAndSeed() {
        Sample still = new Moons(20_000, 0, 1).sample();
        Sample noisy = new Moons(20_000, 0.3, 1).sample();
        double squares = 0;
        for (int i = 0; i < still.rows; i++) {
            double dx = noisy.feature(i, 0) - still.feature(i, 0);
            double dy = noisy.feature(i, 1) - still.feature(i, 1);
            squares += dx * dx + dy * dy;
        }
        // of 40 000 squares, five standard errors
        assertThat(squares / 40_000).isCloseTo(0.09, within(0.09 * 5 * Math.sqrt(2.0 / 40_000)));
        assertThat(new Moons(20_000, 0.3, 2).sample().feature(0, 0)).isNotEqualTo(noisy.feature(0, 0));
    }

    @Test
    void theNetworksStartIsSeededAndWithinReach() {
        MoonsPerceptron network = new MoonsPerceptron(100, 20, 0.2, 1, 0, 0);
        double[] start = network.start();

        assertThat(start).hasSize(401).isEqualTo(network.start());
        assertThat(new MoonsPerceptron(100, 20, 0.2, 2, 0, 0).start()).isNotEqualTo(start);
        double ofFirst = 1 / Math.sqrt(2);
        double[] largest = {0, 0, 0};
        for (int i = 0; i < 401; i++) {
            int part = i < 200 ? 0 : i < 300 || i == 400 ? 1 : 2;
            largest[part] = Math.max(largest[part], Math.abs(start[i]));
        }
        assertThat(largest[0]).isBetween(0.9 * ofFirst, ofFirst);
        assertThat(largest[1]).isBetween(0.09, 0.1);
        assertThat(largest[2]).isBetween(0.9 * ofFirst, ofFirst);
    }

    @Test
    void aFileMayHaveNamesBlankLinesAndSpaces(@TempDir Path folder) throws IOException {
        DataSet data = table(folder, "\uFEFFheight, \"a, b\" , weight\r\n1, 2, 3\r\n\r\n4 ,-5e0, 6.5");

        assertThat(data.sample(false).rows).isEqualTo(2);
        assertThat(data.sample(false).feature(1, 1)).isEqualTo(-5);
        assertThat(data.sample(false).target(1)).isEqualTo(6.5);
        assertThat(new LinearRegression(data, false, 0, 0).dimension()).isEqualTo(3);
    }

    @Test
    void aFeatureThatNeverChangesIsZeroWhenStandardised(@TempDir Path folder) throws IOException {
        LinearRegression regression = new LinearRegression(table(folder, "0.1,1,1\n0.1,2,0\n0.1,3,5\n"), true, 0, 0);

        assertThat(regression.sample().feature(2, 0)).isZero();
        assertThat(regression.minima()).isEmpty(); // its weight is of no consequence
    }

    @Test
    void fewerRowsThanWeightsHaveNoSingleMinimumUnlessPenalised(@TempDir Path folder) throws IOException {
        DataSet data = table(folder, "1,2,3,1\n2,1,5,0\n");
        assertThat(new LinearRegression(data, false, 0, 0).minima()).isEmpty();
        LinearRegression penalised = new LinearRegression(data, false, 0.1, 0);
        double[] gradient = new double[4];
        penalised.valueAndGradient(penalised.minima().get(0).x().toArray(), gradient);
        assertThat(gradient).containsOnly(new double[4], within(1e-14));
    }

    @Test
    void aNameInAHeaderMayHoldASemicolonAndALineTabsAboutItsNumbers(@TempDir Path folder) throws IOException {
        assertThat(table(folder, "length; cm,width\n1,\t2\n\t\n").columns()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | holds no row of numbers",
                "'a,b\n'                | holds no row of numbers",
                "'a,b\n1,2\nx,3\n'      | , line 3: column 1 must be a finite number, got 'x'",
                "'1,2\n\n3,\n'          | , line 3: column 2 must be a finite number, got ''",
                "'1,NaN\n'              | , line 1: column 2 must be a finite number, got 'NaN'",
                "'1,2\n3,4,5\n'         | , line 2: expected 2 columns as above, got 3",
                "'1 2\n3 4\n'           | holds no row of numbers separated by commas",
                "'a,b\n1;2\n3;4\n'      | , line 2: columns must be separated by commas, and numbers have a point, got ';'",
                "'a;b\n1,5;2\n'         | , line 1: columns must be separated by commas, and numbers have a point, got ';'",
                "'1,5;2,5\n'            | , line 1: columns must be separated by commas, and numbers have a point, got ';'",
                "'1\t2\n'               | , line 1: columns must be separated by commas, and numbers have a point, got a tab",
                "'1\n2\n'               | must have at least 2 columns, of which the last is the target, got 1"
            })
    void aMalformedFileIsASentenceWithTheCulprit(String text, String message, @TempDir Path folder) {
        assertThatThrownBy(() -> table(folder, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table.csv")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsASentenceWithTheChoices(@TempDir Path folder) {
        assertThatThrownBy(() -> DataSet.of("no-such.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no file 'no-such.csv', and the data sets are iris, iris-petals, breast-cancer");
        assertThatThrownBy(() -> DataSet.of("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no file 'a");
        assertThatThrownBy(() -> DataSet.of(folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the file '" + folder + "' can't be read: ");
    }

    @Test
    void aDataSetIsItsName() {
        assertThat(DataSet.of("Breast_Cancer")).isEqualTo(TUMOURS).hasSameHashCodeAs(TUMOURS);
        assertThat(TUMOURS).hasToString("breast-cancer").isNotEqualTo(IRIS);
    }

    @Test
    void parametersOutOfRangeAreRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new LinearRegression(PETALS, true, -1, 0))
                .hasMessage("l2 must be >= 0 and finite, got -1.0");
        assertThatThrownBy(() -> new LinearRegression(PETALS, true, 0, -1)).hasMessage("batch must be >= 0, got -1");
        assertThatThrownBy(() -> new LogisticRegression(IRIS, true, 0, 151))
                .hasMessage("batch must be <= 150, as iris has rows, got 151");
        assertThatThrownBy(() -> new LogisticRegression(PETALS, true, 0, 0))
                .hasMessage("the last column of iris-petals must have 2 different values, one a class, got 22");
        DataSet three = table(folder, "1,0\n2,1\n3,2\n");
        assertThatThrownBy(() -> new LogisticRegression(three, true, 0, 0))
                .hasMessageEndingWith("table.csv must have 2 different values, one a class, got 3");
        assertThatThrownBy(() -> new MoonsPerceptron(0, 10, 0, 1, 0, 0))
                .hasMessage("hidden must be in [1, 10000], got 0");
        assertThatThrownBy(() -> new MoonsPerceptron(1, 1, 0, 1, 0, 0))
                .hasMessage("points must be in [2, 1000000], got 1");
        assertThatThrownBy(() -> new MoonsPerceptron(1, 10, -0.5, 1, 0, 0))
                .hasMessage("noise must be >= 0 and finite, got -0.5");
        assertThatThrownBy(() -> new MoonsPerceptron(1, 10, 0, 1, Double.NaN, 0))
                .hasMessage("l2 must be >= 0 and finite, got NaN");
        assertThatThrownBy(() -> new MoonsPerceptron(1, 10, 0, 1, 0, 11))
                .hasMessage("batch must be in [0, 10], as points says, got 11");
    }

    /** What a slice is for: weights to look at, through the minimum. */
    @Test
    void aSliceShowsTwoWeights() {
        Slice slice = new Slice(new LinearRegression(), 1, 4, PlanePoint.of(Vector.of()));

        assertThat(slice.minima()).hasSize(1);
        assertThat(slice.value(slice.minima().get(0).x().toArray()))
                .isEqualTo(slice.minima().get(0).value());
    }
}
