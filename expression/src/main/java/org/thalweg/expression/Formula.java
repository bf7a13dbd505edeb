package org.thalweg.expression;

import java.util.List;

/**
 * A formula of named variables, parsed once and evaluated often; immutable and thread-safe. Neither its value nor its
 * gradient allocates anything; what is asked for often is compiled to bytecode, which changes no bit.
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
 * {@code atan2 copySign hypot pow}, and {@code min} and {@code max} of two or more; {@code a^b} is {@code pow(a,b)}, to
 * the bit, so {@code x*x*x} takes less time than {@code x^3}, but {@code x^2} none more than {@code x*x}. Parts that are
 * equal are computed once. A variable may hide a constant of its name. White space separates and is otherwise ignored.
 *
 * <p>A formula may be nested {@value Parser#DEEPEST_NESTING} deep, and its operations may depend on each other in a
 * chain of {@value Parser#LONGEST_CHAIN}, such as a sum of so many terms; a longer sum can be had by parentheses
 * around parts of it.
 */
public final class Formula {
    private final List<String> variables;
    private final int dimension; // how many variables there are; asking the list takes as long as a small formula
    private final Node root;
    private final Tiered value;
    private final Tiered valueAndGradient;
    private volatile Program program; // null until it is needed

    private Formula(Node root, List<String> variables) {
        this.variables = variables;
        this.dimension = variables.size();
        this.root = root;
        this.value = new Tiered((x, gradient) -> root.value(x), () -> Assembler.value(program()));
        this.valueAndGradient = new Tiered(
                (x, gradient) -> program().valueAndGradient(x, gradient), () -> Assembler.valueAndGradient(program()));
    }

    /**
     * The formula that a text spells.
     *
     * @param text the formula
     * @param variables the names that may occur in it, in the order in which {@link #value} takes them: letters, digits
     *     and underscores, no digit first
     * @throws IllegalArgumentException if the text is no formula of these variables, where the message says at
     *     which character (the first is 1), what is wrong and what would be right; or the variables are no names, or not
     *     distinct
     */
    public static Formula parse(String text, List<String> variables) {
        return parse(text, new Scope.Given(List.copyOf(variables)));
    }

    /**
     * The formula of a location's coordinates that a text spells: of x, y and z, or of x1, x2, and so on. Its variables
     * go as far as those that occur: {@code y^2} has x and y.
     *
     * @throws IllegalArgumentException if the text is no such formula; the message says where and why
     */
    public static Formula of(String text) {
        return parse(text, new Scope.Coordinates());
    }

    private static Formula parse(String text, Scope scope) {
        Node root = new Parser(text, scope).parse();
        return new Formula(root, scope.variables());
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
        check(values.length, "values");
        return value.run(values, null);
    }

    /**
     * The formula's value and its exact gradient, by reverse accumulation.
     *
     * <p>A conditional has the gradient of the branch taken. At a jump or a kink a derivative is one-sided or 0:
     * {@code abs} and {@code copySign} have 0 at 0, {@code max} and {@code min} of equal numbers half that of each,
     * what jumps ({@code floor ceil rint signum}, comparisons, {@code %} by its right operand) that of its step. Where a
     * slope is infinite, as that of {@code sqrt}, {@code cbrt} or {@code x^0.5} at 0 or of {@code asin} at 1, or there
     * is none, as that of {@code hypot} or {@code atan2} at (0,0), 0 takes its place, so that a method which is at the
     * tip stays. A power's derivative by its exponent is 0 unless the base is above 0. No derivative is NaN unless the
     * value is.
     *
     * @param values one for each variable, in their order; left as they are
     * @param gradient receives the derivative by each variable
     * @return what {@link #value} returns
     * @throws IllegalArgumentException if there are more or fewer values or derivatives than variables
     */
    public double valueAndGradient(double[] values, double[] gradient) {
        check(values.length, "values");
        check(gradient.length, "derivatives");
        double value = valueAndGradient.run(values, gradient);
        if (!isFinite(gradient) && !Double.isNaN(value)) {
            program().mend(values, gradient);
        }
        return value;
    }

    private void check(int length, String what) {
        if (length != dimension) {
            throw new IllegalArgumentException(
                    "the variables are " + variables + ", but there are " + length + " " + what);
        }
    }

    private static boolean isFinite(double[] gradient) {
        for (double derivative : gradient) {
            if (!Double.isFinite(derivative)) {
                return false;
            }
        }
        return true;
    }

    private Program program() {
        Program known = program;
        if (known == null) {
            known = Planner.plan(Cells.of(root), dimension);
            program = known;
        }
        return known;
    }

    /** The same variables in the same order, and the same operations on them however they were spelled. */
    @Override
    public boolean equals(Object other) {
        // the text stands for the tree, and takes far less stack than the equals methods of records within records
        return other instanceof Formula formula
                && variables.equals(formula.variables)
                && toString().equals(formula.toString());
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
