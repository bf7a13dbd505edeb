package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Minimum;

/** Values that COCO's C code gives. */
class BbobValuesTest {
    private static final Pattern ROW =
            Pattern.compile("bbob_f(\\d+)_i(\\d+)_d(\\d+) f\\(0\\)=(\\S+) f\\(1,2,\\.\\.\\)=(\\S+) fopt=(\\S+)");

    static Stream<Arguments> rows() throws IOException {
        String text = Resources.toString(Resources.getResource("bbob-values.txt"), StandardCharsets.UTF_8);
        return ROW.matcher(text)
                .results()
                .map(row -> Arguments.of(
                        new Bbob(integer(row, 1), integer(row, 2), integer(row, 3)),
                        number(row, 4),
                        number(row, 5),
                        number(row, 6)));
    }

    private static int integer(MatchResult row, int group) {
        return Integer.parseInt(row.group(group));
    }

    private static double number(MatchResult row, int group) {
        return Double.parseDouble(row.group(group));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void areMet(Bbob bbob, double atZero, double atOneTwoThree, double fopt) {
        double[] x = new double[bbob.dimension()];

        // twelve digits are given
        assertThat(bbob.value(x)).isCloseTo(atZero, within(1e-11 * Math.abs(atZero)));
        Arrays.setAll(x, i -> i + 1);
        assertThat(bbob.value(x)).isCloseTo(atOneTwoThree, within(1e-11 * Math.abs(atOneTwoThree)));
        assertThat(bbob.minima()).extracting(Minimum::value).containsExactly(fopt);
    }
}
