package org.thalweg.objectives;

/** Powers by multiplication. */
final class Powers {
    private Powers() {}

    /** @param exponent at least 0 */
    static double of(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
