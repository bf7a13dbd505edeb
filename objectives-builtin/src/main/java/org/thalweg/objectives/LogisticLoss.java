package org.thalweg.objectives;

/**
 * A sum of logistic losses log(1 + exp(−margin)), margins being a model's output times the sign that is right.
 *
 * <p>With e = exp(−|margin|) ≤ 1, which neither overflows nor cancels, a loss is max(−margin, 0) + log(1 + e). The
 * product of all 1 + e is kept less 1, so that small e's keep their digits, and one logarithm serves hundreds of rows.
 */
final class LogisticLoss implements RowLoss {
    /** Far from the largest double, which the product would reach after a thousand rows. */
    private static final double LARGE = 1e150;

    private double sum;
    private double product; // of the 1 + e since the last logarithm, less 1

    /** @param sign the class, 1 or −1 */
    @Override
    public double add(double output, double sign) {
        double margin = sign * output;
        double e = Math.exp(-Math.abs(margin));
        product += e + product * e;
        if (product > LARGE) {
            sum += Math.log1p(product);
            product = 0;
        }
        if (margin >= 0) {
            return -sign * e / (1 + e);
        }
        sum -= margin;
        return -sign / (1 + e);
    }

    @Override
    public double total() {
        return sum + Math.log1p(product);
    }
}
