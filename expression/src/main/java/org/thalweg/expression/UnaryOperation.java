package org.thalweg.expression;

import java.util.function.DoubleUnaryOperator;

/** An operation on one number: a prefix operator or a function. */
enum UnaryOperation {
    NEGATION("-", Precedence.PREFIX, a -> -a),
    NOT("!", Precedence.PREFIX, a -> a == 0 ? 1 : 0),
    ABS("abs", Math::abs),
    ACOS("acos", Math::acos),
    ASIN("asin", Math::asin),
    ATAN("atan", Math::atan),
    CBRT("cbrt", Math::cbrt),
    CEIL("ceil", Math::ceil),
    COS("cos", Math::cos),
    COSH("cosh", Math::cosh),
    EXP("exp", Math::exp),
    EXPM1("expm1", Math::expm1),
    FLOOR("floor", Math::floor),
    LOG("log", Math::log),
    LOG10("log10", Math::log10),
    LOG1P("log1p", Math::log1p),
    RINT("rint", Math::rint),
    SIGNUM("signum", Math::signum),
    SIN("sin", Math::sin),
    SINH("sinh", Math::sinh),
    SQRT("sqrt", Math::sqrt),
    TAN("tan", Math::tan),
    TANH("tanh", Math::tanh),
    TO_DEGREES("toDegrees", Math::toDegrees),
    TO_RADIANS("toRadians", Math::toRadians);

    private final String symbol;
    private final Precedence precedence;
    private final DoubleUnaryOperator operator;

    UnaryOperation(String function, DoubleUnaryOperator operator) {
        this(function, Precedence.PRIMARY, operator);
    }

    UnaryOperation(String symbol, Precedence precedence, DoubleUnaryOperator operator) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.operator = operator;
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

    double apply(double operand) {
        return operator.applyAsDouble(operand);
    }
}
