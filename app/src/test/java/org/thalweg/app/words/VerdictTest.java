package org.thalweg.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.app.Console;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which entry to take, through the whole program. */
class VerdictTest {
    @TempDir
    Path folder;

    private String out(String... args) {
        return Console.run(List.of(args), "--out=" + folder.resolve("out"), "--size=100x100", "--grid=4", "--quiet")
                .out();
    }

    private String verdict(String... args) {
        return out(args).lines().reduce("", (before, line) -> line);
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/result.json")));
    }

    private List<String> picks() throws IOException {
        return json().path("picks").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void amongThoseThatSolveItIsTheCheapest() throws IOException {
        assertThat(verdict("compare", "himmelblau", "adam:lr=0.1", "sgd:lr=0.01", "bfgs"))
                .startsWith(
                        "On himmelblau from (-2, 2) within 100 steps: take bfgs. 2 of 3 entries came within 1e-5 of "
                                + "the known least loss, this one after 6 evaluations; the next, sgd:lr=0.01, needed 9 "
                                + "evaluations.")
                .endsWith("One start can't tell how far this holds; --starts=20 would try more.");
        assertThat(picks()).containsExactly("bfgs");
        assertThat(json().path("verdict").asString()).startsWith("On himmelblau");
        assertThat(json().path("runs").path(2).path("outcome").asString()).startsWith("Converged to");
    }

    @Test
    void whereOneAloneSolvesItIsThatOne() {
        assertThat(verdict("compare", "rastrigin", "sgd:lr=0.001", "nelder-mead", "--start=3,-4"))
                .contains("take nelder-mead. It alone came within 1e-5 of the known least loss, after 60 evaluations; "
                        + "the next, sgd:lr=0.001, came to 24.9 above the known least loss.");
    }

    @Test
    void saysWhenNoneSolvedIt() throws IOException {
        assertThat(verdict("compare", "eggholder", "adam:lr=5", "genetic"))
                .contains("none came within 0.001 of the known least loss; the best of them is genetic.")
                .contains("But it spent 2761 evaluations and the next 100; with --evaluations=2761 all have as many.");
        assertThat(verdict("compare", "sphere", "sgd", "sgd:lr=0.002", "--target=0"))
                .contains("none reached the target, 0; the best of them is sgd:lr=0.002.");
    }

    @Test
    void saysWhenTheyTie() throws IOException {
        assertThat(verdict("compare", "sphere", "bfgs", "sgd:lr=0.25", "bfgs", "--target=1e-3"))
                .contains("bfgs and bfgs tie. 3 of 3 entries reached the target");
        assertThat(picks()).containsExactly("bfgs", "bfgs");
    }

    @Test
    void takesNoneWhereNothingIsWorthTaking() throws IOException {
        assertThat(verdict("compare", "expression:f=5+0*x", "sgd", "adam"))
                .contains("no entry came below the start's loss, 5.");
        assertThat(picks()).isEmpty();
        assertThat(verdict("compare", "sphere", "sgd", "adam", "--start=0,0"))
                .contains("the start is as low as asked for already");
        assertThat(verdict("compare", "expression:f=sqrt(x)", "sgd", "adam", "--start=-1"))
                .contains("no entry found a finite least loss");
        assertThat(verdict("compare", "expression:f=log(x)", "sgd:lr=1", "adam", "--start=1"))
                .contains("sgd:lr=1 fell without end");
    }

    /** L-BFGS finds a plunge beside the domain; that is no minimum to praise it for. */
    @Test
    void doesNotRankWhatLeftTheDomainForLowerGround() throws IOException {
        assertThat(verdict("compare", "mccormick", "lbfgs", "nelder-mead", "adam"))
                .contains("take nelder-mead.", "Not ranked: lbfgs");
        assertThat(verdict("compare", "schwefel", "genetic", "lbfgs", "--starts=8"))
                .contains("take genetic.", "count here as none found");
    }

    /** By luck lr = 0.3 came low first, and did not stay there. */
    @Test
    void ofNoisyRunsHeedsTheirEnds() throws IOException {
        assertThat(verdict("compare", "noisy", "adam:lr=0.1", "sgd:lr=0.01", "sgd:lr=0.3", "--steps=300"))
                .contains("take sgd:lr=0.01. Its true loss over the last tenth of its run was the lowest, ")
                .contains("These losses overlap with those of adam:lr=0.1 and sgd:lr=0.3, so noise may have decided.");
        assertThat(picks()).containsExactly("sgd:lr=0.01");
    }

    @Test
    void ofManyStartsComparesSuccess() throws IOException {
        assertThat(verdict(
                        "compare",
                        "rastrigin",
                        "adam:lr=0.1",
                        "genetic",
                        "--starts=20",
                        "--target=1e-3",
                        "--steps=200"))
                .startsWith("On rastrigin from 20 starts within 200 steps: take genetic. It reached the target from 18 "
                        + "of 20 starts")
                .endsWith("That is more often than any other did, beyond luck (sign test, 5 %).");
        assertThat(verdict("compare", "himmelblau", "genetic", "nelder-mead", "--starts=10", "--target=1e-3"))
                .contains("take nelder-mead.", "10 starts don't tell it from genetic (sign test, 5 %).");
    }

    @Test
    void ofManyStartsComparesMedians() throws IOException {
        assertThat(verdict("compare", "rastrigin", "adam:lr=0.1", "genetic", "--starts=20"))
                .contains("take genetic. Its median, ", "Its interval overlaps with no other.");
        assertThat(verdict("compare", "rastrigin", "adam:lr=0.1", "adam:lr=0.11", "--starts=6"))
                .contains("so these starts don't tell them apart.");
        assertThat(verdict("compare", "himmelblau", "adam:lr=0.1", "nelder-mead", "bfgs", "--starts=20"))
                .contains("a tie. From at least half of the 20 starts", "--target=1e-5");
    }

    /** The target told has the digits that tell it from the minimum, which is about -1.9132229549810. */
    @Test
    void ofManyStartsTheTargetToldCanBeTyped() {
        assertThat(verdict("compare", "mccormick", "bfgs", "trust-region-newton", "--starts=20"))
                .contains("with a loss of -1.913213 or less; --target=-1.913213 would tell");
    }

    @Test
    void ofManyStartsAllThatTieAreNamed() throws IOException {
        String[] three = {
            "compare", "sphere", "lbfgs", "gradient-descent", "bfgs", "genetic", "--starts=20", "--target=1e-3"
        };
        assertThat(verdict(three))
                .contains("a tie. lbfgs, gradient-descent and bfgs each reached the target from 20 of 20 starts, after "
                        + "3 evaluations at the median.");
        assertThat(picks()).containsExactly("lbfgs", "gradient-descent", "bfgs");
        assertThat(verdict("compare", "expression:f=5+0*x+0*y", "sgd", "adam", "--starts=4"))
                .contains("a tie. sgd and adam each have the lowest median, 5.");
        assertThat(picks()).containsExactly("sgd", "adam");
    }

    @Test
    void theSignTestIsThatOfAFairCoin() {
        assertThat(ManyStartsVerdict.signTest(0, 0)).isEqualTo(1);
        assertThat(ManyStartsVerdict.signTest(3, 3)).isEqualTo(1);
        assertThat(ManyStartsVerdict.signTest(5, 0)).isCloseTo(2 / 32.0, within(1e-15)); // rounding
        assertThat(ManyStartsVerdict.signTest(1, 7)).isCloseTo(2 * 9 / 256.0, within(1e-15));
        assertThat(ManyStartsVerdict.signTest(5000, 5000)).isEqualTo(1); // 0.5^10000 is 0 in double precision
        assertThat(ManyStartsVerdict.signTest(500, 700)).isBetween(8e-9, 9e-9);
    }

    @Test
    void ofManyEntriesTheBestFewHaveTheirSentences() {
        String[] command = {"compare", "himmelblau", "--set=all", "--steps=20"};
        String out = out(command);

        assertThat(out.substring(out.indexOf("\n\n") + 2).lines()).hasSize(8 + 2);
        assertThat(out(command)).isEqualTo(out);
    }

    @Test
    void ofOneRunThereIsNone() throws IOException {
        assertThat(out("run", "sphere", "bfgs").lines()).hasSize(4);
        assertThat(json().has("verdict")).isFalse();
    }
}
