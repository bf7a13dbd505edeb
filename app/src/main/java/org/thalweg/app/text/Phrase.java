package org.thalweg.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import org.thalweg.api.Vector;

/** Numbers, places and counts as parts of a sentence. */
public final class Phrase {
    /** Digits that a sentence can bear. */
    private static final MathContext DIGITS = new MathContext(3);

    /** Coordinates that a sentence can bear. */
    private static final int COORDINATES = 3;

    private Phrase() {}

    /** Three digits, without zeros at the end: 0.125, 1200, 1e-7, 3.05e12. */
    public static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent <= 5) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A location: (1, 1), or its first coordinates where there are many. */
    public static String place(Vector x) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < Math.min(x.size(), COORDINATES); i++) {
            text.append(i == 0 ? "" : ", ").append(number(x.get(i)));
        }
        return text.append(x.size() > COORDINATES ? ", ...)" : ")").toString();
    }

    /** One step, 2 steps. */
    public static String count(long count, String one) {
        return count == 1 ? "1 " + one : count + " " + one + "s";
    }

    /** A share, in whole percent, of which neither all nor none is said unless it is so. */
    public static String percent(double share) {
        long percent = Math.round(100 * share);
        if (percent == 100 && share < 1) {
            return "over 99 %";
        }
        return percent == 0 && share > 0 ? "under 1 %" : percent + " %";
    }
}
