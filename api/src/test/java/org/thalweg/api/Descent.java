package org.thalweg.api;

/** Plain gradient descent: what most tests here run. */
record Descent(double lr) implements Optimizer {
    @Override
    public Run start(Problem problem) {
        double[] gradient = new double[problem.dimension()];
        return (x, rates) -> {
            double value = problem.valueAndGradient(x, gradient);
            for (int i = 0; i < x.length; i++) {
                x[i] -= rates.lr() * gradient[i];
            }
            return value;
        };
    }
}
