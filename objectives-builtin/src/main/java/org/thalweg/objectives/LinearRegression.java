package org.thalweg.objectives;

import java.util.List;
import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Minimum;

/**
 * Least squares: the mean of (w·featuresᵢ + b − targetᵢ)² over the rows of a table, plus l2/2 Σ wⱼ².
 *
 * <p>The coordinates are the weights w, one a feature, and the bias b. A bowl, the narrower the more alike features
 * are; if standardised they have the mean 0 and the standard deviation 1, and the best bias is the targets' mean. The
 * minimum is found by a QR decomposition; it is unknown where features depend on each other, since then there are more.
 * A draw is a mini-batch of the rows, drawn without replacement. Source: A.-M. Legendre, <i>Nouvelles méthodes pour la
 * détermination des orbites des comètes</i>, 1805; with l2, A. E. Hoerl, R. W. Kennard, <i>Ridge Regression</i>,
 * Technometrics 12, 1970.
 *
 * @param data the rows
 * @param standardize whether features get the mean 0 and the standard deviation 1
 * @param l2 the penalty on large weights, at least 0; the bias is free
 * @param batch rows in a draw, at least 0 and at most all; 0: all
 */
@Description(
        value = "Least squares: the mean squared error of a linear model, on iris or a table of yours.",
        group = "learning",
        formula = "f(w, b) = mean over rows of (w features + b - target)^2 + l2/2 |w|^2",
        source = "Legendre, Nouvelles methodes pour la determination des orbites des cometes, 1805")
public record LinearRegression(
        @Description(
                "iris-petals (the petals' width), iris, breast-cancer, or a CSV file whose last column is the target.")
        DataSet data,

        @Description("Whether features get the mean 0 and the standard deviation 1.")
        boolean standardize,

        @Description("Penalty l2/2 |w|^2 on large weights, at least 0.")
        double l2,

        @Description("Rows in the mini-batch of a step, at most all; 0: all of them, nothing is stochastic.")
        int batch)
        implements LinearModel {
    /** @throws IllegalArgumentException if a parameter is out of range */
    public LinearRegression {
        LinearModel.check(data, l2, batch);
    }

    /** The width of irises' petals by the other three measures, from all rows. */
    public LinearRegression() {
        this(DataSet.of("iris-petals"), true, 0, 0);
    }

    @Override
    public Sample sample() {
        return data.sample(standardize);
    }

    @Override
    public RowLoss noLoss() {
        return new SquaredLoss();
    }

    @Override
    public List<Minimum> minima() {
        Optional<double[]> weights = leastSquares();
        return weights.map(x -> List.of(Minimum.of(value(x), x))).orElse(List.of());
    }

    /** Of the rows, and below them one for each penalised weight, whose square is its penalty. */
    private Optional<double[]> leastSquares() {
        Sample rows = sample();
        int height = rows.rows + (l2 == 0 ? 0 : rows.columns);
        double[][] columns = new double[dimension()][height];
        double[] targets = new double[height];
        for (int i = 0; i < rows.rows; i++) {
            for (int j = 0; j < rows.columns; j++) {
                columns[j][i] = rows.feature(i, j);
            }
            columns[rows.columns][i] = 1;
            targets[i] = rows.target(i);
        }
        for (int j = 0; j < height - rows.rows; j++) {
            columns[j][rows.rows + j] = Math.sqrt(l2 / 2 * rows.rows);
        }
        return LeastSquares.solve(columns, targets);
    }
}
