package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Optimizer;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.HostGuard;
import org.thalweg.app.spec.Spec;

class HyperparameterTest {
    private final Catalog catalog = Catalog.load(List.of(), new HostGuard());

    private Optimizer optimizer(String spec) {
        Gradients gradients = new Gradients(catalog, Optional.empty(), Optional.empty(), (name, reason) -> {});
        return new Binder(catalog, gradients, Optional.empty()).optimizer(Spec.parse(spec));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adam                                | lr           | 0.001 | adam:lr=7",
                "adam:LR=0.5,beta1=0.5               | lr           | 0.5   | adam:LR=7,beta1=0.5",
                "adam:beta1=0.5                      | Weight-Decay | 0     | adam:beta1=0.5,weightDecay=7",
                "lbfgs                               | historySize  | 100   | lbfgs:historySize=7",
                "lookahead                           | lr           | 0.001 | lookahead:inner=Adam(lr=7)",
                "lookahead:inner=sgd,k=3      | lr           | 0.001 | lookahead:inner=sgd(lr=7),k=3",
                "lookahead:inner=clipped(inner=sgd(momentum=0.5)) | momentum | 0.5 "
                        + "| lookahead:inner=clipped(inner=sgd(momentum=7))",
            })
    void isFoundAndSetWhereverItLies(String spec, String name, double value, String set) {
        Hyperparameter found = Hyperparameter.find(optimizer(spec), name).orElseThrow();

        assertThat(found.value()).isEqualTo(value);
        assertThat(found.set(Spec.parse(spec), "7", catalog)).hasToString(set);
    }

    @ParameterizedTest
    @CsvSource({"adam, amsgrad", "genetic, lr", "adam, lrr", "lookahead, inner"})
    void isANumberThatIsThere(String spec, String name) {
        assertThat(Hyperparameter.find(optimizer(spec), name)).isEmpty();
    }

    @Test
    void theOutermostOfANameIsMeant() {
        Optimizer sam = optimizer("sam:inner=adadelta,rho=0.25");

        assertThat(Hyperparameter.find(sam, "rho").orElseThrow().value()).isEqualTo(0.25);
        assertThat(Hyperparameter.names(List.of(sam))).contains("rho", "lr").doesNotContain("inner");
    }
}
