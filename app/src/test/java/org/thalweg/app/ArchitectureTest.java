package org.thalweg.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The directions of dependency, by the compiled classes and by the poms. */
@AnalyzeClasses(packages = "org.thalweg", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String API = "org.thalweg.api..";
    private static final String EXPRESSION = "org.thalweg.expression..";
    private static final String AUTODIFF = "org.thalweg.autodiff..";
    private static final String ASM = "org.objectweb.asm..";
    private static final String OBJECTIVES = "org.thalweg.objectives..";
    private static final String OPTIMIZERS = "org.thalweg.optimizers..";
    private static final String SCHEDULERS = "org.thalweg.schedulers..";
    private static final String PLOT = "org.thalweg.plot..";
    private static final String APP = "org.thalweg.app..";
    private static final String TESTKIT = "org.thalweg.testkit..";

    @ArchTest
    static final ArchRule apiDependsOnTheJdkAlone =
            classes().that().resideInAPackage(API).should().onlyDependOnClassesThat(resideInAnyPackage(API, "java.."));

    @ArchTest
    static final ArchRule expressionDependsOnTheApiAndAsmAlone = classes()
            .that()
            .resideInAPackage(EXPRESSION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(EXPRESSION, API, ASM, "java.."));

    @ArchTest
    static final ArchRule autodiffDependsOnTheApiAndAsmAlone = classes()
            .that()
            .resideInAPackage(AUTODIFF)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(AUTODIFF, API, ASM, "java.."));

    @ArchTest
    static final ArchRule appKnowsNoBuiltin = noClasses()
            .that()
            .resideInAPackage(APP)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(OBJECTIVES, OPTIMIZERS, SCHEDULERS, PLOT, EXPRESSION, AUTODIFF, TESTKIT));

    @ArchTest
    static final ArchRule nothingKnowsApp = noClasses()
            .that(resideInAPackage("org.thalweg..").and(not(resideInAPackage(APP))))
            .should()
            .dependOnClassesThat(resideInAPackage(APP));

    @ArchTest
    static final ArchRule objectivesKnowTheApiAlone = noClasses()
            .that()
            .resideInAPackage(OBJECTIVES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(OPTIMIZERS, SCHEDULERS, PLOT));

    @ArchTest
    static final ArchRule optimizersKnowNeitherObjectivesNorSchedulers = noClasses()
            .that()
            .resideInAPackage(OPTIMIZERS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(OBJECTIVES, SCHEDULERS, PLOT));

    @ArchTest
    static final ArchRule schedulersKnowNeitherObjectivesNorOptimizers = noClasses()
            .that()
            .resideInAPackage(SCHEDULERS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(OBJECTIVES, OPTIMIZERS, PLOT));

    @ArchTest
    static final ArchRule plotKnowsNoBuiltin = noClasses()
            .that()
            .resideInAPackage(PLOT)
            .should()
            .dependOnClassesThat(resideInAnyPackage(OBJECTIVES, OPTIMIZERS, SCHEDULERS, EXPRESSION));

    @ArchTest
    static final ArchRule jfreechartIsSeenInPlotAlone =
            noClasses().that(not(resideInAPackage(PLOT))).should().dependOnClassesThat(resideInAPackage("org.jfree.."));

    @ArchTest
    static final ArchRule batikAndPdfboxAreSeenInPlotAlone = noClasses()
            .that(not(resideInAPackage(PLOT)))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.batik..", "org.apache.pdfbox..", "de.rototor.pdfbox.."));

    /** The two methods that it makes, and what they share. */
    @ArchTest
    static final ArchRule jeneticsIsSeenInThreeFilesAlone = noClasses()
            .that()
            .haveNameNotMatching("org\\.thalweg\\.optimizers\\.(Genetic|EvolutionStrategy|JeneticsRun)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("io.jenetics.."));

    @ArchTest
    static final ArchRule picocliIsSeenInAppAlone =
            noClasses().that(not(resideInAPackage(APP))).should().dependOnClassesThat(resideInAPackage("picocli.."));

    @ArchTest
    static final ArchRule randomnessAndTimeComeFromTheRun = noClasses()
            .that()
            .resideInAnyPackage(OBJECTIVES, OPTIMIZERS, SCHEDULERS)
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.thalweg.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesWithinApp =
            slices().matching("org.thalweg.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingCallsBackUpToTheCommands = noClasses()
            .that()
            .resideInAPackage("org.thalweg.app.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.thalweg.app");

    @ArchTest
    static void theWholeProgramIsLookedAt(JavaClasses all) {
        for (String part : List.of(API, EXPRESSION, OBJECTIVES, OPTIMIZERS, SCHEDULERS, PLOT, APP)) {
            assertThat(all.that(resideInAPackage(part))).as(part).hasSizeGreaterThan(1);
        }
    }

    /** Each pom's dependencies on our own modules, with the scopes; tests aside. */
    @Test
    void pomsGoTheSameWays() throws Exception {
        Map<String, List<String>> directions = new TreeMap<>();
        Pattern dependency = Pattern.compile(
                "<dependency>\\s*<groupId>org\\.thalweg</groupId>\\s*<artifactId>thalweg-([\\w-]+)</artifactId>"
                        + "(?:\\s*<scope>(\\w+)</scope>)?");
        for (String module : List.of(
                "api",
                "autodiff",
                "expression",
                "testkit",
                "objectives-builtin",
                "optimizers-builtin",
                "plot-jfreechart",
                "picocli",
                "plotly",
                "app")) {
            String pom = Files.readString(Path.of("..", module, "pom.xml"));
            directions.put(
                    module,
                    dependency
                            .matcher(pom)
                            .results()
                            .filter(found -> !"test".equals(found.group(2)))
                            .map(ArchitectureTest::direction)
                            .sorted()
                            .toList());
        }

        assertThat(directions)
                .containsEntry("api", List.of())
                .containsEntry("autodiff", List.of("api compile"))
                .containsEntry("expression", List.of("api compile"))
                .containsEntry("testkit", List.of("api compile"))
                .containsEntry("objectives-builtin", List.of("api compile"))
                .containsEntry("optimizers-builtin", List.of("api compile", "expression compile"))
                .containsEntry("plot-jfreechart", List.of("api compile"))
                .containsEntry("picocli", List.of()) // the library's own sources, none of ours
                .containsEntry("plotly", List.of()) // its released bundles
                .containsEntry(
                        "app",
                        List.of(
                                "api compile",
                                "autodiff runtime",
                                "objectives-builtin runtime",
                                "optimizers-builtin runtime",
                                "picocli compile",
                                "plot-jfreechart runtime",
                                "plotly runtime"));
    }

    private static String direction(MatchResult found) {
        return found.group(1) + " " + (found.group(2) == null ? "compile" : found.group(2));
    }
}
