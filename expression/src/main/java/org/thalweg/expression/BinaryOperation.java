package org.thalweg.expression;

import java.util.function.DoubleBinaryOperator;

/** An operation on two numbers: an infix operator or a function. */
enum BinaryOperation {
    OR("||", Precedence.OR, (a, b) -> truth(a != 0 || b != 0)),
    AND("&&", Precedence.AND, (a, b) -> truth(a != 0 && b != 0)),
    EQUAL("==", Precedence.EQUALITY, (a, b) -> truth(a == b)),
    UNEQUAL("!=", Precedence.EQUALITY, (a, b) -> truth(a != b)),
    // an operator before another that it begins with
    AT_MOST("<=", Precedence.COMPARISON, (a, b) -> truth(a <= b)),
    LESS("<", Precedence.COMPARISON, (a, b) -> truth(a < b)),
    AT_LEAST(">=", Precedence.COMPARISON, (a, b) -> truth(a >= b)),
    GREATER(">", Precedence.COMPARISON, (a, b) -> truth(a > b)),
    SUM("+", Precedence.SUM, (a, b) -> a + b),
    DIFFERENCE("-", Precedence.SUM, (a, b) -> a - b),
    PRODUCT("*", Precedence.PRODUCT, (a, b) -> a * b),
    QUOTIENT("/", Precedence.PRODUCT, (a, b) -> a / b),
    REMAINDER("%", Precedence.PRODUCT, (a, b) -> a % b),
    POWER("^", Precedence.POWER, Math::pow),
    ATAN2("atan2", Precedence.PRIMARY, Math::atan2),
    COPY_SIGN("copySign", Precedence.PRIMARY, Math::copySign),
    HYPOT("hypot", Precedence.PRIMARY, Math::hypot),
    MAX("max", Precedence.PRIMARY, Math::max),
    MIN("min", Precedence.PRIMARY, Math::min);

    private final String symbol;
    private final Precedence precedence;
    private final DoubleBinaryOperator operator;

    BinaryOperation(String symbol, Precedence precedence, DoubleBinaryOperator operator) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.operator = operator;
    }

    private static double truth(boolean condition) {
        return condition ? 1 : 0;
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

    double apply(double left, double right) {
        return operator.applyAsDouble(left, right);
    }
}
