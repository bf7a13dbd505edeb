package org.thalweg.expression;

import java.util.List;

/** A formula as a tree. */
sealed interface Node {
    /** The value where the variables have these values. */
    double value(double[] variables);

    Precedence precedence();

    /** What the value depends on directly, in the order of the text. */
    List<Node> children();

    /** Appends the text that parses back to this. */
    void appendTo(StringBuilder text);

    default String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    /** Appends the text as an operand where anything looser than {@code loosest} needs parentheses. */
    default void appendTo(StringBuilder text, Precedence loosest) {
        if (precedence().isLooserThan(loosest)) {
            text.append('(');
            appendTo(text);
            text.append(')');
        } else {
            appendTo(text);
        }
    }

    /** What has no parts. */
    sealed interface Leaf extends Node {
        @Override
        default Precedence precedence() {
            return Precedence.PRIMARY;
        }

        @Override
        default List<Node> children() {
            return List.of();
        }
    }

    /** A number as typed: finite and without a sign. */
    record Literal(double number) implements Leaf {
        public Literal {
            if (!Double.isFinite(number) || Double.compare(number, 0.0) < 0) {
                throw new IllegalArgumentException("a literal must be finite and have no sign, got " + number);
            }
        }

        @Override
        public double value(double[] variables) {
            return number;
        }

        @Override
        public void appendTo(StringBuilder text) {
            String digits = Double.toString(number);
            text.append(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
        }
    }

    /** A number with a name. */
    enum Constant implements Leaf {
        PI("pi", Math.PI),
        E("e", Math.E);

        private final String symbol;
        private final double number;

        Constant(String symbol, double number) {
            this.symbol = symbol;
            this.number = number;
        }

        String symbol() {
            return symbol;
        }

        @Override
        public double value(double[] variables) {
            return number;
        }

        @Override
        public void appendTo(StringBuilder text) {
            text.append(symbol);
        }
    }

    /** The variable of a name, at an index among the values. */
    record Variable(String name, int index) implements Leaf {
        @Override
        public double value(double[] variables) {
            return variables[index];
        }

        @Override
        public void appendTo(StringBuilder text) {
            text.append(name);
        }
    }

    record Unary(UnaryOperation operation, Node operand) implements Node {
        @Override
        public double value(double[] variables) {
            return operation.apply(operand.value(variables));
        }

        @Override
        public Precedence precedence() {
            return operation.precedence();
        }

        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public void appendTo(StringBuilder text) {
            text.append(operation.symbol());
            if (operation.isFunction()) {
                text.append('(');
                operand.appendTo(text);
                text.append(')');
            } else {
                operand.appendTo(text, precedence());
            }
        }
    }

    record Binary(BinaryOperation operation, Node left, Node right) implements Node {
        @Override
        public double value(double[] variables) {
            return operation.apply(left.value(variables), right.value(variables));
        }

        @Override
        public Precedence precedence() {
            return operation.precedence();
        }

        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public void appendTo(StringBuilder text) {
            if (operation.isFunction()) {
                text.append(operation.symbol()).append('(');
                left.appendTo(text);
                text.append(',');
                right.appendTo(text);
                text.append(')');
            } else {
                left.appendTo(text, precedence().left());
                text.append(operation.symbol());
                right.appendTo(text, precedence().right());
            }
        }
    }

    record Conditional(Node condition, Node yes, Node no) implements Node {
        @Override
        public double value(double[] variables) {
            return condition.value(variables) != 0 ? yes.value(variables) : no.value(variables);
        }

        @Override
        public Precedence precedence() {
            return Precedence.CONDITIONAL;
        }

        @Override
        public List<Node> children() {
            return List.of(condition, yes, no);
        }

        @Override
        public void appendTo(StringBuilder text) {
            condition.appendTo(text, precedence().right());
            text.append('?');
            yes.appendTo(text);
            text.append(':');
            no.appendTo(text);
        }
    }
}
