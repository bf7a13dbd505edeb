package org.thalweg.expression;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A formula of x, y and z made by chance of all operations that there are, some of its parts more than once. */
final class RandomText {
    private static final String[] INFIX = Stream.of(BinaryOperation.values())
            .filter(operation -> !operation.isFunction())
            .map(BinaryOperation::symbol)
            .toArray(String[]::new);
    private static final String[] UNARY = NamedFunction.BY_NAME.values().stream()
            .filter(function -> function.arguments() == 1)
            .map(NamedFunction::name)
            .toArray(String[]::new);
    private static final String[] BINARY = NamedFunction.BY_NAME.values().stream()
            .filter(function -> function.arguments() == 2)
            .map(NamedFunction::name)
            .toArray(String[]::new);

    private final SplittableRandom random;
    private String again = "x";

    private RandomText(SplittableRandom random) {
        this.random = random;
    }

    static String of(SplittableRandom random) {
        return new RandomText(random).formula(random.nextInt(1, 8));
    }

    private String formula(int depth) {
        if (depth == 0) {
            return leaf();
        }
        String made = inner(depth);
        if (random.nextInt(3) == 0) {
            again = made;
        }
        return made;
    }

    private String inner(int depth) {
        String a = formula(depth - 1);
        String b = formula(random.nextInt(depth));
        return switch (random.nextInt(10)) {
            case 0 -> "(-" + a + ")";
            case 1 -> "(!" + a + ")";
            case 2 -> again;
            case 3 ->
                "(" + b + "<" + formula(random.nextInt(depth)) + "?" + a + ":" + formula(random.nextInt(depth)) + ")";
            case 4 -> "(" + a + "?" + b + ":" + formula(random.nextInt(depth)) + ")";
            case 5, 6 -> one(UNARY) + "(" + a + ")";
            case 7 -> one(BINARY) + "(" + b + "," + a + ")";
            default -> random.nextBoolean() ? "(" + a + one(INFIX) + b + ")" : "(" + b + one(INFIX) + a + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(random.nextInt(5));
            case 1 -> Double.toString(random.nextInt(1, 40) / 8.0);
            case 2 -> random.nextBoolean() ? "pi" : "e";
            default -> one("x", "y", "z");
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
