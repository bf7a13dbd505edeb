package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final List<String> CHOICES = List.of("Adam", "AdamW", "Rosenbrock", "SGD", "StyblinskiTang");

    @ParameterizedTest
    @CsvSource({"AdamW,adam-w", "WarmUp,warm_up", "LambdaLR,lambda-lr", "strong_wolfe,StrongWolfe"})
    void areTheSameWhateverTheSpelling(String a, String b) {
        assertThat(Names.same(a, b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rosenbrok,Rosenbrock",
        "rosnebrock,Rosenbrock",
        "rosenbrockk,Rosenbrock",
        "adan,Adam",
        "sdg,SGD",
        "styblinski-tank,StyblinskiTang",
        "styblinski,StyblinskiTang",
        "RosenbrockFunction,Rosenbrock",
        "adamwithdecay,AdamW"
    })
    void findTheNearest(String typed, String nearest) {
        assertThat(Names.nearest(typed, CHOICES)).contains(nearest);
    }

    @Test
    void suggestNothingFarFetched() {
        assertThat(Names.nearest("nelder-mead", CHOICES)).isEmpty();
        assertThat(Names.suggestion("nelder-mead", List.of("Adam", "SGD"))).isEqualTo("there are Adam, SGD");
    }
}
