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
 * steps; NAdam's are by the rule of PyTorch 2.0, worked from its source.
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
                }),
                arguments(new AdamW(0.05, 0.9, 0.999, 1e-8, 0.01, false), new double[][] {
                    {-1.94900000000031, 2.04899999999875},
                    {-1.89838832295195, 2.09769068846774},
                    {-1.54994411469831, 2.43700457576658},
                    {-1.47444276991475, 2.18223487609842}
                }),
                arguments(new NAdam(0.05, 0.9, 0.999, 1e-8, 0, 4e-3, false), new double[][] {
                    {-1.94717741108256, 2.05282258891645},
                    {-1.91099469980556, 2.08949140561745},
                    {-1.68480257218317, 2.32534427307478},
                    {-1.54610052424128, 2.3963191517287}
                }),
                arguments(new RAdam(1e-4, 0.9, 0.999, 1e-8, 0, false), new double[][] {
                    {-1.8394, 2.04},
                    {-1.71100562301086, 2.07308834063158},
                    {-1.4607636909305, 2.14010552394825},
                    {-1.46072644039963, 2.14011193927268}
                }),
                arguments(new Adamax(0.05, 0.9, 0.999, 1e-8, 0), new double[][] {
                    {-1.95000000000031, 2.04999999999875},
                    {-1.90377415168387, 2.09679021126151},
                    {-1.64711249141159, 2.36724941191672},
                    {-1.55536107523088, 2.42937746321192}
                }),
                arguments(new Adagrad(0.5, 0.01, 0, 0, 1e-10), new double[][] {
                    {-1.50000000000003, 2.49999999999987},
                    {-1.54451518285372, 2.43859666604489},
                    {-1.55175360591536, 2.4137493730562},
                    {-1.52371148286471, 2.32748622483106}
                }),
                arguments(new Adadelta(), new double[][] {
                    {-1.99683772233984, 2.00316227766007},
                    {-1.99360790703895, 2.00639448796222},
                    {-1.96727758043676, 2.03288610480021},
                    {-1.72765782192353, 2.28571131270896}
                }),
                arguments(new RMSprop(0.01, 0.99, 1e-8, 0, 0, false), new double[][] {
                    {-1.90000000000623, 2.099999999975},
                    {-1.84147345260563, 2.16044789366938},
                    {-1.65670852674649, 2.35994674268113},
                    {-1.56132950884076, 2.44366883637159}
                }),
                arguments(new RMSprop(1e-3, 0.99, 1e-8, 0, 0.9, true), new double[][] {
                    {-1.98994962184804, 2.01005037815007},
                    {-1.97385273636694, 2.02616508918307},
                    {-1.77649802217668, 2.22622451630342},
                    {-1.55489642526704, 2.42332762187887}
                }),
                arguments(new Rprop(), new double[][] {
                    {-1.99, 2.01},
                    {-1.978, 2.022},
                    {-1.74041317888, 2.25958682112},
                    {-1.37922044787309, 1.90296502456876}
                }),
                arguments(new ASGD(1e-3, 1e-4, 0.75, 100, 0), new double[][] {
                    {-0.3939998, 2.3999998},
                    {-0.744986354812666, 1.9510468021515},
                    {-1.26632471117623, 1.60980735512039},
                    {-1.20926859920101, 1.47013092102558}
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
