package org.thalweg.objectives;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** Rows of features, each with its target; not to be written. */
final class Sample {
    final int rows;
    final int columns;

    private final double[] features; // row by row
    private final double[] targets;

    private Sample(int columns, double[] features, double[] targets) {
        this.rows = targets.length;
        this.columns = columns;
        this.features = features;
        this.targets = targets;
    }

    /** The first columns of a table, the last of which is the target. */
    static Sample of(double[][] table, int width) {
        int columns = width - 1;
        double[] features = new double[table.length * columns];
        double[] targets = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(table[i], 0, features, i * columns, columns);
            targets[i] = table[i][columns];
        }
        return new Sample(columns, features, targets);
    }

    double feature(int row, int column) {
        return features[row * columns + column];
    }

    double target(int row) {
        return targets[row];
    }

    /** A row's features times the first of the weights; in four sums, for which a processor need not wait in turn. */
    double dot(int row, double[] weights) {
        int from = row * columns;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = 0;
        for (; j + 3 < columns; j += 4) {
            sum0 += features[from + j] * weights[j];
            sum1 += features[from + j + 1] * weights[j + 1];
            sum2 += features[from + j + 2] * weights[j + 2];
            sum3 += features[from + j + 3] * weights[j + 3];
        }
        for (; j < columns; j++) {
            sum0 += features[from + j] * weights[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Adds a multiple of a row's features to the first of the sums. */
    void add(double factor, int row, double[] sums) {
        int from = row * columns;
        for (int j = 0; j < columns; j++) {
            sums[j] += factor * features[from + j];
        }
    }

    /** Each feature with the mean 0 and the standard deviation 1; one that is the same in all rows is 0. */
    Sample standardized() {
        double[] scaled = features.clone();
        for (int j = 0; j < columns; j++) {
            double rough = mean(j, 0);
            double mean = rough + mean(j, rough); // the second one is what rounding took from the first
            double squares = 0;
            for (int i = 0; i < rows; i++) {
                double difference = feature(i, j) - mean;
                squares += difference * difference;
            }
            double deviation = Math.sqrt(squares / rows);
            boolean varies = isVaried(j);
            for (int i = 0; i < rows; i++) {
                scaled[i * columns + j] = varies ? (feature(i, j) - mean) / deviation : 0;
            }
        }
        return new Sample(columns, scaled, targets);
    }

    private double mean(int column, double subtracted) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += feature(i, column) - subtracted;
        }
        return sum / rows;
    }

    private boolean isVaried(int column) {
        for (int i = 1; i < rows; i++) {
            if (feature(i, column) != feature(0, column)) {
                return true;
            }
        }
        return false;
    }

    /** The number of different targets. */
    int classes() {
        return (int) Arrays.stream(targets).distinct().count();
    }

    /** The targets as signs: −1 for the least, 1 for all others. */
    Sample signed() {
        double least = Arrays.stream(targets).min().orElseThrow();
        return new Sample(
                columns,
                features,
                Arrays.stream(targets).map(target -> target == least ? -1 : 1).toArray());
    }

    /**
     * Some of the rows, drawn without replacement so that each choice is as likely as any other, in their own order:
     * Floyd's algorithm, as many random numbers as rows.
     */
    Sample draw(int batch, RandomGenerator random) {
        BitSet chosen = new BitSet(rows);
        for (int last = rows - batch; last < rows; last++) {
            int row = random.nextInt(last + 1);
            chosen.set(chosen.get(row) ? last : row);
        }
        double[] someFeatures = new double[batch * columns];
        double[] someTargets = new double[batch];
        int next = 0;
        for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
            System.arraycopy(features, row * columns, someFeatures, next * columns, columns);
            someTargets[next] = targets[row];
            next++;
        }
        return new Sample(columns, someFeatures, someTargets);
    }
}
