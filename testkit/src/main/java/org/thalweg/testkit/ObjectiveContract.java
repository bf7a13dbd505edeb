package org.thalweg.testkit;

import static org.thalweg.testkit.Promise.must;
import static org.thalweg.testkit.Promise.should;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Objective;

/**
 * What every {@link Objective} promises, as tests: {@code class MyObjectivesTest implements ObjectiveContract {}}.
 */
public interface ObjectiveContract extends Contract {
    /** The objectives under test: those registered on the class path, if this is not overridden. */
    default Stream<Objective> objectives() {
        return Providers.registered(Objective.class);
    }

    /** A group for each objective, a test for each promise. */
    @TestFactory
    default Stream<DynamicNode> objectivesKeepTheirPromises() {
        List<Promise<Objective>> promises = List.of(
                must("dimension(), domain() and start() agree", Shape::agrees),
                must("start() gives away a copy", Shape::startIsACopy),
                must(
                        "of any dimension, it works in 2 and in 3",
                        objective -> objective.dimension() == 0,
                        Shape::worksInTwoAndThree),
                must("the same x gives the same value, whatever was asked before", PureFunction::isRepeatable),
                must("the same x gives the same value on two threads at once", PureFunction::isThreadSafe),
                must("x is left as it was", PureFunction::leavesXAlone),
                must("x is not kept", PureFunction::keepsNoX),
                must("each known minimum has coordinates that fit", KnownMinima::any, KnownMinima::fit),
                must(
                        "the value at each known minimum is the one stated",
                        KnownMinima::any,
                        KnownMinima::haveTheirValues),
                must(
                        "no point of the domain lies lower than a known minimum",
                        KnownMinima::any,
                        KnownMinima::areLowest),
                must(
                        "valueAndGradient returns what value returns",
                        ExactGradient::isGiven,
                        ExactGradient::comesWithTheValue),
                must(
                        "valueAndGradient writes every partial derivative",
                        ExactGradient::isGiven,
                        ExactGradient::isWhole),
                must("the gradient's array is not kept", ExactGradient::isGiven, ExactGradient::isNotKept),
                must(
                        "the gradient agrees with finite differences",
                        ExactGradient::isGiven,
                        ExactGradient::agreesWithDifferences),
                must("a deterministic objective draws itself", Draws::areOfAStochasticOneAlone),
                must(
                        "a draw has as many dimensions and draws itself",
                        Draws::areOthers,
                        Draws::areDeterministicOfTheSameDimension),
                must("the same random numbers give the same draw", Draws::areOthers, Draws::followTheRandomNumbers),
                must("a draw is a pure function", Draws::areOthers, Draws::arePure),
                must("a draw's gradient is that of its values", Draws::haveGradients, Draws::haveExactGradients),
                should(
                        "the mean of many draws is near the true loss",
                        Draws::areOthers,
                        Draws::haveTheTrueLossAsTheirMean),
                must("the settings stay as they are", objective -> Settings.stay(objective, PureFunction::exercise)),
                must(
                        "the no-argument constructor makes equal defaults",
                        Record.class::isInstance,
                        Settings::haveDefaults),
                should(
                        "the type and each parameter have a @Description",
                        Descriptions::concern,
                        Descriptions::areGiven));
        return Suite.of(Objective.class, objectives(), promises, strict());
    }
}
