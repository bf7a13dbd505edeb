package org.thalweg.expression;

/** An operation on one number: a prefix operator or a function. */
enum UnaryOperation {
    NEGATION("-", Precedence.PREFIX),
    NOT("!", Precedence.PREFIX),
    ABS("abs"),
    ACOS("acos"),
    ASIN("asin"),
    ATAN("atan"),
    CBRT("cbrt"),
    CEIL("ceil"),
    COS("cos"),
    COSH("cosh"),
    EXP("exp"),
    EXPM1("expm1"),
    FLOOR("floor"),
    LOG("log"),
    LOG10("log10"),
    LOG1P("log1p"),
    RINT("rint"),
    SIGNUM("signum"),
    SIN("sin"),
    SINH("sinh"),
    SQRT("sqrt"),
    TAN("tan"),
    TANH("tanh"),
    TO_DEGREES("toDegrees"),
    TO_RADIANS("toRadians");

    private final String symbol;
    private final Precedence precedence;

    UnaryOperation(String function) {
        this(function, Precedence.PRIMARY);
    }

    UnaryOperation(String symbol, Precedence precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    String symbol() {
        return symbol;
    }

    Precedence precedence() {
        return precedence;
    }

    boolean isFunction() {
        return precedence == Precedence.PRIMARY;
    }

    /** Whether its derivative is 0 wherever there is one. */
    boolean isFlat() {
        return switch (this) {
            case NOT, CEIL, FLOOR, RINT, SIGNUM -> true;
            default -> false;
        };
    }

    /** By a switch: a lambda for each would take longer to link than a run of the program may take more. */
    double apply(double a) {
        return switch (this) {
            case NEGATION -> -a;
            case NOT -> Truth.not(a);
            case ABS -> Math.abs(a);
            case ACOS -> Math.acos(a);
            case ASIN -> Math.asin(a);
            case ATAN -> Math.atan(a);
            case CBRT -> Math.cbrt(a);
            case CEIL -> Math.ceil(a);
            case COS -> Math.cos(a);
            case COSH -> Math.cosh(a);
            case EXP -> Math.exp(a);
            case EXPM1 -> Math.expm1(a);
            case FLOOR -> Math.floor(a);
            case LOG -> Math.log(a);
            case LOG10 -> Math.log10(a);
            case LOG1P -> Math.log1p(a);
            case RINT -> Math.rint(a);
            case SIGNUM -> Math.signum(a);
            case SIN -> Math.sin(a);
            case SINH -> Math.sinh(a);
            case SQRT -> Math.sqrt(a);
            case TAN -> Math.tan(a);
            case TANH -> Math.tanh(a);
            case TO_DEGREES -> Math.toDegrees(a);
            case TO_RADIANS -> Math.toRadians(a);
        };
    }

    /** The derivative at an operand. */
    double slope(double a, double result) {
        return switch (this) {
            case NEGATION -> Slope.negation(a, result);
            case NOT, CEIL, FLOOR, RINT, SIGNUM -> 0;
            case ABS -> Slope.abs(a, result);
            case ACOS -> Slope.acos(a, result);
            case ASIN -> Slope.asin(a, result);
            case ATAN -> Slope.atan(a, result);
            case CBRT -> Slope.cbrt(a, result);
            case COS -> Slope.cos(a, result);
            case COSH -> Slope.cosh(a, result);
            case EXP -> Slope.exp(a, result);
            case EXPM1 -> Slope.expm1(a, result);
            case LOG -> Slope.log(a, result);
            case LOG10 -> Slope.log10(a, result);
            case LOG1P -> Slope.log1p(a, result);
            case SIN -> Slope.sin(a, result);
            case SINH -> Slope.sinh(a, result);
            case SQRT -> Slope.sqrt(a, result);
            case TAN -> Slope.tan(a, result);
            case TANH -> Slope.tanh(a, result);
            case TO_DEGREES -> Slope.toDegrees(a, result);
            case TO_RADIANS -> Slope.toRadians(a, result);
        };
    }
}
