package org.thalweg.expression;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A formula made by chance, written with all parentheses and random white space, with its meaning in plain Java.
 *
 * @param text the formula
 * @param meaning its value at values of {@link #VARIABLES}
 */
record RandomFormula(String text, ToDoubleFunction<double[]> meaning) {
    static final List<String> VARIABLES = List.of("x", "y", "step");

    private static final String[] BINARY = {
        "||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "^", "min", "atan2"
    };
    private static final String[] UNARY = {"-", "!", "abs", "sin", "sqrt"};

    static RandomFormula of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return formula(random, random.nextInt(7));
    }

    private static RandomFormula formula(SplittableRandom random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        RandomFormula a = formula(random, random.nextInt(depth));
        RandomFormula b = formula(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> unary(random, b);
            case 1 -> conditional(random, a, b, formula(random, random.nextInt(depth)));
            default -> random.nextBoolean() ? binary(random, a, b) : binary(random, b, a);
        };
    }

    private static RandomFormula leaf(SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0:
                double small = random.nextInt(4);
                return new RandomFormula(Integer.toString((int) small), values -> small);
            case 1:
                double any = Math.exp(random.nextDouble(-40, 40));
                return new RandomFormula(Double.toString(any), values -> any);
            case 2:
                return new RandomFormula("pi", values -> Math.PI);
            default:
                int index = random.nextInt(VARIABLES.size());
                return new RandomFormula(VARIABLES.get(index), values -> values[index]);
        }
    }

    private static RandomFormula unary(SplittableRandom random, RandomFormula operand) {
        ToDoubleFunction<double[]> a = operand.meaning;
        String symbol = UNARY[random.nextInt(UNARY.length)];
        ToDoubleFunction<double[]> meaning = switch (symbol) {
            case "-" -> v -> -a.applyAsDouble(v);
            case "!" -> v -> a.applyAsDouble(v) != 0 ? 0 : 1;
            case "abs" -> v -> Math.abs(a.applyAsDouble(v));
            case "sin" -> v -> Math.sin(a.applyAsDouble(v));
            default -> v -> Math.sqrt(a.applyAsDouble(v));
        };
        return new RandomFormula(symbol + parenthesized(random, operand.text), meaning);
    }

    private static RandomFormula binary(SplittableRandom random, RandomFormula left, RandomFormula right) {
        ToDoubleFunction<double[]> a = left.meaning;
        ToDoubleFunction<double[]> b = right.meaning;
        String symbol = BINARY[random.nextInt(BINARY.length)];
        ToDoubleFunction<double[]> meaning = switch (symbol) {
            case "||" -> v -> a.applyAsDouble(v) != 0 || b.applyAsDouble(v) != 0 ? 1 : 0;
            case "&&" -> v -> a.applyAsDouble(v) != 0 && b.applyAsDouble(v) != 0 ? 1 : 0;
            case "==" -> v -> a.applyAsDouble(v) == b.applyAsDouble(v) ? 1 : 0;
            case "!=" -> v -> a.applyAsDouble(v) != b.applyAsDouble(v) ? 1 : 0;
            case "<" -> v -> a.applyAsDouble(v) < b.applyAsDouble(v) ? 1 : 0;
            case "<=" -> v -> a.applyAsDouble(v) <= b.applyAsDouble(v) ? 1 : 0;
            case ">" -> v -> a.applyAsDouble(v) > b.applyAsDouble(v) ? 1 : 0;
            case ">=" -> v -> a.applyAsDouble(v) >= b.applyAsDouble(v) ? 1 : 0;
            case "+" -> v -> a.applyAsDouble(v) + b.applyAsDouble(v);
            case "-" -> v -> a.applyAsDouble(v) - b.applyAsDouble(v);
            case "*" -> v -> a.applyAsDouble(v) * b.applyAsDouble(v);
            case "/" -> v -> a.applyAsDouble(v) / b.applyAsDouble(v);
            case "%" -> v -> a.applyAsDouble(v) % b.applyAsDouble(v);
            case "^" -> v -> Math.pow(a.applyAsDouble(v), b.applyAsDouble(v));
            case "min" -> v -> Math.min(a.applyAsDouble(v), b.applyAsDouble(v));
            default -> v -> Math.atan2(a.applyAsDouble(v), b.applyAsDouble(v));
        };
        String text = Character.isLetter(symbol.charAt(0))
                ? symbol + parenthesized(random, left.text + "," + right.text)
                : parenthesized(random, left.text) + symbol + parenthesized(random, right.text);
        return new RandomFormula(text, meaning);
    }

    private static RandomFormula conditional(
            SplittableRandom random, RandomFormula condition, RandomFormula yes, RandomFormula no) {
        return new RandomFormula(
                parenthesized(random, condition.text)
                        + "?"
                        + parenthesized(random, yes.text)
                        + ":"
                        + parenthesized(random, no.text),
                v -> condition.meaning.applyAsDouble(v) != 0
                        ? yes.meaning.applyAsDouble(v)
                        : no.meaning.applyAsDouble(v));
    }

    private static String parenthesized(SplittableRandom random, String text) {
        return " ".repeat(random.nextInt(2)) + "(" + " ".repeat(random.nextInt(2)) + text + ")";
    }
}
