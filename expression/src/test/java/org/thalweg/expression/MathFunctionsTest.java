package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions are Java's, and none is missing. */
class MathFunctionsTest {
    /** About the representation of numbers, not about numbers. */
    private static final Set<String> LEFT_OUT =
            Set.of("nextUp", "nextDown", "ulp", "IEEEremainder", "nextAfter", "random");

    private static final double[] ARGUMENTS = {-2.5, -1, -0.3, -0.0, 0, 0.3, 1, 2.5, 700, Double.NaN};

    static Stream<Method> functions() {
        return Arrays.stream(Math.class.getMethods())
                .filter(method -> method.getReturnType() == double.class)
                .filter(method -> method.getParameterCount() == 1 || method.getParameterCount() == 2)
                .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(type -> type == double.class))
                .filter(method -> !LEFT_OUT.contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachGivesTheSameBits(Method method) throws ReflectiveOperationException {
        boolean unary = method.getParameterCount() == 1;
        Formula formula = Formula.parse(method.getName() + (unary ? "(x)" : "(x,y)"), List.of("x", "y"));
        for (double x : ARGUMENTS) {
            for (double y : ARGUMENTS) {
                Object expected = unary ? method.invoke(null, x) : method.invoke(null, x, y);
                assertThat((Object) formula.value(x, y)).isEqualTo(expected);
            }
        }
    }
}
