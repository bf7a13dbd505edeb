package org.thalweg.app.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.app.text.UsageException;

class SpecTest {
    @Test
    void isAName() {
        assertThat(Spec.parse(" rosenbrock ")).isEqualTo(new Spec("", "rosenbrock", Map.of()));
    }

    @Test
    void hasArgumentsInTheOrderTyped() {
        Spec spec = Spec.parse("rosenbrock:b=100,a=1.5");

        assertThat(spec.arguments()).containsExactly(Map.entry("b", "100"), Map.entry("a", "1.5"));
    }

    @Test
    void mayComeFromAPlugin() {
        assertThat(Spec.parse("acme/momentum:lr=0.1")).isEqualTo(new Spec("acme", "momentum", Map.of("lr", "0.1")));
    }

    @Test
    void mayBeAWholeClassName() {
        assertThat(Spec.parse("acme/com.acme.Momentum").name()).isEqualTo("com.acme.Momentum");
    }

    @Test
    void takesListsWithTheirCommas() {
        assertThat(Spec.parse("quadratic:sigma=[[1,-0.99],[-0.99,1]],div=2").arguments())
                .containsExactly(Map.entry("sigma", "[[1,-0.99],[-0.99,1]]"), Map.entry("div", "2"));
    }

    @Test
    void takesASpecInParentheses() {
        Spec spec = Spec.parse("lookahead:inner=adam(lr=0.01,eps=0),k=5");

        assertThat(spec.arguments()).containsExactly(Map.entry("inner", "adam(lr=0.01,eps=0)"), Map.entry("k", "5"));
        assertThat(Spec.parse(spec.arguments().get("inner")).arguments()).containsKeys("lr", "eps");
        assertThat(Spec.parse("adam()")).isEqualTo(Spec.parse("adam"));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThat(Spec.parse("a:b=" + "(".repeat(250) + ")".repeat(250)).arguments())
                .containsKey("b");
        assertThatThrownBy(() -> Spec.parse("a:b=" + "(".repeat(251) + ")".repeat(251)))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(", position 255: nested more than 250 deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min(step/10,1)",
                "step < 10 ? step/10 : 1",
                "step==3 ? 1 : 2",
                "a, b",
                "'x,y=z'",
                "\"(\"",
                "step >= 3"
            })
    void takesTextUpToTheNextKey(String text) {
        assertThat(Spec.parse("lambda-lr:lambda=" + text + ",k=5").arguments())
                .containsExactly(Map.entry("lambda", text), Map.entry("k", "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosenbrock",
                "acme/momentum:lr=0.1",
                "quadratic:sigma=[[1,-0.99],[-0.99,1]]",
                "lookahead:inner=adam(lr=0.01),k=5",
                "lambda-lr:lambda=step < 10 ? step/10 : 1",
                "expression:f='a,b=c',d=1"
            })
    void isWrittenAsItIsRead(String text) {
        assertThat(Spec.parse(text)).hasToString(text);
        assertThat(Spec.parse(Spec.parse(text).toString())).isEqualTo(Spec.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | in '', position 1: a name is missing",
                ":lr=1                 | in ':lr=1', position 1: a name is missing",
                "/sphere               | in '/sphere', position 1: a plugin's name is missing",
                "acme/                 | in 'acme/', position 6: a name is missing",
                "3d                    | in '3d', position 1: '3d' is not a name",
                "adam:                 | in 'adam:', position 6: expected key=value",
                "adam:0.1              | in 'adam:0.1', position 6: expected key=value",
                "adam:lr=              | in 'adam:lr=', position 9: the value of 'lr' is missing",
                "adam:lr=,eps=1        | in 'adam:lr=,eps=1', position 9: the value of 'lr' is missing",
                "adam:lr=1,            | in 'adam:lr=1,', position 10: expected key=value after the ','",
                "adam:lr=1,lr=2        | in 'adam:lr=1,lr=2', position 11: 'lr' is given twice",
                "quadratic:sigma=[[1,0]| in 'quadratic:sigma=[[1,0]', position 17: '[' isn't closed",
                "adam(lr=1             | in 'adam(lr=1', position 5: '(' isn't closed",
                "adam(lr=1)x           | in 'adam(lr=1)x', position 11: nothing may follow the ')'",
                "adam:lr=1)            | in 'adam:lr=1)', position 10: ')' closes nothing",
                "adam:lr=[1)           | in 'adam:lr=[1)', position 11: ')' closes nothing",
                "x:f=\"a               | in 'x:f=\"a', position 5: the quote \" isn't closed"
            })
    void refusesWhatIsMalformedAndSaysWhere(String text, String message) {
        assertThatThrownBy(() -> Spec.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void takesHyphensInParameterNames() {
        assertThat(Spec.parse("adam:weight-decay=0.1,lr=1").arguments()).containsOnlyKeys("weight-decay", "lr");
    }

    @Test
    void showsOnlyTheSurroundingsOfAPlaceInALongText() {
        assertThatThrownBy(() -> Spec.parse("adam:lr=" + "1".repeat(10_000) + "]"))
                .hasMessageMatching("in '\\.\\.\\.1+]', position 10009: ']' closes nothing");
    }

    @Test
    void isCanonicalWhateverTheOrderOfItsArguments() {
        assertThat(Spec.parse("com.acme.Momentum:lr=1,weight-decay=0").canonical())
                .isEqualTo(Spec.parse("acme/momentum:weightDecay=0,lr=1").canonical())
                .isNotEqualTo(Spec.parse("momentum:weightDecay=0,lr=2").canonical());
    }

    @Test
    void isCanonicalWhateverTheSpellingOfItsName() {
        assertThat(Spec.parse("builtin/Warm-Up:steps=5").canonical())
                .isEqualTo(Spec.parse("warmup:steps=5").canonical());
    }

    @Test
    void mayHaveAnotherValueOfAParameter() {
        Spec spec = Spec.parse("acme/adam:weight-decay=0.1,lr=1");

        assertThat(spec.with("weightDecay", "2")).hasToString("acme/adam:weight-decay=2,lr=1");
        assertThat(spec.with("beta1", "0.5")).hasToString("acme/adam:weight-decay=0.1,lr=1,beta1=0.5");
        assertThat(spec.argument("WEIGHT_DECAY")).contains("0.1");
        assertThat(spec.argument("beta1")).isEmpty();
    }

    @Test
    void isWrittenInParenthesesWithinAnother() {
        for (String text : new String[] {"adam", "acme/clipped:inner=sgd(lr=1),norm=2"}) {
            Spec spec = Spec.parse(text);
            assertThat(spec.inParentheses()).doesNotContain(":");
            assertThat(Spec.parse(spec.inParentheses())).isEqualTo(spec);
        }
    }
}
