package org.thalweg.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a formula's cells of its tree: each part once, operands first, constants folded. */
final class Cells {
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Cell, Integer> numbers = new HashMap<>();

    /** The cells of a tree; the last one is the root's. */
    static List<Cell> of(Node root) {
        Cells made = new Cells();
        int last = made.add(root);
        // folding a conditional may have left cells behind that the root doesn't need
        return List.copyOf(made.cells.subList(0, last + 1));
    }

    private int add(Node node) {
        if (node instanceof Node.Variable variable) {
            return number(new Cell.Variable(variable.index()));
        }
        if (node instanceof Node.Unary unary) {
            return unary(unary.operation(), add(unary.operand()));
        }
        if (node instanceof Node.Binary binary) {
            return binary(binary.operation(), add(binary.left()), add(binary.right()));
        }
        if (node instanceof Node.Conditional conditional) {
            return conditional(conditional);
        }
        return literal(node.value(new double[0]));
    }

    private int unary(UnaryOperation operation, int operand) {
        return cells.get(operand) instanceof Cell.Literal literal
                ? literal(operation.apply(literal.number()))
                : number(new Cell.Unary(operation, operand));
    }

    private int binary(BinaryOperation operation, int left, int right) {
        if (cells.get(right) instanceof Cell.Literal b) {
            if (cells.get(left) instanceof Cell.Literal a) {
                return literal(operation.apply(a.number(), b.number()));
            }
            if (operation == BinaryOperation.POWER && b.number() == 2) {
                // the very bits of Math.pow, for which 2 is a special case; no other power is a product to the bit
                return number(new Cell.Binary(BinaryOperation.PRODUCT, left, left));
            }
        }
        return number(new Cell.Binary(operation, left, right));
    }

    private int conditional(Node.Conditional conditional) {
        int condition = add(conditional.condition());
        if (cells.get(condition) instanceof Cell.Literal literal) {
            return add(literal.number() != 0 ? conditional.yes() : conditional.no());
        }
        return number(new Cell.Conditional(condition, add(conditional.yes()), add(conditional.no())));
    }

    private int literal(double number) {
        return number(new Cell.Literal(number));
    }

    private int number(Cell cell) {
        Integer known = numbers.putIfAbsent(cell, cells.size());
        if (known == null) {
            cells.add(cell);
            return cells.size() - 1;
        }
        return known;
    }
}
