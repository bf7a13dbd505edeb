package org.thalweg.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a formula calls by name.
 *
 * @param arguments how many it takes, at least
 * @param takesMore whether it takes more than that
 * @param application the tree that a call stands for
 */
record NamedFunction(String name, int arguments, boolean takesMore, Function<List<Node>, Node> application) {
    /** All there are, in alphabetical order. */
    static final Map<String, NamedFunction> BY_NAME = byName();

    private static Map<String, NamedFunction> byName() {
        Stream<NamedFunction> unary = Stream.of(UnaryOperation.values())
                .filter(UnaryOperation::isFunction)
                .map(NamedFunction::of);
        Stream<NamedFunction> binary = Stream.of(BinaryOperation.values())
                .filter(BinaryOperation::isFunction)
                .map(operation -> of(operation.symbol(), operation));
        Stream<NamedFunction> power = Stream.of(of("pow", BinaryOperation.POWER));

        Map<String, NamedFunction> functions = new TreeMap<>();
        Stream.of(unary, binary, power)
                .flatMap(Function.identity())
                .forEach(function -> functions.put(function.name, function));
        return functions;
    }

    private static NamedFunction of(UnaryOperation operation) {
        return new NamedFunction(operation.symbol(), 1, false, operands -> new Node.Unary(operation, operands.get(0)));
    }

    private static NamedFunction of(String name, BinaryOperation operation) {
        return new NamedFunction(
                name,
                2,
                operation.takesMore(),
                operands -> operands.stream()
                        .reduce((left, right) -> new Node.Binary(operation, left, right))
                        .orElseThrow());
    }

    boolean takes(int count) {
        return count == arguments || takesMore && count > arguments;
    }

    /** The number of arguments in words. */
    String arity() {
        return arguments + (takesMore ? " or more" : "") + (arguments == 1 ? " argument" : " arguments");
    }
}
