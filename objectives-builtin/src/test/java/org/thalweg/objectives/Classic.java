package org.thalweg.objectives;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Differentiable;

/**
 * A classic function in its customary form.
 *
 * @param inDimensions makes it
 * @param textbook its formula as the literature prints it
 * @param dimensions the numbers of coordinates to try it in, the least it takes and the published ones among them
 */
record Classic(IntFunction<Differentiable> inDimensions, Function<Jet[], Jet> textbook, int... dimensions) {

    /** An objective with its formula, one of those that a classic is tried in. */
    record Case(Differentiable objective, Function<Jet[], Jet> textbook) {
        @Override
        public String toString() {
            return objective.toString();
        }
    }

    /**
     * The classics. To add one, add its line, in alphabetical order, and its formula to {@link Textbook}: plainly as
     * it is printed, even where that cancels, since a {@link Jet} knows by how much. The line says {@code fixed} of one
     * that has as many coordinates as it has, {@code scalable} of one with a {@code dimension}. Its published box,
     * minima and values stand in {@code classic-values.csv} under the name of its class.
     */
    static Stream<Classic> all() {
        return Stream.of(
                scalable(Ackley::new, Textbook::ackley, 1, 2, 5),
                scalable(Alpine1::new, Textbook::alpine1, 1, 2, 5),
                fixed(Beale::new, Textbook::beale),
                fixed(Bohachevsky1::new, Textbook::bohachevsky1),
                fixed(Bohachevsky2::new, Textbook::bohachevsky2),
                fixed(Bohachevsky3::new, Textbook::bohachevsky3),
                fixed(Booth::new, Textbook::booth),
                fixed(Branin::new, Textbook::branin),
                fixed(BrownBadlyScaled::new, Textbook::brownBadlyScaled),
                fixed(Bukin6::new, Textbook::bukin6),
                fixed(CrossInTray::new, Textbook::crossInTray),
                scalable(DixonPrice::new, Textbook::dixonPrice, 1, 2, 5),
                fixed(DropWave::new, Textbook::dropWave),
                fixed(Easom::new, Textbook::easom),
                fixed(Eggholder::new, Textbook::eggholder),
                fixed(FreudensteinRoth::new, Textbook::freudensteinRoth),
                fixed(GoldsteinPrice::new, Textbook::goldsteinPrice),
                scalable(Griewank::new, Textbook::griewank, 1, 2, 5),
                fixed(Himmelblau::new, Textbook::himmelblau),
                fixed(HolderTable::new, Textbook::holderTable),
                scalable(Levy::new, Textbook::levy, 1, 2, 5),
                fixed(LevyN13::new, Textbook::levyN13),
                fixed(Matyas::new, Textbook::matyas),
                fixed(McCormick::new, Textbook::mcCormick),
                scalable(Michalewicz::new, Textbook::michalewicz, 1, 2, 5, 10),
                scalable(Powell::new, Textbook::powell, 4, 8),
                fixed(PowellBadlyScaled::new, Textbook::powellBadlyScaled),
                scalable(Qing::new, Textbook::qing, 1, 2, 5),
                scalable(Rastrigin::new, Textbook::rastrigin, 1, 2, 5),
                scalable(n -> new Rosenbrock(n, 1, 100), Textbook.rosenbrock(1, 100), 2, 3, 5),
                scalable(RotatedHyperEllipsoid::new, Textbook::rotatedHyperEllipsoid, 1, 2, 5),
                scalable(Salomon::new, Textbook::salomon, 1, 2, 5),
                fixed(SchafferF6::new, Textbook::schafferF6),
                fixed(SchafferN2::new, Textbook::schafferN2),
                scalable(Schwefel::new, Textbook::schwefel, 1, 2, 5),
                fixed(Shubert::new, Textbook::shubert),
                fixed(SixHumpCamel::new, Textbook::sixHumpCamel),
                scalable(Sphere::new, Textbook::sphere, 1, 2, 5),
                scalable(StyblinskiTang::new, Textbook::styblinskiTang, 1, 2, 5),
                scalable(SumOfDifferentPowers::new, Textbook::sumOfDifferentPowers, 1, 2, 5),
                scalable(SumSquares::new, Textbook::sumSquares, 1, 2, 5),
                fixed(ThreeHumpCamel::new, Textbook::threeHumpCamel),
                scalable(Trid::new, Textbook::trid, 1, 2, 5),
                fixed(Wood::new, Textbook::wood),
                scalable(Zakharov::new, Textbook::zakharov, 1, 2, 5));
    }

    private static Classic fixed(Supplier<Differentiable> objective, Function<Jet[], Jet> textbook) {
        return new Classic(n -> objective.get(), textbook, objective.get().dimension());
    }

    private static Classic scalable(
            IntFunction<Differentiable> inDimensions, Function<Jet[], Jet> textbook, int... dimensions) {
        return new Classic(inDimensions, textbook, dimensions);
    }

    /** The name of its class. */
    String name() {
        return inDimensions.apply(dimensions[0]).getClass().getSimpleName();
    }

    Stream<Case> cases() {
        return IntStream.of(dimensions).mapToObj(n -> new Case(inDimensions.apply(n), textbook));
    }
}
