package org.thalweg.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties over many formulas made by chance. */
class RandomFormulaTest {
    private static final int FORMULAS = 2000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theValueIsJavas(long group) {
        SplittableRandom random = new SplittableRandom(group);
        for (int i = 0; i < FORMULAS; i++) {
            RandomFormula typed = RandomFormula.of(random.nextLong());
            Formula formula = Formula.parse(typed.text(), RandomFormula.VARIABLES);
            for (int k = 0; k < 5; k++) {
                double[] values = {random.nextDouble(-2, 2), random.nextInt(-2, 3), random.nextInt(20)};
                assertThat(formula.value(values))
                        .as(typed.text())
                        .isEqualTo(Double.valueOf(typed.meaning().applyAsDouble(values)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void theTextParsesBackToTheSameTree(long group) {
        SplittableRandom random = new SplittableRandom(group);
        for (int i = 0; i < FORMULAS; i++) {
            String text = RandomFormula.of(random.nextLong()).text();
            Node tree = new Parser(text, new Scope.Given(RandomFormula.VARIABLES)).parse();

            assertThat(new Parser(tree.text(), new Scope.Given(RandomFormula.VARIABLES)).parse())
                    .as(text)
                    .isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void noParenthesesInTheTextAreNeedless(long group) {
        SplittableRandom random = new SplittableRandom(group);
        for (int i = 0; i < FORMULAS; i++) {
            Formula formula = Formula.parse(RandomFormula.of(random.nextLong()).text(), RandomFormula.VARIABLES);
            String text = formula.toString();
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                if (open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1))) {
                    assertThat(isEqualWithoutParentheses(formula, text, open))
                            .as(text)
                            .isFalse();
                }
            }
        }
    }

    private static boolean isEqualWithoutParentheses(Formula formula, String text, int open) {
        int close = open;
        for (int depth = 1; depth > 0; ) {
            char next = text.charAt(++close);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        String without = text.substring(0, open) + text.substring(open + 1, close) + text.substring(close + 1);
        try {
            return Formula.parse(without, RandomFormula.VARIABLES).equals(formula);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
