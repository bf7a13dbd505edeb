package org.thalweg.expression;

import java.util.stream.IntStream;

/**
 * A part of a formula, where parts that are equal are one. Operands are numbers of cells before it, so that cells equal
 * each other by their operation and the numbers alone.
 */
sealed interface Cell {
    /** The cells that are computed wherever this one is. */
    IntStream operands();

    /** A number, of either sign and maybe not finite, since constants are folded. */
    record Literal(double number) implements Cell {
        @Override
        public IntStream operands() {
            return IntStream.empty();
        }
    }

    record Variable(int index) implements Cell {
        @Override
        public IntStream operands() {
            return IntStream.empty();
        }
    }

    record Unary(UnaryOperation operation, int operand) implements Cell {
        @Override
        public IntStream operands() {
            return IntStream.of(operand);
        }
    }

    record Binary(BinaryOperation operation, int left, int right) implements Cell {
        @Override
        public IntStream operands() {
            return IntStream.of(left, right);
        }
    }

    /** One of two branches, of which the other is not computed. */
    record Conditional(int condition, int yes, int no) implements Cell {
        @Override
        public IntStream operands() {
            return IntStream.of(condition);
        }
    }
}
