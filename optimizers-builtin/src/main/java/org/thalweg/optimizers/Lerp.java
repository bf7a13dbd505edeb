package org.thalweg.optimizers;

/** Linear interpolation with PyTorch's order of operations. */
final class Lerp {
    private Lerp() {}

    /**
     * From {@code start} towards {@code end}; exact at either end, for which a weight from 0.5 on counts from the end.
     * So does one up to -0.5, in PyTorch as here.
     */
    static double lerp(double start, double end, double weight) {
        return Math.abs(weight) < 0.5 ? start + weight * (end - start) : end - (end - start) * (1 - weight);
    }
}
