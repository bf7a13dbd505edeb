package org.thalweg.objectives.bbob;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The 24 functions in their order, each as transformations that end in a shape, read from left to right. d is x − xopt;
 * R and Q are rotations, Λ^α is the diagonal matrix of √α^((i−1)/(n−1)); T_osz is {@link Oscillated}, T_asy
 * {@link Asymmetric}.
 */
enum Formula {
    /** Σ zᵢ², z = d. */
    SPHERE(s -> s.around(s.xopt(), new Squares(Scales.constant(1, s.n())))),

    /** Σ 10^(6 (i−1)/(n−1)) zᵢ², z = T_osz(d). */
    ELLIPSOID(s -> s.around(s.xopt(), new Oscillated(new Squares(Scales.upTo(1e6, s.n()))))),

    /** Rastrigin's function of z = Λ¹⁰ T_asy^0.2(T_osz(d)). */
    RASTRIGIN(s -> s.around(
            s.xopt(),
            new Oscillated(
                    new Asymmetric(0.2, s.n(), new Scaled(Scales.upTo(Math.sqrt(10), s.n()), new Rastrigin()))))),

    /** Rastrigin's function of z = T_osz(d), scaled unevenly on the sides of 0; xopt's odd coordinates positive. */
    BUECHE_RASTRIGIN(
            s -> s.penalized(100, withOddPositive(s.xopt()), new Oscillated(new SkewedScale(s.n(), new Rastrigin())))),

    /** Descends to the corner of the domain where the signs are xopt's. */
    LINEAR_SLOPE(s -> {
        double[] corner = Scales.times(5, signs(s.xopt(), 0));
        return s.of(0, corner, new LinearSlope(corner));
    }),

    /** Steeper by 10⁴ on xopt's side of it in each coordinate of z = R Λ¹⁰ Q d. */
    ATTRACTIVE_SECTOR(s -> s.around(s.xopt(), new Linear(s.rLambdaQ(10), new AttractiveSector(s.xopt())))),

    /** Steps along ẑ = Λ¹⁰ Q d. */
    STEP_ELLIPSOID(s -> s.penalized(1, s.xopt(), new Linear(s.lambdaQ(10), new StepEllipsoid(s.r())))),

    /** Rosenbrock's function of z = c (x − ¾ xopt) + 1, c = max(1, √n / 8). */
    ROSENBROCK(s -> s.around(
            Scales.times(0.75, s.xopt()),
            new Scaled(
                    Scales.constant(widening(s.n()), s.n()),
                    new Shifted(Scales.constant(-1, s.n()), new Rosenbrock())))),

    /** Rosenbrock's function of z = c Q x + ½. */
    ROTATED_ROSENBROCK(s -> rotatedValley(s, new Rosenbrock())),

    /** The ellipsoid of z = T_osz(R d). */
    ROTATED_ELLIPSOID(s -> s.around(s.xopt(), new Linear(s.r(), new Oscillated(new Squares(Scales.upTo(1e6, s.n())))))),

    /** 10⁶ z₁² + Σ zᵢ² (i ≥ 2), z = T_osz(R d). */
    DISCUS(s ->
            s.around(s.xopt(), new Linear(s.r(), new Oscillated(new Squares(Scales.firstAndOthers(1e6, 1, s.n())))))),

    /** z₁² + 10⁶ Σ zᵢ² (i ≥ 2), z = R T_asy^0.5(R d). */
    BENT_CIGAR(s -> {
        Matrix r = s.r();
        Shape cigar = new Squares(Scales.firstAndOthers(1, 1e6, s.n()));
        return s.around(s.secondXopt(), new Linear(r, new Asymmetric(0.5, s.n(), new Linear(r, cigar))));
    }),

    /** A ridge along z₁, z = R Λ¹⁰ Q d. */
    SHARP_RIDGE(s -> s.around(s.xopt(), new Linear(s.rLambdaQ(10), new SharpRidge()))),

    /** √(Σ |zᵢ|^(2 + 4 (i−1)/(n−1))), z = R d. */
    DIFFERENT_POWERS(s -> s.around(s.xopt(), new Linear(s.r(), new DifferentPowers(s.n())))),

    /** Rastrigin's function of z = R Λ¹⁰ Q T_asy^0.2(T_osz(R d)). */
    ROTATED_RASTRIGIN(s -> s.around(
            s.xopt(),
            new Linear(
                    s.r(), new Oscillated(new Asymmetric(0.2, s.n(), new Linear(s.rLambdaQ(10), new Rastrigin())))))),

    /** Weierstrass's function of z = R Λ^(1/100) Q T_osz(R d). */
    WEIERSTRASS(s -> s.penalized(
            10.0 / s.n(),
            s.xopt(),
            new Linear(s.r(), new Oscillated(new Linear(s.rLambdaQ(1 / 100.0), new Weierstrass()))))),

    /** Schaffer's F7 of z = Λ¹⁰ Q T_asy^0.5(R d). */
    SCHAFFER_F7(s -> schafferF7(s, 10)),

    /** Schaffer's F7 of z = Λ¹⁰⁰⁰ Q T_asy^0.5(R d). */
    ILL_CONDITIONED_SCHAFFER_F7(s -> schafferF7(s, 1000)),

    /** Griewank's function of the terms of Rosenbrock's, z = c Q x + ½. */
    GRIEWANK_ROSENBROCK(s -> rotatedValley(s, new GriewankRosenbrock())),

    /** Schwefel's function of x̂ = ±2 x. */
    SCHWEFEL(s -> {
        double[] signs = signs(Chance.uniform(s.n(), s.seed()), 0.5);
        return s.of(0, Scales.times(Schwefel.PEAK / 2, signs), new Scaled(Scales.times(2, signs), new Schwefel(s.n())));
    }),

    /** 101 peaks in z = Q x. */
    GALLAGHER_101(s -> gallagher(s, 101, 10, Math.sqrt(1000))),

    /** 21 peaks in z = Q x. */
    GALLAGHER_21(s -> gallagher(s, 21, 9.8, 1000)),

    /** Katsuura's function of z = R Λ¹⁰⁰ Q d. */
    KATSUURA(s -> s.penalized(1, s.xopt(), new Linear(s.rLambdaQ(100), new Katsuura()))),

    /** Lunacek's function of x̂ = ±2 x. */
    LUNACEK(s -> {
        double[] signs = signs(Chance.normal(s.n(), s.seed()), 0);
        return s.of(
                1e4,
                Scales.times(Lunacek.MU0 / 2, signs),
                new Scaled(Scales.times(2, signs), new Lunacek(s.rLambdaQ(100))));
    });

    private static final int SEEDS_PER_INSTANCE = 10_000;

    private final Function<Setting, Landscape> recipe;

    Formula(Function<Setting, Landscape> recipe) {
        this.recipe = recipe;
    }

    /** The function of a number from 1 to 24. */
    static Formula of(int number) {
        return values()[number - 1];
    }

    Landscape landscape(int instance, int dimension) {
        return recipe.apply(new Setting(seed() + SEEDS_PER_INSTANCE * instance, dimension));
    }

    /** Its number, but for the two that share their constants with another. */
    private int seed() {
        return switch (this) {
            case BUECHE_RASTRIGIN -> RASTRIGIN.ordinal() + 1;
            case ILL_CONDITIONED_SCHAFFER_F7 -> SCHAFFER_F7.ordinal() + 1;
            default -> ordinal() + 1;
        };
    }

    private static double[] withOddPositive(double[] x) {
        for (int i = 0; i < x.length; i += 2) {
            x[i] = Math.abs(x[i]);
        }
        return x;
    }

    /** 1 where the number reaches the limit, −1 elsewhere. */
    private static double[] signs(double[] numbers, double limit) {
        double[] signs = new double[numbers.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = numbers[i] >= limit ? 1 : -1;
        }
        return signs;
    }

    private static double widening(int n) {
        return Math.max(1, Math.sqrt(n) / 8);
    }

    private static Landscape rotatedValley(Setting s, Shape valley) {
        double c = widening(s.n());
        Matrix q = s.q();
        double[] xopt = q.transposed().times(Scales.constant(0.5 / c, s.n()));
        Matrix cq = q.withRowsTimes(Scales.constant(c, s.n()));
        return s.of(0, xopt, new Linear(cq, new Shifted(Scales.constant(-0.5, s.n()), valley)));
    }

    private static Landscape schafferF7(Setting s, double alpha) {
        return s.penalized(
                10,
                s.xopt(),
                new Linear(s.r(), new Asymmetric(0.5, s.n(), new Linear(s.lambdaQ(alpha), new SchafferF7()))));
    }

    /** @param width of the cube about 0 in which the peaks are spread */
    private static Landscape gallagher(Setting s, int count, double width, double condition) {
        int n = s.n();
        Matrix q = s.q();
        double[] numbers = Chance.uniform(count * n, s.seed());
        double[][] places = new double[count][n];
        for (int j = 0; j < count; j++) {
            double part = j == 0 ? 0.8 : 1;
            for (int i = 0; i < n; i++) {
                places[j][i] = part * (width * numbers[j * n + i] - width / 2);
            }
        }
        double[][] peaks = Arrays.stream(places).map(place -> q.times(place)).toArray(double[][]::new);
        return s.of(1, places[0], new Linear(q, new Gallagher(peaks, condition, s.seed())));
    }
}
