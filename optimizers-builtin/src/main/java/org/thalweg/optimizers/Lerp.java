package org.thalweg.optimizers;

/** Linear interpolation with PyTorch's order of operations. */
final class Lerp {
    private Lerp() {}

    /**
     * From {@code start} towards {@code end}; exact at either end, for which a weight from 0.5 on counts from the end.
     */
    static double lerp(double start, double end, double weight) {
        return weight < 0.5 ? start + weight * (end - start) : end - (end - start) * (1 - weight);
    }
}
