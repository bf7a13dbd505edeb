package org.thalweg.autodiff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Which of the JDK's methods have a rule in {@link Tape}. */
final class Rules {
    private static final Set<String> HOSTS = Set.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Double");

    /** Where the rule isn't called as the method is. */
    private static final Map<String, String> RENAMED = Map.of(
            "sum", "add",
            "IEEEremainder", "remainder",
            "nextUp", "neighbour",
            "nextDown", "neighbour");

    private static final Set<String> SAME = Set.of(
            "abs",
            "max",
            "min",
            "clamp",
            "copySign",
            "sqrt",
            "cbrt",
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "sinh",
            "cosh",
            "tanh",
            "atan2",
            "hypot",
            "pow",
            "fma",
            "scalb",
            "toRadians",
            "toDegrees",
            "nextAfter");

    /** Piecewise constant, or answers that aren't doubles. */
    private static final Set<String> FLAT = Set.of(
            "floor",
            "ceil",
            "rint",
            "signum",
            "ulp",
            "round",
            "getExponent",
            "compare",
            "isNaN",
            "isFinite",
            "isInfinite");

    private Rules() {}

    /** The name of the rule of a static method, if it has one. */
    static Optional<String> of(String owner, String name, String descriptor) {
        if (!HOSTS.contains(owner) || Type.getReturnType(descriptor) != Type.DOUBLE_TYPE) {
            return Optional.empty();
        }
        if (RENAMED.containsKey(name)) {
            return Optional.of(RENAMED.get(name));
        }
        return SAME.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether a static method's result doesn't change with small changes of its arguments. */
    static boolean isFlat(String owner, String name) {
        return HOSTS.contains(owner) && FLAT.contains(name);
    }

    /** What a rule takes: the arguments, the result, and the number of each double among the arguments. */
    static String descriptor(Type[] arguments) {
        StringBuilder descriptor = new StringBuilder("(");
        StringBuilder numbers = new StringBuilder();
        for (Type argument : arguments) {
            descriptor.append(argument);
            if (argument == Type.DOUBLE_TYPE) {
                numbers.append(Type.INT_TYPE);
            }
        }
        return descriptor.append(Type.DOUBLE_TYPE).append(numbers).append(")I").toString();
    }
}
