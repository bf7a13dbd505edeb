package org.thalweg.app;

/**
 * Two coordinates to look at.
 *
 * @param first the horizontal one, 0 for x1
 * @param second the vertical one
 */
record Slice(int first, int second) {
    /** @throws UsageException if the coordinates are one, or not there in some number of dimensions */
    void validate(int dimension) {
        if (first == second) {
            throw new UsageException("--slice must name two different coordinates, got '" + this + "'");
        }
        if (Math.max(first, second) >= dimension) {
            throw new UsageException("--slice must name coordinates from 1 to " + dimension
                    + ", as the objective has here, got '" + this + "'");
        }
    }

    String firstName() {
        return "x" + (first + 1);
    }

    String secondName() {
        return "x" + (second + 1);
    }

    @Override
    public String toString() {
        return (first + 1) + "," + (second + 1);
    }
}
