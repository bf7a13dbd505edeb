package org.thalweg.expression;

import java.math.BigDecimal;
import org.hipparchus.analysis.differentiation.Gradient;

/** A formula's value and gradient by forward mode: Hipparchus' numbers, each of which carries its own gradient. */
final class Forward {
    private final double[] x;

    private Forward(double[] x) {
        this.x = x;
    }

    static Gradient of(Node root, double[] x) {
        return new Forward(x).of(root);
    }

    private Gradient of(Node node) {
        if (node instanceof Node.Variable variable) {
            return Gradient.variable(x.length, variable.index(), x[variable.index()]);
        }
        if (node instanceof Node.Unary unary) {
            return of(unary.operation(), of(unary.operand()));
        }
        if (node instanceof Node.Binary binary) {
            return of(binary.operation(), of(binary.left()), of(binary.right()));
        }
        if (node instanceof Node.Conditional conditional) {
            return of(of(conditional.condition()).getValue() != 0 ? conditional.yes() : conditional.no());
        }
        return constant(node.value(x));
    }

    private Gradient constant(double value) {
        return Gradient.constant(x.length, value);
    }

    private Gradient of(UnaryOperation operation, Gradient a) {
        return switch (operation) {
            case NEGATION -> a.negate();
            case NOT, SIGNUM, CEIL, FLOOR, RINT -> constant(operation.apply(a.getValue()));
            case ABS -> a.abs();
            case ACOS -> a.acos();
            case ASIN -> a.asin();
            case ATAN -> a.atan();
            case CBRT -> a.cbrt();
            case COS -> a.cos();
            case COSH -> a.cosh();
            case EXP -> a.exp();
            case EXPM1 -> a.expm1();
            case LOG -> a.log();
            case LOG10 -> a.log10();
            case LOG1P -> a.log1p();
            case SIN -> a.sin();
            case SINH -> a.sinh();
            case SQRT -> a.sqrt();
            case TAN -> a.tan();
            case TANH -> tanh(a);
            case TO_DEGREES -> a.toDegrees();
            case TO_RADIANS -> a.toRadians();
        };
    }

    private Gradient of(BinaryOperation operation, Gradient a, Gradient b) {
        return switch (operation) {
            case SUM -> a.add(b);
            case DIFFERENCE -> a.subtract(b);
            case PRODUCT -> a.multiply(b);
            case QUOTIENT -> a.divide(b);
            case REMAINDER -> a.subtract(b.multiply(whole(a.getValue(), b.getValue())));
            case POWER -> power(a, b);
            case ATAN2 -> a.atan2(b);
            case COPY_SIGN -> a.copySign(Double.isNaN(b.getValue()) ? 1 : b.getValue());
            case HYPOT -> a.hypot(b);
            case MAX -> isSame(Math.max(a.getValue(), b.getValue()), a) ? a : b;
            case MIN -> isSame(Math.min(a.getValue(), b.getValue()), a) ? a : b;
            default -> constant(operation.apply(a.getValue(), b.getValue()));
        };
    }

    private Gradient power(Gradient a, Gradient b) {
        if (isConstant(a) && (isConstant(b) || a.getValue() == 0)) {
            return constant(Math.pow(a.getValue(), b.getValue())); // a logarithm of 0 would make it NaN
        }
        return isConstant(b) ? a.pow(b.getValue()) : b.multiply(a.log()).exp();
    }

    /** How many times b is taken off a, exactly. */
    private static double whole(double a, double b) {
        if (Double.isNaN(a % b)) {
            return Double.NaN;
        }
        return Double.isInfinite(b)
                ? 0
                : new BigDecimal(a).divideToIntegralValue(new BigDecimal(b)).doubleValue();
    }

    /** Hipparchus' own has no digit of its derivative right where that is small. */
    private Gradient tanh(Gradient a) {
        return constant(1).subtract(constant(2).divide(a.multiply(2).exp().add(1)));
    }

    /** True for NaN and NaN too. */
    private static boolean isSame(double value, Gradient a) {
        return Double.compare(value, a.getValue()) == 0;
    }

    private static boolean isConstant(Gradient a) {
        for (double derivative : a.getGradient()) {
            if (derivative != 0) {
                return false;
            }
        }
        return true;
    }
}
