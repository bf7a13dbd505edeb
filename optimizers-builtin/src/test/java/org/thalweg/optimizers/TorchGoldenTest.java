package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Trace;

/**
 * Locations that PyTorch's float64 optimisers reach on Rosenbrock's function from (-2, 2), after 1, 2, 10 and 100
 * steps.
 */
class TorchGoldenTest {
    private static final int[] STEPS = {1, 2, 10, 100};

    /** The golden values have 15 digits; the steps amplify the last one little. */
    private static final double TOLERANCE = 2e-13;

    static Stream<Arguments> golden() {
        return Stream.of(
                arguments(new SGD(1e-3, 0, 0, 0, false), new double[][] {
                    {-0.394, 2.4},
                    {-0.7449868064, 1.9510472},
                    {-1.26632559202169, 1.60980943962974},
                    {-1.20927583386468, 1.47014830482111}
                }),
                arguments(new SGD(2e-4, 0.9, 0, 0, false), new double[][] {
                    {-1.6788, 2.08},
                    {-1.28948251073024, 2.1815347776},
                    {-1.55626820451623, 1.44377974370873},
                    {-0.122457308653936, 0.0104847990270289}
                }),
                arguments(new SGD(2e-4, 0.9, 0.3, 0.01, false), new double[][] {
                    {-1.678796, 2.079996},
                    {-1.31954486028621, 2.17266356827485},
                    {-1.19523875616374, 1.63511031996192},
                    {-0.436443662975344, 0.197276151034278}
                }),
                arguments(new SGD(2e-4, 0.9, 0, 0, true), new double[][] {
                    {-1.38972, 2.152},
                    {-1.17434733651828, 2.2000284475584},
                    {-1.40175170695974, 1.83289492413602},
                    {-1.17302779118757, 1.38382032163025}
                }),
                arguments(new Adam(0.05, 0.9, 0.999, 1e-8, 0, false), new double[][] {
                    {-1.95000000000031, 2.04999999999875},
                    {-1.90035585840373, 2.09972003981296},
                    {-1.55781566682441, 2.44898874247704},
                    {-1.52500555641741, 2.32962949713255}
                }),
                arguments(new Adam(0.05, 0.9, 0.999, 1e-8, 0, true), new double[][] {
                    {-1.95000000000031, 2.04999999999875},
                    {-1.90035585840373, 2.09972003981296},
                    {-1.55781846750327, 2.44898874247704},
                    {-1.52500109300968, 2.33031238569861}
                }));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void followsPyTorch(Optimizer optimizer, double[][] expected) {
        Trace trace = Minimization.of(new Valley())
                .from(-2, 2)
                .with(optimizer)
                .steps(100)
                .run()
                .trace();

        for (int k = 0; k < STEPS.length; k++) {
            assertThat(trace.x(STEPS[k], 0))
                    .as("x1 after step %s", STEPS[k])
                    .isCloseTo(expected[k][0], within(TOLERANCE));
            assertThat(trace.x(STEPS[k], 1))
                    .as("x2 after step %s", STEPS[k])
                    .isCloseTo(expected[k][1], within(TOLERANCE));
        }
    }
}
