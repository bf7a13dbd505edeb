package org.thalweg.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one formula by precedence climbing: an operand, then each operator that binds tightly enough, with its own. */
final class Parser {
    /** Parser, value and text recurse, and must never run out of stack. */
    static final int DEEPEST_NESTING = 200;

    /** Likewise, for what the parser builds in a loop. */
    static final int LONGEST_CHAIN = 1000;

    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final String text;
    private final Scope scope;
    private int position;
    private int nesting;

    Parser(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    Node parse() {
        skipSpace();
        if (atEnd()) {
            throw new IllegalArgumentException("the formula is empty");
        }
        Node root = expression(Precedence.CONDITIONAL);
        if (!atEnd()) {
            throw expected("an operator or the end");
        }
        checkChains(root);
        return root;
    }

    /** Everything that binds at least so tightly. */
    private Node expression(Precedence loosest) {
        if (++nesting > DEEPEST_NESTING) {
            throw at(position, "nested more than " + DEEPEST_NESTING + " deep");
        }
        Node left = operand();
        Precedence reached = Precedence.PRIMARY;
        for (Optional<BinaryOperation> next = infix(loosest); next.isPresent(); next = infix(loosest)) {
            BinaryOperation operation = next.get();
            Precedence precedence = operation.precedence();
            if (reached.isLooserThan(precedence.left())) {
                throw at(
                        position,
                        "comparisons can't be chained: write a < b && b < c; got '" + operation.symbol() + "'");
            }
            take(operation.symbol());
            left = new Node.Binary(operation, left, expression(precedence.right()));
            reached = precedence;
        }
        if (loosest == Precedence.CONDITIONAL && take("?")) {
            Node yes = expression(Precedence.CONDITIONAL);
            if (!take(":")) {
                throw expected("':' and what the value is otherwise");
            }
            left = new Node.Conditional(left, yes, expression(Precedence.CONDITIONAL));
        }
        nesting--;
        return left;
    }

    /** The infix operator that comes next, if it binds at least so tightly. */
    private Optional<BinaryOperation> infix(Precedence loosest) {
        return Stream.of(BinaryOperation.values())
                .filter(operation -> !operation.isFunction() && text.startsWith(operation.symbol(), position))
                .findFirst()
                .filter(operation -> !operation.precedence().isLooserThan(loosest));
    }

    private Node operand() {
        int start = position;
        if (take("-")) {
            return new Node.Unary(UnaryOperation.NEGATION, expression(Precedence.PREFIX));
        }
        if (take("!")) {
            return new Node.Unary(UnaryOperation.NOT, expression(Precedence.PREFIX));
        }
        if (take("(")) {
            Node inner = expression(Precedence.CONDITIONAL);
            close(start);
            return inner;
        }
        String number = take(NUMBER);
        if (!number.isEmpty()) {
            return literal(number, start);
        }
        String name = take(NAME);
        if (!name.isEmpty()) {
            int opening = position;
            return take("(") ? call(name, start, opening) : named(name, start);
        }
        throw expected("a number, a name or '('");
    }

    private Node literal(String digits, int start) {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw at(start, "the number " + digits + " is too large");
        }
        return new Node.Literal(number);
    }

    private Node named(String name, int start) {
        int index = index(name, start);
        if (index >= 0) {
            return new Node.Variable(name, index);
        }
        for (Node.Constant constant : Node.Constant.values()) {
            if (constant.symbol().equals(name)) {
                return constant;
            }
        }
        if (NamedFunction.BY_NAME.containsKey(name)) {
            throw at(start, "the function '" + name + "' needs parentheses around its arguments");
        }
        throw unknown("variable", name, start, choices());
    }

    private int index(String name, int start) {
        try {
            return scope.index(name);
        } catch (IllegalArgumentException e) {
            throw at(start, e.getMessage());
        }
    }

    private List<String> choices() {
        return Stream.concat(
                        scope.choices().stream(),
                        Stream.of(Node.Constant.values()).map(Node.Constant::symbol))
                .distinct()
                .toList();
    }

    private IllegalArgumentException unknown(String kind, String name, int start, Collection<String> choices) {
        String hint = Spelling.nearest(name, choices)
                .map(choice -> "; did you mean " + choice + "?")
                .orElse("");
        return at(start, "unknown " + kind + " '" + name + "'; there are " + String.join(", ", choices) + hint);
    }

    /** The call of a function, whose opening parenthesis has been taken. */
    private Node call(String name, int start, int opening) {
        NamedFunction function = NamedFunction.BY_NAME.get(name);
        if (function == null) {
            throw unknown("function", name, start, NamedFunction.BY_NAME.keySet());
        }
        List<Node> arguments = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(expression(Precedence.CONDITIONAL));
            } while (take(","));
            close(opening);
        }
        if (!function.takes(arguments.size())) {
            throw at(start, "'" + name + "' takes " + function.arity() + ", got " + arguments.size());
        }
        return function.application().apply(arguments);
    }

    private void close(int opening) {
        if (!take(")")) {
            throw expected("an operator or the ')' that closes the '(' at position " + ordinal(opening));
        }
    }

    /** Whether the text goes on with a symbol, which is then taken, with the space after it. */
    private boolean take(String symbol) {
        if (!text.startsWith(symbol, position)) {
            return false;
        }
        position += symbol.length();
        skipSpace();
        return true;
    }

    /** What the text goes on with by this pattern, taken likewise; empty if it doesn't. */
    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        take(matcher.group());
        return matcher.group();
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean atEnd() {
        return position == text.length();
    }

    private IllegalArgumentException expected(String choices) {
        String found = atEnd() ? "the end" : "'" + Character.toString(text.codePointAt(position)) + "'";
        return at(position, "expected " + choices + ", got " + found);
    }

    private IllegalArgumentException at(int index, String message) {
        return new IllegalArgumentException("position " + ordinal(index) + ": " + message);
    }

    /** The place of a character as a reader counts, from 1. */
    private int ordinal(int index) {
        return text.codePointCount(0, index) + 1;
    }

    /** Goes through the tree level by level, since it may be too deep to be recursed into. */
    private static void checkChains(Node root) {
        List<Node> level = List.of(root);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > LONGEST_CHAIN) {
                throw new IllegalArgumentException("more than " + LONGEST_CHAIN
                        + " operations depend on each other in a chain; parentheses around parts of a long sum help");
            }
            level = level.stream().flatMap(node -> node.children().stream()).toList();
        }
    }
}
