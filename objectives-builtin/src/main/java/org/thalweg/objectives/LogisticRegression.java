package org.thalweg.objectives;

import org.thalweg.api.Description;

/**
 * Logistic regression of two classes: the mean of log(1 + exp(−sᵢ (w·featuresᵢ + b))) over the rows of a table, plus
 * l2/2 Σ wⱼ², where sᵢ is 1 for the class of the higher target and −1 for the other.
 *
 * <p>The coordinates are the weights w, one a feature, and the bias b. Convex; log 2 at the start, where all are 0.
 * Without a penalty classes that a plane separates, such as the tumours, have no minimum: the loss falls for ever as
 * the weights grow. Where the minimum is, is not known in closed form. A draw is a mini-batch of the rows, drawn
 * without replacement. Source: D. R. Cox, <i>The Regression Analysis of Binary Sequences</i>, Journal of the Royal
 * Statistical Society B 20, 1958.
 *
 * @param data the rows, whose targets are two different numbers
 * @param standardize whether features get the mean 0 and the standard deviation 1
 * @param l2 the penalty on large weights, at least 0; the bias is free
 * @param batch rows in a draw, at least 0 and at most all; 0: all
 */
@Description(
        value = "Logistic regression of two classes: tumours, irises, or a table of yours.",
        group = "learning",
        formula = "f(w, b) = mean over rows of log(1 + exp(-s (w features + b))) + l2/2 |w|^2, s = +-1 the class",
        source = "Cox, The regression analysis of binary sequences, 1958")
public record LogisticRegression(
        @Description("breast-cancer (malignant or benign), iris (virginica or not), or a CSV file that ends in 0 or 1.")
        DataSet data,

        @Description("Whether features get the mean 0 and the standard deviation 1.")
        boolean standardize,

        @Description("Penalty l2/2 |w|^2 on large weights, at least 0.")
        double l2,

        @Description("Rows in the mini-batch of a step, at most all; 0: all of them, nothing is stochastic.")
        int batch)
        implements LinearModel {
    /** @throws IllegalArgumentException if a parameter is out of range */
    public LogisticRegression {
        LinearModel.check(data, l2, batch);
        data.checkBinary();
    }

    /** Malignant and benign tumours by 30 measures of their cells, from all rows. */
    public LogisticRegression() {
        this(DataSet.of("breast-cancer"), true, 0.001, 0);
    }

    @Override
    public Sample sample() {
        return data.signedSample(standardize);
    }

    @Override
    public RowLoss noLoss() {
        return new LogisticLoss();
    }
}
