package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Optimizer;
import org.thalweg.app.text.UsageException;

class LogGridTest {
    /** Parameters of each kind. */
    public record Settings(double lr, double beta1, double weightDecay, double eps, double rho, int size, double shift)
            implements Optimizer {
        @Override
        public Run start(org.thalweg.api.Problem problem) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Optimizer SETTINGS = new Settings(0.001, 0.3, 0, 1e-8, 0.9, 10, -1);

    private static LogGrid grid(String asked) {
        TunedAxis axis = TunedAxis.parse(asked);
        Hyperparameter parameter = Hyperparameter.find(SETTINGS, axis.name()).orElseThrow();
        return LogGrid.of(axis, parameter, LogGrid.isKept(parameter));
    }

    @Test
    void learningRatesAreFourADecade() {
        assertThat(grid("lr").values(33))
                .hasSize(33)
                .startsWith("1e-6", "1.78e-6", "3.16e-6", "5.62e-6", "1e-5")
                .contains("0.001", "0.00178", "1")
                .endsWith("56.2", "100");
    }

    @Test
    void whatIsKeptIsSpreadByWhatIsNot() {
        assertThat(grid("beta1").values(4)).containsExactly("0", "0.9", "0.99", "0.999");
        assertThat(grid("rho").values(4)).as("by its value").containsExactly("0", "0.9", "0.99", "0.999");
        assertThat(grid("beta1=0.9..0.9999").values(4)).containsExactly("0.9", "0.99", "0.999", "0.9999");
        assertThat(grid("beta1").position(0.75)).isEqualTo(0.25);
        assertThat(grid("beta1=0.1..10").values(3))
                .as("not what is kept, if it may be above 1")
                .containsExactly("0.1", "1", "10");
    }

    @Test
    void othersAreSpreadAroundTheirValue() {
        assertThat(grid("eps").values(3)).containsExactly("1e-10", "1e-8", "1e-6");
        assertThat(grid("weight-decay").values(3)).as("off unless given").containsExactly("1e-6", "0.001", "1");
        assertThat(grid("lr=0.02..0.5").values(2)).as("the ends as given").containsExactly("0.02", "0.5");
    }

    @Test
    void wholeNumbersAreTriedOnce() {
        assertThat(grid("size=1..8").values(15)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(grid("size").values(4)).containsExactly("1", "10", "100", "1000");
    }

    @Test
    void closeValuesHaveTheDigitsThatTellThemApart() {
        List<String> values = grid("lr=1..1.1").values(1000);

        assertThat(values).doesNotHaveDuplicates().hasSize(1000);
        for (int i = 1; i < values.size(); i++) {
            assertThat(Double.parseDouble(values.get(i)) / Double.parseDouble(values.get(i - 1)))
                    .as("rounding moves a value by little of the distance, 1.1^(1/999) - 1 = 9.5e-5")
                    .isBetween(1 + 8e-5, 1 + 11e-5);
        }
    }

    @Test
    void aNumberWithoutASensibleGridNeedsARange() {
        assertThatThrownBy(() -> grid("shift"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--tune: nothing can be tried around shift=-1; give a range, like --tune=shift=0.1..10");
        assertThat(grid("shift=0.1..10").values(3)).containsExactly("0.1", "1", "10");
    }

    @Test
    void combinationsAreAboutAsDenseInEachDirection() {
        LogGrid wide = new LogGrid(1e-6, 100, false, false);
        LogGrid narrow = new LogGrid(0, 0.999, true, false);

        assertThat(LogGrid.counts(List.of(wide), 33)).containsExactly(33);
        int[] counts = LogGrid.counts(List.of(wide, narrow), 256);
        assertThat(counts).as("8 decades and 3, three a decade").containsExactly(25, 10);
        assertThat(LogGrid.counts(List.of(narrow, wide), 4)).containsExactly(2, 2);
        assertThat(Arrays.stream(LogGrid.counts(List.of(wide, wide, wide), 1000))
                        .reduce(1, (a, b) -> a * b))
                .isEqualTo(1000);
    }
}
