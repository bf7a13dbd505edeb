package org.thalweg.autodiff;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.thalweg.api.Objective;

/** Objectives as people write them, each with another trait of the language, all smooth at most points. */
final class Zoo {
    private Zoo() {}

    static List<Objective> all() {
        return List.of(
                new Rosenbrock(),
                new Ackley(20),
                new Rastrigin(),
                new Branchy(),
                new Matrices(),
                new Recursion(),
                new MutualRecursion(),
                new NestedHelper(),
                new Components(1.5, List.of(0.5, -2.0), new double[] {3, 0.5}),
                new StaticArrays(),
                new LongLoop(),
                new IntegersMixedIn(),
                new DefaultMethods(),
                new Lambdas(2.5),
                new CapturingLambdas(0.5),
                new LambdasHandedOn(),
                new MethodReferences(),
                new StringSwitch("square"),
                new EnumSwitch(Kind.CUBE),
                new Ternaries(),
                new TryCatch(),
                new ArrayCopies(),
                new Increments(),
                new Varargs(),
                new DoubleArrayResults(),
                new Polymorphic(new Square(), new Scaled(3)),
                new Sealed(new Circle(2)),
                new Inherited(),
                new Outer(2).new Inner(),
                new Wrapper(new Rosenbrock(), 2),
                new WrapperOfGiven(new org.thalweg.objectives.Rosenbrock(3, 1, 100)),
                new Boxes(),
                new LongsAndFloats(),
                new Swapping(),
                new Cholesky(),
                new Chained(),
                new ThrowingPath(),
                new ForEach(),
                new LabelledLoops(),
                new Synchronised(),
                new StatePassing(),
                new GenericHelper(),
                new NullArgument(),
                new OtherLambda(),
                new MixedArrays(),
                new AssignmentsInTernaries(),
                new Net());
    }

    record Rosenbrock() implements Objective {
        @Override
        public double value(double[] x) {
            double value = 0;
            for (int i = 0; i < x.length - 1; i++) {
                double height = x[i + 1] - x[i] * x[i];
                value += 100 * height * height + (1 - x[i]) * (1 - x[i]);
            }
            return value;
        }
    }

    record Ackley(double a) implements Objective {
        @Override
        public double value(double[] x) {
            double squares = 0;
            double cosines = 0;
            for (double xi : x) {
                squares += xi * xi;
                cosines += Math.cos(2 * Math.PI * xi);
            }
            return -a * Math.exp(-0.2 * Math.sqrt(squares / x.length)) - Math.exp(cosines / x.length) + a + Math.E;
        }
    }

    record Rastrigin() implements Objective {
        private static final double A = 10;

        @Override
        public double value(double[] x) {
            double sum = A * x.length;
            for (double v : x) {
                sum += term(v);
            }
            return sum;
        }

        private static double term(double v) {
            return square(v) - A * Math.cos(2 * Math.PI * v);
        }

        private static double square(double v) {
            return v * v;
        }
    }

    record Branchy() implements Objective {
        @Override
        public double value(double[] x) {
            double[] copy = new double[x.length];
            int i = 0;
            while (i < x.length) {
                switch (i % 3) {
                    case 0:
                        copy[i] = Math.exp(x[i] / 3);
                        break;
                    case 1:
                        copy[i] = x[i] > 0.5 ? x[i] * x[i] : x[i] - 0.25;
                        break;
                    default:
                        copy[i] = copy[i - 1] * x[i];
                }
                i++;
            }
            double sum = 0;
            do {
                i--;
                if (copy[i] < 0) {
                    sum -= copy[i];
                    continue;
                }
                sum += copy[i] * copy[0];
            } while (i > 0);
            return sum;
        }
    }

    record Matrices() implements Objective {
        @Override
        public double value(double[] x) {
            int n = x.length;
            double[][] m = new double[n][n];
            double[][] rows = {x, new double[n]};
            double[][] ragged = new double[2][];
            ragged[0] = new double[] {1, x[0], 3};
            ragged[1] = x.clone();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    m[i][j] = rows[0][i] * x[j] + (i == j ? 1 : 0);
                    rows[1][j] += m[i][j] / (1 + i);
                }
            }
            double[][] alias = m.clone();
            alias[0][1] *= 2;
            double trace = ragged[0][1] * ragged[1][n - 1] * ragged[0][2];
            for (int i = 0; i < n; i++) {
                trace += m[i][i] * rows[1][i] + m[0][1];
            }
            double[][][] cube = new double[2][2][2];
            cube[1][0][1] = x[1] * trace;
            return trace + cube[1][0][1] + cube[0][0][0];
        }
    }

    record Recursion() implements Objective {
        @Override
        public double value(double[] x) {
            return power(x[0], 5) + sum(x, 0) * sum(x, 1);
        }

        private static double power(double base, int exponent) {
            return exponent == 0 ? 1 : base * power(base, exponent - 1);
        }

        private double sum(double[] x, int from) {
            return from == x.length ? 0 : Math.sin(x[from]) + sum(x, from + 1);
        }
    }

    record MutualRecursion() implements Objective {
        @Override
        public double value(double[] x) {
            return even(x, 0, 1);
        }

        private static double even(double[] x, int i, double product) {
            return i == x.length ? product : odd(x, i + 1, product * (x[i] + 2));
        }

        private static double odd(double[] x, int i, double product) {
            return i == x.length ? product : even(x, i + 1, product - x[i] * x[i]);
        }
    }

    record NestedHelper() implements Objective {
        private static final class Helper {
            private final double factor;

            private Helper(double factor) {
                this.factor = factor;
            }

            private double apply(double v) {
                return factor * v * v + secret();
            }

            private double secret() {
                return 1 / factor;
            }
        }

        @Override
        public double value(double[] x) {
            Helper helper = new Helper(x.length);
            return helper.apply(x[0]) * OtherFile.mix(x[0], x[1]) + new OtherFile(2).scaled(x);
        }
    }

    record Components(double a, List<Double> center, double[] weights) implements Objective {
        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double difference = x[i] - center.get(i % 2);
                sum += weights[i % weights.length] * difference * difference;
            }
            for (double c : center) {
                sum += c * x[0];
            }
            Double boxed = Double.valueOf(a);
            return Math.pow(sum * sum + 1, boxed) + center.size();
        }
    }

    record StaticArrays() implements Objective {
        private static final double[] WEIGHTS = {1, 0.5, 0.25};
        private static final double[][] TABLE = {{1, 2}, {3, 4}};

        @Override
        public double value(double[] x) {
            double[] w = WEIGHTS.clone();
            w[0] *= x[0];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += w[i % 3] * x[i] * TABLE[i % 2][(i + 1) % 2] + WEIGHTS[i % 3];
            }
            return sum * sum;
        }
    }

    record LongLoop() implements Objective {
        @Override
        public double value(double[] x) {
            double u = 1 + x[0] / 10;
            double v = 1 + x[1] / 10;
            for (int k = 0; k < 2000; k++) {
                double du = 0.01 * (v - u);
                v -= 0.005 * u * v;
                u += du;
            }
            return u * u + v;
        }
    }

    record IntegersMixedIn() implements Objective {
        @Override
        public double value(double[] x) {
            int whole = (int) Math.floor(x[0]);
            long bits = (long) x[1] ^ 5L;
            double sum = whole * x[1] + bits;
            for (int i = 1; i <= 3; i++) {
                sum += i / 2 * x[0] + (double) i / 2 * x[1] % 0.7;
            }
            return sum - Math.round(x[0]) * x[1] + (byte) whole + (x.length << 2);
        }
    }

    interface WithDefaults extends Objective {
        double scale();

        default double weighted(double v) {
            return scale() * v * shift(v);
        }

        private double shift(double v) {
            return v + 1;
        }

        static double half(double v) {
            return v / 2;
        }
    }

    record DefaultMethods() implements WithDefaults {
        @Override
        public double scale() {
            return 3;
        }

        @Override
        public double value(double[] x) {
            return weighted(x[0]) + weighted(WithDefaults.half(x[1]));
        }
    }

    record Lambdas(double a) implements Objective {
        private static final DoubleUnaryOperator CONSTANT = v -> v + 1;

        @Override
        public double value(double[] x) {
            DoubleUnaryOperator cube = v -> v * v * v;
            DoubleBinaryOperator mean = (u, v) -> (u + v) / 2;
            ToDoubleFunction<double[]> first = p -> p[0] * p[1];
            return mean.applyAsDouble(cube.applyAsDouble(x[0]), x[1])
                    + first.applyAsDouble(x)
                    + CONSTANT.applyAsDouble(a);
        }
    }

    record CapturingLambdas(double a) implements Objective {
        @Override
        public double value(double[] x) {
            double first = x[0];
            int n = x.length;
            long big = 3;
            DoubleUnaryOperator line = v -> a * v + first * n + big;
            ToDoubleFunction<double[]> dot = p -> p[1] * x[0] + line.applyAsDouble(p[0]);
            return line.applyAsDouble(x[1]) * dot.applyAsDouble(x);
        }
    }

    record LambdasHandedOn() implements Objective {
        @Override
        public double value(double[] x) {
            double shift = x[1];
            return sum(x, v -> v * v) + sum(x, v -> Math.sin(v + shift)) + twice(x[0], this::own);
        }

        private static double sum(double[] x, DoubleUnaryOperator f) {
            double sum = 0;
            for (double v : x) {
                sum += f.applyAsDouble(v);
            }
            return sum;
        }

        private double own(double v) {
            return v * v + 0.5;
        }

        private double twice(double v, DoubleUnaryOperator f) {
            return f.applyAsDouble(f.applyAsDouble(v));
        }
    }

    record MethodReferences() implements Objective {
        @Override
        public double value(double[] x) {
            DoubleUnaryOperator sine = Math::sin;
            DoubleBinaryOperator power = MethodReferences::product;
            DoubleUnaryOperator bound = new OtherFile(3)::times;
            return sine.applyAsDouble(x[0]) * power.applyAsDouble(x[1], x[0]) + bound.applyAsDouble(x[1]);
        }

        private static double product(double u, double v) {
            return u * v;
        }
    }

    record StringSwitch(String kind) implements Objective {
        @Override
        public double value(double[] x) {
            return switch (kind) {
                case "square" -> x[0] * x[0] + x[1];
                case "cube" -> x[0] * x[0] * x[0];
                default -> throw new IllegalStateException(kind + x[0]);
            };
        }
    }

    enum Kind {
        SQUARE {
            @Override
            double of(double v) {
                return v * v;
            }
        },
        CUBE {
            @Override
            double of(double v) {
                return v * v * v;
            }
        };

        abstract double of(double v);
    }

    record EnumSwitch(Kind kind) implements Objective {
        @Override
        public double value(double[] x) {
            double scale = switch (kind) {
                case SQUARE -> 2;
                case CUBE -> x[1];
            };
            return scale * kind.of(x[0]) + Kind.SQUARE.of(x[1]);
        }
    }

    record Ternaries() implements Objective {
        @Override
        public double value(double[] x) {
            double a = x[0] > 0 ? x[0] : x.length > 2 ? 1 : x[1] * 2;
            double b = 0;
            b = a == b ? b : (b = a) + 1;
            return (x[1] > 0 ? 1.0 : x[0]) * (a > 1 ? Math.sqrt(a) : 3) + b * x[1];
        }
    }

    record TryCatch() implements Objective {
        @Override
        public double value(double[] x) {
            double sum = 1;
            try {
                for (int i = 0; ; i++) {
                    sum *= x[i];
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                sum += x[0];
            } finally {
                sum *= 2;
            }
            return sum;
        }
    }

    record ArrayCopies() implements Objective {
        @Override
        public double value(double[] x) {
            double[] a = Arrays.copyOf(x, x.length + 1);
            double[] b = Arrays.copyOfRange(x, 1, x.length);
            double[] c = new double[x.length + 2];
            System.arraycopy(x, 0, c, 1, x.length);
            System.arraycopy(c, 0, c, 1, x.length);
            double[] d = new double[3];
            Arrays.fill(d, x[0] * x[1]);
            Arrays.fill(d, 1, 2, 4);
            double[] e = {x[0], 2, x[1]};
            System.arraycopy(new double[] {1, 2}, 0, e, 0, 1);
            double sum = 0;
            for (double[] array : new double[][] {a, b, c, d, e}) {
                for (int i = 0; i < array.length; i++) {
                    sum += (i + 1) * array[i] * array[i];
                }
            }
            return sum;
        }
    }

    record Increments() implements Objective {
        @Override
        public double value(double[] x) {
            double[] a = x.clone();
            int i = 0;
            a[i++] += 2;
            a[i] *= a[i - 1]++;
            double v = a[0]--;
            double w = v += a[1];
            a[0] = a[1] = w * v;
            return -a[0] + a[1] * x[0] + (w -= 3) * +v;
        }
    }

    record Varargs() implements Objective {
        @Override
        public double value(double[] x) {
            return product(x[0], 2, x[1]) + product() + product(x);
        }

        private static double product(double... factors) {
            double product = 1;
            for (double factor : factors) {
                product *= factor;
            }
            return product;
        }
    }

    record DoubleArrayResults() implements Objective {
        @Override
        public double value(double[] x) {
            double[] y = zeros(x.length);
            fill(y, x);
            double[] z = scaled(y, 3);
            double[] same = z.length > 1 ? z : y;
            return z[0] * y[1] + same[1] + rows(x)[1][0];
        }

        private static double[] zeros(int n) {
            return new double[n];
        }

        private static void fill(double[] target, double[] source) {
            for (int i = 0; i < source.length; i++) {
                target[i] = source[i] * source[i];
            }
        }

        private double[] scaled(double[] v, double factor) {
            double[] result = new double[v.length];
            for (int i = 0; i < v.length; i++) {
                result[i] = factor * v[i];
            }
            return result;
        }

        private static double[][] rows(double[] x) {
            return new double[][] {x, {x[1] * x[1], 1}};
        }
    }

    interface Kernel {
        double of(double v);
    }

    record Square() implements Kernel {
        @Override
        public double of(double v) {
            return v * v;
        }
    }

    record Scaled(double factor) implements Kernel {
        @Override
        public double of(double v) {
            return factor * v;
        }
    }

    record Polymorphic(Kernel first, Kernel second) implements Objective {
        @Override
        public double value(double[] x) {
            return first.of(x[0]) * second.of(x[1]) + second.of(2);
        }
    }

    sealed interface Shape permits Circle, Box {}

    record Circle(double radius) implements Shape {}

    record Box(double side) implements Shape {}

    record Sealed(Shape shape) implements Objective {
        @Override
        public double value(double[] x) {
            if (shape instanceof Circle circle) {
                return Math.hypot(x[0], x[1]) * circle.radius();
            }
            return Math.max(x[0], x[1]);
        }
    }

    abstract static class Base implements Objective {
        protected final double offset;

        Base(double offset) {
            this.offset = offset;
        }

        @Override
        public double value(double[] x) {
            return term(x[0]) + term(x[1]) * offset;
        }

        double term(double v) {
            return v + offset;
        }
    }

    static class Middle extends Base {
        Middle(double offset) {
            super(offset);
        }

        @Override
        double term(double v) {
            return super.term(v) * v;
        }
    }

    static final class Inherited extends Middle {
        Inherited() {
            super(2);
        }

        @Override
        public double value(double[] x) {
            return super.value(x) * super.term(x[0]) + term(x[1]);
        }

        @Override
        double term(double v) {
            return super.term(v) + 1;
        }
    }

    static final class Outer {
        private final double factor;

        Outer(double factor) {
            this.factor = factor;
        }

        private double scale(double v) {
            return factor * v;
        }

        final class Inner implements Objective {
            @Override
            public double value(double[] x) {
                return factor * x[0] * scale(x[1]);
            }
        }
    }

    record Wrapper(Objective inner, double factor) implements Objective {
        @Override
        public double value(double[] x) {
            double[] y = new double[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = factor * x[i];
            }
            return inner.value(y) * x[0] + inner.value(x) + inner.value(new double[] {3, 0.5});
        }
    }

    record WrapperOfGiven(Objective inner) implements Objective {
        @Override
        public double value(double[] x) {
            return Math.log1p(inner.value(new double[] {x[0], x[1], 2}));
        }
    }

    record Boxes() implements Objective {
        private static final List<Double> VALUES = List.of(1.0, 2.0);
        private static final Double SINGLE = 2.5;

        @Override
        public double value(double[] x) {
            double sum = SINGLE * x[0];
            for (Double d : VALUES) {
                sum += d * x[1] * x[1];
            }
            return sum
                    + VALUES.get(1) * x[0] * VALUES.stream().mapToDouble(v -> v).sum();
        }
    }

    record LongsAndFloats() implements Objective {
        @Override
        public double value(double[] x) {
            float single = 1.5f;
            long large = 1L << 40;
            double v = single * x[0] + large * 1e-12 * x[1];
            float half = single / 2;
            return v * half + (large % 7) * x[0] * x[1];
        }
    }

    record Swapping() implements Objective {
        @Override
        public double value(double[] x) {
            double[] p = x.clone();
            double[] q = {1, 2};
            for (int k = 0; k < 3; k++) {
                double[] t = p;
                p = q;
                q = t;
                double s = p[0];
                p[0] = q[1] * s;
                q[1] = s;
            }
            return p[0] * q[0] + p[1] * q[1];
        }
    }

    record Cholesky() implements Objective {
        @Override
        public double value(double[] x) {
            int n = 3;
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] = (i == j ? 4 + x[0] * x[0] : 0) + Math.cos(x[1] + i + j) / 2;
                }
            }
            double logDeterminant = 0;
            for (int k = 0; k < n; k++) {
                double[] row = a[k];
                for (int j = 0; j < k; j++) {
                    double sum = row[j];
                    for (int i = 0; i < j; i++) {
                        sum -= row[i] * a[j][i];
                    }
                    row[j] = sum / a[j][j];
                    row[k] -= row[j] * row[j];
                }
                row[k] = Math.sqrt(row[k]);
                logDeterminant += 2 * Math.log(row[k]);
            }
            return logDeterminant;
        }
    }

    record Chained() implements Objective {
        @Override
        public double value(double[] x) {
            double a;
            double b = a = x[0] * x[1];
            double c = (a += b) * (b -= a) + a++ * --b;
            return a * b * c;
        }
    }

    record ThrowingPath() implements Objective {
        @Override
        public double value(double[] x) {
            if (x.length > 100) {
                throw new IllegalArgumentException(String.format("too many, such as %s", x[0]));
            }
            check(x[0]);
            return x[0] * x[1];
        }

        private static void check(double v) {
            if (Double.isNaN(v) || Double.compare(v, 1e300) > 0) {
                throw new IllegalArgumentException("bad: " + v + List.of(v));
            }
        }
    }

    record ForEach() implements Objective {
        @Override
        public double value(double[] x) {
            double sum = 0;
            double[][] pairs = {{x[0], x[1]}, {1, x[0]}, x};
            for (double[] pair : pairs) {
                double product = 1;
                for (double v : pair) {
                    product *= v + 1;
                }
                sum += product;
            }
            return sum;
        }
    }

    record LabelledLoops() implements Objective {
        @Override
        public double value(double[] x) {
            double sum = x[0];
            outer:
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    if (i * j > 6) {
                        break outer;
                    }
                    if (j > i) {
                        continue outer;
                    }
                    sum = sum * 0.9 + x[1] * j;
                }
            }
            return sum * sum;
        }
    }

    record Synchronised() implements Objective {
        @Override
        public double value(double[] x) {
            double result;
            synchronized (this) {
                result = x[0] * x[1];
            }
            return result + x[0] * x[0];
        }
    }

    record StatePassing() implements Objective {
        @Override
        public double value(double[] x) {
            double[] state = {x[0], 0};
            int[] counts = new int[2];
            for (int k = 0; k < 4; k++) {
                advance(state, x, counts);
            }
            return state[0] * state[1] + counts[0];
        }

        private static void advance(double[] state, double[] x, int[] counts) {
            counts[0]++;
            state[1] += state[0] * x[1];
            state[0] = Math.tanh(state[0] + state[1]);
        }
    }

    record GenericHelper() implements Objective {
        @Override
        public double value(double[] x) {
            double[] y = pick(true, x, new double[] {1});
            Object any = x;
            return y[0] * y[1] + ((double[]) any)[0];
        }

        private static double[] pick(boolean first, double[] a, double[] b) {
            return first ? a : b;
        }
    }

    record NullArgument() implements Objective {
        @Override
        public double value(double[] x) {
            return value(x, null) + (x.length > 5 ? value(x, new double[9]) : 0);
        }

        private static double value(double[] x, double[] squares) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double square = x[i] * x[i];
                if (squares != null) {
                    squares[i] = square;
                }
                sum += square;
            }
            return sum;
        }
    }

    record OtherLambda() implements Objective {
        @Override
        public double value(double[] x) {
            return OtherFile.weights(2)[1] * x[0] * x[1];
        }
    }

    record MixedArrays() implements Objective {
        private static final double[] WEIGHTS = {3, 5};
        private static final double[][] ROWS = {{1, 2}, {3, 4}};

        @Override
        public double value(double[] x) {
            double[] either = x[0] > 0 ? x : WEIGHTS;
            double[] copy = x.clone();
            System.arraycopy(WEIGHTS, 0, copy, 0, 1);
            double[][] rows = {x, WEIGHTS};
            double[][] copied = rows.clone();
            System.arraycopy(ROWS, 0, copied, 0, 1);
            double[][] owned = ROWS.clone();
            owned[1] = x;
            return either[0] * x[1] + copy[0] * copy[1] + rows[1][0] * rows[0][1] + copied[0][1] * x[0] + owned[1][1];
        }
    }

    record AssignmentsInTernaries() implements Objective {
        @Override
        public double value(double[] x) {
            double[] w = new double[1];
            double s = x[0] * x[1];
            double t = (w != null ? (w[0] = 2.0) : x[0]) * x[1];
            return s + t + w[0];
        }
    }

    /** A small network on a little data, weights in x. */
    record Net() implements Objective {
        private static final double[][] DATA = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};

        @Override
        public int dimension() {
            return 9;
        }

        @Override
        public double value(double[] x) {
            double loss = 0;
            for (double[] row : DATA) {
                double[] hidden = new double[2];
                for (int h = 0; h < 2; h++) {
                    double z = x[3 * h + 2];
                    for (int i = 0; i < 2; i++) {
                        z += x[3 * h + i] * row[i];
                    }
                    hidden[h] = Math.tanh(z);
                }
                double out = 1 / (1 + Math.exp(-(x[6] * hidden[0] + x[7] * hidden[1] + x[8])));
                loss -= row[2] * Math.log(out) + (1 - row[2]) * Math.log(1 - out);
            }
            return loss / DATA.length;
        }
    }
}
