package org.thalweg.expression;

import java.util.List;

/**
 * A formula of named variables, parsed once and evaluated often; immutable and thread-safe.
 *
 * <p>From the loosest to the tightest:
 *
 * <table>
 * <caption>Grammar</caption>
 * <tr><td>{@code a ? b : c}</td><td>b if a is not 0, else c; from right to left</td></tr>
 * <tr><td>{@code ||}</td><td>or</td></tr>
 * <tr><td>{@code &&}</td><td>and</td></tr>
 * <tr><td>{@code == !=}</td><td>equality; can't be chained</td></tr>
 * <tr><td>{@code < <= > >=}</td><td>comparison; can't be chained</td></tr>
 * <tr><td>{@code + -}</td><td>sum</td></tr>
 * <tr><td>{@code * / %}</td><td>product, quotient, remainder with the dividend's sign</td></tr>
 * <tr><td>{@code - !}</td><td>negation and not, in front of their operand</td></tr>
 * <tr><td>{@code ^}</td><td>power; from right to left, so {@code 2^3^2} is 512, {@code -2^2} is -4</td></tr>
 * <tr><td>{@code 1 .5 1e-3 x pi e f(x) (…)}</td><td>numbers, variables, constants, functions, parentheses</td></tr>
 * </table>
 *
 * <p>Truth is a number: what is true gives 1, what is false 0, and anything but 0 counts as true, NaN too. The
 * functions are those of {@link Math} from double to double, under their names: {@code abs acos asin atan cbrt ceil
 * cos cosh exp expm1 floor log log10 log1p rint signum sin sinh sqrt tan tanh toDegrees toRadians}, of two arguments
 * {@code atan2 copySign hypot pow}, and {@code min} and {@code max} of two or more. A variable may hide a constant of
 * its name. White space separates and is otherwise ignored.
 *
 * <p>A formula may be nested {@value Parser#DEEPEST_NESTING} deep, and its operations may depend on each other in a
 * chain of {@value Parser#LONGEST_CHAIN}, such as a sum of so many terms; a longer sum can be had by parentheses
 * around parts of it.
 */
public final class Expression {
    private final List<String> variables;
    private final Node root;

    private Expression(List<String> variables, Node root) {
        this.variables = variables;
        this.root = root;
    }

    /**
     * The formula that a text spells.
     *
     * @param text the formula
     * @param variables the names that may occur in it, in the order in which {@link #value} takes them: letters, digits
     *     and underscores, no digit first
     * @throws ExpressionException if the text is no formula of these variables
     * @throws IllegalArgumentException if the variables are no names, or not distinct
     */
    public static Expression parse(String text, List<String> variables) {
        List<String> names = List.copyOf(variables);
        Parser.checkNames(names);
        return new Expression(names, new Parser(text, names).parse());
    }

    /** The names of the variables, whether they occur or not. */
    public List<String> variables() {
        return variables;
    }

    /**
     * The formula's value.
     *
     * @param values one for each variable, in their order; left as they are
     * @throws IllegalArgumentException if there are more or fewer values than variables
     */
    public double value(double... values) {
        if (values.length != variables.size()) {
            throw new IllegalArgumentException(
                    "the variables are " + variables + ", but there are " + values.length + " values");
        }
        return root.value(values);
    }

    /** The same variables in the same order, and the same operations on them however they were spelled. */
    @Override
    public boolean equals(Object other) {
        // the text stands for the tree, and takes far less stack than the equals methods of records within records
        return other instanceof Expression expression
                && variables.equals(expression.variables)
                && toString().equals(expression.toString());
    }

    @Override
    public int hashCode() {
        return 31 * variables.hashCode() + toString().hashCode();
    }

    /** The formula without white space and needless parentheses; parses back to an equal one. */
    @Override
    public String toString() {
        return root.text();
    }
}
