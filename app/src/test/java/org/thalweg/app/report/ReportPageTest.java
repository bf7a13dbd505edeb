package org.thalweg.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.Browser;
import org.thalweg.app.Console;
import org.thalweg.app.Exit;
import org.thalweg.app.JarBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report's page as a reader has it: in a browser. */
class ReportPageTest {
    private static final String HOSTILE = "<b>b</b></script><script>attacked=1</script><img src=x onerror=attacked=1>";

    private static final String CONTOURS = "document.querySelectorAll('#landscape .contourfill path').length";

    /** How many lines a run's path on the landscape has; the crowd's comes first. */
    private static final String LINES_OF_FIRST_PATH =
            "document.querySelectorAll('#landscape .scatterlayer .trace')[1].querySelector('path.js-line')"
                    + ".getAttribute('d').split(/[LHV]/).length - 1";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Browser.executable();
        assumeTrue(chromium.isPresent(), "no chromium on the path, so no report is looked at");
        browser = Browser.start(chromium.get(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(String name, String... command) {
        Console console = Console.run(List.of(command), "--grid=30", "--quiet", "--out=" + folder.resolve(name));
        assertThat(console.status()).as(console.err()).isNotEqualTo(Exit.USAGE);
        return folder.resolve(name).resolve("report.html");
    }

    private static JsonNode result(Path page) {
        return new JsonMapper().readTree(page.resolveSibling("result.json").toFile());
    }

    private static Browser.Tab open(Path page) {
        return browser.open(page, 1000, false);
    }

    private static void assertQuiet(Browser.Tab tab, Path page) {
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(page.toUri().toString());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> column(Browser.Tab tab, String table, int column) {
        return texts(tab.value("[...document.querySelectorAll('#" + table
                + " tbody tr:first-child')].map(row => row.cells[" + column + "].textContent)"));
    }

    @Test
    void tellsTheBudgetThatNobodyGave() {
        Path page = page("defaults", "run", "himmelblau", "adam", "--target=0.5");
        try (Browser.Tab tab = open(page)) {
            assertThat(tab.text("byId('facts').textContent")).contains("budget100 steps", "target0.5");
        }
    }

    @Test
    void answersTheReader() {
        Path page = page("compare", "compare", "rosenbrock", "adam:lr=0.1", "sgd:lr=1e-3", "lbfgs", "--steps=20");
        try (Browser.Tab tab = open(page)) {
            assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo("rosenbrock");
            assertThat(tab.text("byId('landscape').getAttribute('aria-label')"))
                    .contains("rosenbrock", "3 entries", "lbfgs");
            assertThat(tab.value(CONTOURS).asInt()).isGreaterThan(5);
            assertThat(tab.value(LINES_OF_FIRST_PATH).asInt()).isEqualTo(20);
            assertThat(tab.text("byId('verdict').textContent")).contains("lbfgs");
            assertThat(tab.text("document.querySelectorAll('#outcomes .words')[1].textContent"))
                    .isEqualTo(result(page).at("/runs/1/outcome").asString())
                    .isNotEmpty();
            sliderMovesPathsAndCurves(tab);
            costsAreChosen(tab);
            pathsAreToggled(tab);
            tableSorts(tab);
            themeChanges(tab);
            levelsChange(tab);
            surfaceOpens(tab);
            assertQuiet(tab, page);
        }
    }

    private static void slideTo(Browser.Tab tab, int place) {
        tab.value("byId('at').value = " + place + "; byId('at').dispatchEvent(new Event('input', {bubbles: true}))");
    }

    private static void sliderMovesPathsAndCurves(Browser.Tab tab) {
        slideTo(tab, 5);
        tab.await(LINES_OF_FIRST_PATH + " === 5");
        tab.await("byId('curves').layout.shapes[0].x0 === 5");
        assertThat(tab.text("byId('readout').value")).isEqualTo("step 5 of 20");
        assertThat(tab.value(CONTOURS).asInt()).isGreaterThan(5);
        slideTo(tab, 0);
        tab.value("byId('play').click()");
        tab.await("byId('at').value > 0");
        tab.value("byId('play').click()");
        assertThat(tab.text("byId('play').getAttribute('aria-label')")).isEqualTo("Play");
        slideTo(tab, 20);
        tab.await(LINES_OF_FIRST_PATH + " === 20");
    }

    private static void costsAreChosen(Browser.Tab tab) {
        tab.value("byId('cost').value = 3; byId('cost').dispatchEvent(new Event('change'))");
        assertThat(tab.text("byId('readout').value")).startsWith("path length ");
        assertThat(tab.text("byId('curves').layout.xaxis.title.text")).isEqualTo("path length");
        tab.value("byId('cost').value = 0; byId('cost').dispatchEvent(new Event('change'))");
    }

    private static void pathsAreToggled(Browser.Tab tab) {
        String lines = "document.querySelectorAll('#landscape path.js-line').length";
        int before = tab.value(lines).asInt();
        tab.value("document.querySelector('#entries input').click()");
        tab.await(lines + " === " + (before - 1));
        assertThat(tab.value("document.querySelectorAll('#outcomes tbody.off').length")
                        .asInt())
                .isEqualTo(1);
        tab.value("document.querySelector('#entries input').click()");
        tab.await(lines + " === " + before);
    }

    private static void tableSorts(Browser.Tab tab) {
        String heading = "document.querySelectorAll('#outcomes th')[1]";
        assertThat(column(tab, "outcomes", 0)).containsExactly("adam:lr=0.1", "sgd:lr=1e-3", "lbfgs");
        tab.value(heading + ".firstChild.click()");
        List<String> ascending = column(tab, "outcomes", 1);
        assertThat(ascending.stream().map(Double::valueOf)).isSorted();
        assertThat(tab.text(heading + ".getAttribute('aria-sort')")).isEqualTo("ascending");
        tab.value(heading + ".firstChild.click()");
        assertThat(column(tab, "outcomes", 1)).containsExactly(ascending.get(2), ascending.get(1), ascending.get(0));
    }

    private static void themeChanges(Browser.Tab tab) {
        String ink = "byId('landscape').layout.font.color";
        String light = tab.text(ink);
        tab.value("byId('theme').click()");
        assertThat(tab.text(ink)).isNotEqualTo(light);
        assertThat(tab.text("document.documentElement.dataset.theme")).isEqualTo("dark");
        tab.value("byId('theme').click()");
    }

    private static void levelsChange(Browser.Tab tab) {
        double log = tab.value("byId('landscape').data[0].zmax").asDouble();
        tab.value("document.querySelector('#scales input[value=linear]').click()");
        assertThat(tab.value("byId('landscape').data[0].zmax").asDouble()).isGreaterThan(log);
    }

    private static void surfaceOpens(Browser.Tab tab) {
        assertThat(tab.value("document.querySelectorAll('canvas').length").asInt())
                .as("three dimensions cost nothing before")
                .isZero();
        tab.value("document.querySelector('#views input[value=solid]').click()");
        tab.await("document.querySelector('#surface canvas')");
        tab.value("globalThis.surfaceBefore = byId('surface').data[1].x.length");
        slideTo(tab, 3);
        tab.await("byId('surface').data.at(-1).x.length === 3 && byId('surface').data[1].x.length < surfaceBefore");
        assertThat(tab.value("byId('landscape').hidden").asBoolean()).isTrue();
    }

    @Test
    void showsHostileTextAsText() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        new JarBuilder()
                .source(
                        "evil.Evil",
                        "package evil; @org.thalweg.api.Description(value = \"" + HOSTILE + "\", formula = \"" + HOSTILE
                                + "\") public record Evil(String text) implements org.thalweg.api.Objective {"
                                + " public Evil() { this(\"\"); }"
                                + " public int dimension() { return 2; }"
                                + " public double value(double[] x) { return x[0] * x[0] + x[1] * x[1]; } }")
                .source(
                        "evil.Thrower",
                        "package evil; public record Thrower(String text) implements org.thalweg.api.Optimizer {"
                                + " public Thrower() { this(\"\"); }"
                                + " public Run start(org.thalweg.api.Problem problem) { return (x, rates) -> {"
                                + " double value = problem.value(x); x[0] /= 2;"
                                + " if (x[0] < 0.1) { throw new IllegalStateException(\"" + HOSTILE + "\"); }"
                                + " return value; }; } }")
                .service(Objective.class, "evil.Evil")
                .service(Optimizer.class, "evil.Thrower")
                .write(plugins.resolve("evil.jar"));
        String spec = "evil:text='" + HOSTILE + "%{x}'";
        String entry = "thrower:text='" + HOSTILE + "'";
        Path page = page("hostile", "compare", spec, entry, "adam", "--start=1,1", "--plugins=" + plugins);
        try (Browser.Tab tab = open(page)) {
            assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo(spec);
            assertThat(tab.text("byId('description').textContent")).isEqualTo(HOSTILE);
            assertThat(column(tab, "outcomes", 0)).containsExactly(entry, "adam");
            assertThat(tab.text("document.querySelector('#outcomes .words').textContent"))
                    .contains(HOSTILE);
            tab.value("flatPlotly.Fx.hover('curves', [{curveNumber: 1, pointNumber: 1}])");
            tab.await("document.querySelector('#curves .hovertext')");
            assertThat(tab.text("document.querySelector('#curves .hovertext text').textContent"))
                    .contains("thrower:text='<b>b</b></script><script>");
            tab.value("document.querySelector('details').open = true");
            tab.await("document.querySelectorAll('#commands pre').length === 2");
            assertThat(tab.value("document.querySelectorAll('img, b, main script').length")
                            .asInt())
                    .isZero();
            assertThat(tab.value("typeof attacked === 'undefined'").asBoolean()).isTrue();
            assertQuiet(tab, page);
        }
    }

    @Test
    void showsCurvesAndTableInManyDimensionsAndFromManyStarts() {
        Path page = page(
                "many",
                "compare",
                "rosenbrock",
                "adam:lr=0.1",
                "nelder-mead",
                "--start=-1,1,-1,1",
                "--starts=5",
                "--steps=20",
                "--target=1");
        try (Browser.Tab tab = open(page)) {
            assertThat(tab.value("byId('terrain').hidden").asBoolean()).isFalse();
            assertThat(tab.value("document.querySelectorAll('#curves path.js-line').length")
                            .asInt())
                    .isGreaterThanOrEqualTo(4);
            slideTo(tab, 7);
            tab.await("byId('curves').layout.shapes[0].x0 === 7");
            assertThat(column(tab, "starts", 0)).containsExactly("adam:lr=0.1", "nelder-mead");
            tab.value("document.querySelectorAll('#starts th button')[1].click()");
            assertThat(column(tab, "starts", 1).stream().map(Double::valueOf)).isSorted();
            assertQuiet(tab, page);
        }
    }

    @Test
    void saysWhichPlaneTheLandscapeShowsAndFadesWhatIsOffIt() {
        Path page = page("plane", "compare", "rosenbrock:dimension=4", "adam:lr=0.1", "lbfgs", "--steps=30");
        try (Browser.Tab tab = open(page)) {
            assertThat(tab.text("byId('landscape').layout.xaxis.title.text")).startsWith("principal direction 1 (");
            assertThat(tab.text("byId('landscape').layout.yaxis.title.text")).startsWith("principal direction 2 (");
            assertThat(tab.text("byId('landscape').getAttribute('aria-label')")).contains("principal direction 2");
            assertThat(tab.text("byId('caption').textContent")).contains("of the paths' variance");
            assertThat(tab.value("Math.min(...byId('landscape').data[2].marker.opacity)")
                            .asDouble())
                    .isBetween(0.0, 0.99);
            assertQuiet(tab, page);
        }
    }

    @Test
    void showsWhatStudiesFound() {
        Path page = page(
                "studies",
                "compare",
                "himmelblau",
                "adam:lr=0.1",
                "sgd:lr=0.001",
                "--steps=50",
                "--tune=lr",
                "--tune-runs=5",
                "--basins=10");
        try (Browser.Tab tab = open(page)) {
            assertThat(column(tab, "tuning", 0)).containsExactly("adam:lr=0.1", "sgd:lr=0.001");
            assertThat(column(tab, "basins", 0)).contains("adam:lr=0.1", "sgd:lr=0.001");
            String steps = "document.querySelector('#basins th:last-child')";
            tab.value(steps + ".firstChild.click()");
            assertThat(tab.text(steps + ".getAttribute('aria-sort')")).isEqualTo("ascending");
            int last =
                    tab.value("document.querySelectorAll('#basins th').length").asInt() - 1;
            assertThat(column(tab, "basins", last).stream()
                            .filter(cell -> !cell.equals("-"))
                            .map(Double::valueOf))
                    .isSorted();
            assertQuiet(tab, page);
        }
    }

    /** A share that is too small to be told is still a number, so that its column is sorted by size. */
    @Test
    void sortsSharesThatAreBounds() {
        Path page = page("bounds", "run", "sphere", "sgd:lr=0.1");
        try (Browser.Tab tab = open(page)) {
            tab.value("fillTextTable(byId('starts'), [['entry', 'share'], ['a', '10.0 %'], ['b', '>99.9 %'],"
                    + " ['c', '9.0 %'], ['d', '<0.1 %'], ['e', '0 %'], ['f', '100 %']])");
            tab.value("document.querySelectorAll('#starts th button')[1].click()");
            assertThat(column(tab, "starts", 1))
                    .containsExactly("0 %", "<0.1 %", "9.0 %", "10.0 %", ">99.9 %", "100 %");
        }
    }

    @Test
    void curvesAreDrawnAgainstTimeWhereItWasAskedFor() {
        Path page = page("timed", "compare", "himmelblau", "sgd:lr=0.01", "genetic", "--cost=time");
        try (Browser.Tab tab = open(page)) {
            tab.value("byId('cost').value = 4; byId('cost').dispatchEvent(new Event('change'))");
            assertThat(tab.text("byId('curves').layout.xaxis.title.text")).isEqualTo("seconds");
            assertThat(tab.text("byId('readout').value")).startsWith("seconds 0.");
            slideTo(tab, 500);
            tab.await("byId('curves').layout.shapes[0].x0 < wholeCost()");
            assertThat(tab.value("costScale() === 'linear' || byId('curves').layout.xaxis.type === 'log'")
                            .asBoolean())
                    .isTrue();
            assertQuiet(tab, page);
        }
    }

    @Test
    void survivesWhatIsNotFinite() {
        for (String objective : List.of("expression:f=sqrt(0-1-x^2-y^2)", "expression:f=0*x*y", "rosenbrock")) {
            Path page = page("not-finite", "compare", objective, "sgd:lr=10", "adam", "--start=1,2", "--steps=30");
            try (Browser.Tab tab = open(page)) {
                assertThat(column(tab, "outcomes", 0)).containsExactly("sgd:lr=10", "adam");
                slideTo(tab, 3);
                tab.await("byId('curves').layout.shapes[0].x0 <= 3");
                if (objective.equals("rosenbrock")) { // each surface takes a second
                    tab.value("document.querySelector('#scales input:not(:checked)').click()");
                    tab.value("document.querySelector('#views input[value=solid]').click()");
                    tab.await("document.querySelector('#surface canvas')");
                }
                assertQuiet(tab, page);
            }
        }
    }

    @Test
    void namesTheBestOfACrowdAndShowsTheOthersInGrey() {
        String[] command = new String[22];
        command[0] = "compare";
        command[1] = "himmelblau";
        for (int i = 2; i < command.length; i++) {
            command[i] = "adam:lr=0." + (i + 10);
        }
        Path page = page("crowd", command);
        try (Browser.Tab tab = browser.open(page, 500, true)) {
            assertThat(tab.value("document.querySelectorAll('#entries li').length")
                            .asInt())
                    .isEqualTo(9);
            assertThat(tab.text("document.querySelector('#entries li:last-child .name').firstChild.textContent"))
                    .isEqualTo("12 others");
            assertThat(column(tab, "outcomes", 0)).hasSize(20);
            assertThat(tab.value("document.documentElement.scrollWidth").asInt())
                    .as("nothing is wider than the window")
                    .isLessThanOrEqualTo(500);
            tab.value("document.querySelector('#entries li:last-child input').click()");
            tab.await("document.querySelectorAll('#outcomes tbody.off').length === 12");
            assertQuiet(tab, page);
        }
    }
}
