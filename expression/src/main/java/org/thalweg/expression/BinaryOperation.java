package org.thalweg.expression;

/** An operation on two numbers: an infix operator or a function. */
enum BinaryOperation {
    OR("||", Precedence.OR),
    AND("&&", Precedence.AND),
    EQUAL("==", Precedence.EQUALITY),
    UNEQUAL("!=", Precedence.EQUALITY),
    // an operator before another that it begins with
    AT_MOST("<=", Precedence.COMPARISON),
    LESS("<", Precedence.COMPARISON),
    AT_LEAST(">=", Precedence.COMPARISON),
    GREATER(">", Precedence.COMPARISON),
    SUM("+", Precedence.SUM),
    DIFFERENCE("-", Precedence.SUM),
    PRODUCT("*", Precedence.PRODUCT),
    QUOTIENT("/", Precedence.PRODUCT),
    REMAINDER("%", Precedence.PRODUCT),
    POWER("^", Precedence.POWER),
    ATAN2("atan2", Precedence.PRIMARY),
    COPY_SIGN("copySign", Precedence.PRIMARY),
    HYPOT("hypot", Precedence.PRIMARY),
    MAX("max", Precedence.PRIMARY),
    MIN("min", Precedence.PRIMARY);

    private final String symbol;
    private final Precedence precedence;

    BinaryOperation(String symbol, Precedence precedence) {
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

    /** Whether more than two arguments mean the operation on the first ones, then on that and the next. */
    boolean takesMore() {
        return this == MAX || this == MIN;
    }

    /** Whether its derivative by the left operand is 0 wherever there is one. */
    boolean isFlatLeft() {
        return precedence.isLooserThan(Precedence.SUM);
    }

    /** Likewise by the right one. */
    boolean isFlatRight() {
        return isFlatLeft() || this == COPY_SIGN;
    }

    /** By a switch, as of one number. */
    double apply(double a, double b) {
        return switch (this) {
            case OR -> Truth.or(a, b);
            case AND -> Truth.and(a, b);
            case EQUAL -> Truth.equal(a, b);
            case UNEQUAL -> Truth.unequal(a, b);
            case AT_MOST -> Truth.atMost(a, b);
            case LESS -> Truth.less(a, b);
            case AT_LEAST -> Truth.atLeast(a, b);
            case GREATER -> Truth.greater(a, b);
            case SUM -> a + b;
            case DIFFERENCE -> a - b;
            case PRODUCT -> a * b;
            case QUOTIENT -> a / b;
            case REMAINDER -> a % b;
            case POWER -> Math.pow(a, b);
            case ATAN2 -> Math.atan2(a, b);
            case COPY_SIGN -> StrictMath.copySign(a, b); // Math's looks at the sign of NaN, which is anything
            case HYPOT -> Math.hypot(a, b);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
        };
    }

    /** The derivative by the left operand. */
    double slopeLeft(double a, double b, double result) {
        return switch (this) {
            case OR, AND, EQUAL, UNEQUAL, AT_MOST, LESS, AT_LEAST, GREATER -> 0;
            case SUM -> Slope.sumLeft(a, b, result);
            case DIFFERENCE -> Slope.differenceLeft(a, b, result);
            case PRODUCT -> Slope.productLeft(a, b, result);
            case QUOTIENT -> Slope.quotientLeft(a, b, result);
            case REMAINDER -> Slope.remainderLeft(a, b, result);
            case POWER -> Slope.powerLeft(a, b, result);
            case ATAN2 -> Slope.atan2Left(a, b, result);
            case COPY_SIGN -> Slope.copySignLeft(a, b, result);
            case HYPOT -> Slope.hypotLeft(a, b, result);
            case MAX -> Slope.maxLeft(a, b, result);
            case MIN -> Slope.minLeft(a, b, result);
        };
    }

    /** The derivative by the right operand. */
    double slopeRight(double a, double b, double result) {
        return switch (this) {
            case OR, AND, EQUAL, UNEQUAL, AT_MOST, LESS, AT_LEAST, GREATER, COPY_SIGN -> 0;
            case SUM -> Slope.sumRight(a, b, result);
            case DIFFERENCE -> Slope.differenceRight(a, b, result);
            case PRODUCT -> Slope.productRight(a, b, result);
            case QUOTIENT -> Slope.quotientRight(a, b, result);
            case REMAINDER -> Slope.remainderRight(a, b, result);
            case POWER -> Slope.powerRight(a, b, result);
            case ATAN2 -> Slope.atan2Right(a, b, result);
            case HYPOT -> Slope.hypotRight(a, b, result);
            case MAX -> Slope.maxRight(a, b, result);
            case MIN -> Slope.minRight(a, b, result);
        };
    }
}
