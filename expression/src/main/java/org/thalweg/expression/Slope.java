package org.thalweg.expression;

/**
 * The derivative of each operation that is not flat, under the operation's name: of one operand, from that and the
 * result; of two, by the left and by the right one, from these and the result.
 *
 * <p>Where there is none it is one-sided, 0, or not finite, and then {@link Program} mends it.
 */
final class Slope {
    private static final double LN_10 = Math.log(10);

    /** The largest whole exponent whose power's slope is a product. */
    private static final int LARGEST_PRODUCT = 16;

    private Slope() {}

    static double negation(double a, double result) {
        return -1;
    }

    /** 0 at 0. */
    static double abs(double a, double result) {
        return Math.signum(a);
    }

    static double acos(double a, double result) {
        return -asin(a, result);
    }

    static double asin(double a, double result) {
        return 1 / Math.sqrt((1 - a) * (1 + a));
    }

    static double atan(double a, double result) {
        return 1 / (1 + a * a);
    }

    static double cbrt(double a, double result) {
        return 1 / (3 * result * result);
    }

    static double cos(double a, double result) {
        return -Math.sin(a);
    }

    static double cosh(double a, double result) {
        return Math.sinh(a);
    }

    static double exp(double a, double result) {
        return result;
    }

    /** Not from the result, which hardly differs from -1 where this is small. */
    static double expm1(double a, double result) {
        return Math.exp(a);
    }

    static double log(double a, double result) {
        return 1 / a;
    }

    static double log10(double a, double result) {
        return 1 / (a * LN_10);
    }

    static double log1p(double a, double result) {
        return 1 / (1 + a);
    }

    static double sin(double a, double result) {
        return Math.cos(a);
    }

    static double sinh(double a, double result) {
        return Math.cosh(a);
    }

    static double sqrt(double a, double result) {
        return 0.5 / result;
    }

    static double tan(double a, double result) {
        return 1 + result * result;
    }

    /** Not from the result, which hardly differs from 1 where this is small. */
    static double tanh(double a, double result) {
        double cosh = Math.cosh(a);
        return 1 / (cosh * cosh);
    }

    static double toDegrees(double a, double result) {
        return Math.toDegrees(1);
    }

    static double toRadians(double a, double result) {
        return Math.toRadians(1);
    }

    static double sumLeft(double a, double b, double result) {
        return 1;
    }

    static double sumRight(double a, double b, double result) {
        return 1;
    }

    static double differenceLeft(double a, double b, double result) {
        return 1;
    }

    static double differenceRight(double a, double b, double result) {
        return -1;
    }

    static double productLeft(double a, double b, double result) {
        return b;
    }

    static double productRight(double a, double b, double result) {
        return a;
    }

    static double quotientLeft(double a, double b, double result) {
        return 1 / b;
    }

    static double quotientRight(double a, double b, double result) {
        return -result / b;
    }

    static double remainderLeft(double a, double b, double result) {
        return 1;
    }

    /** Less the whole number of times that b was taken off a. */
    static double remainderRight(double a, double b, double result) {
        return -Math.rint((a - result) / b);
    }

    /** Right for each a at which there is one, also at 0 and below, where b is whole. */
    static double powerLeft(double a, double b, double result) {
        if (b == (int) b && b >= 0 && b <= LARGEST_PRODUCT) {
            double power = b == 0 ? 0 : 1;
            for (int i = 1; i < (int) b; i++) {
                power *= a;
            }
            return b * power;
        }
        return b * Math.pow(a, b - 1);
    }

    /** 0 where a is not above 0: the power of a negative number exists at whole exponents alone. */
    static double powerRight(double a, double b, double result) {
        return a > 0 ? result * Math.log(a) : 0;
    }

    static double atan2Left(double a, double b, double result) {
        double length = Math.hypot(a, b);
        return b / length / length;
    }

    static double atan2Right(double a, double b, double result) {
        double length = Math.hypot(a, b);
        return -a / length / length;
    }

    /** 0 at 0, as that of the absolute value. */
    static double copySignLeft(double a, double b, double result) {
        return Math.signum(a) * Math.signum(result);
    }

    static double hypotLeft(double a, double b, double result) {
        return a / result;
    }

    static double hypotRight(double a, double b, double result) {
        return b / result;
    }

    /** Half where both are equal, so that the slopes of |x| written as max(x, -x) cancel at 0. */
    static double maxLeft(double a, double b, double result) {
        return a == b ? 0.5 : a > b ? 1 : 0;
    }

    static double maxRight(double a, double b, double result) {
        return maxLeft(b, a, result);
    }

    static double minLeft(double a, double b, double result) {
        return maxLeft(b, a, result);
    }

    static double minRight(double a, double b, double result) {
        return maxLeft(a, b, result);
    }
}
