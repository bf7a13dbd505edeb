package org.thalweg.autodiff;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.thalweg.api.Differentiable;
import org.thalweg.api.NoGradientError;

/**
 * The record of one evaluation, in the order of its operations, and the sweep back over it.
 *
 * <p>A double that depends on x has a number: 1 … n are the coordinates, then follow the operations. Number 0 is that of
 * every double that doesn't depend on x, so a fresh array of numbers is right for a fresh array of doubles. The numbers
 * of an array of doubles are an array of as many ints, those of an array of arrays an array of such; null stands for
 * zeros only. A node has two parents with a partial derivative each; a second parent that is missing is the node itself
 * with the partial 0.
 *
 * <p>This class is a template: a twin is a copy of its class file under another name with the twins of an objective's
 * methods added, since a plugin's classes don't see this package, nor does a class with access to their private
 * members. So it MUST refer to nothing but the JDK, the api and itself. Slopes that are infinite where the value is
 * finite, as that of a square root at 0, are taken as 0, so that a method which is at such a tip stays there.
 */
abstract class Tape implements Differentiable, BiConsumer<Object, Function<Object, Object>> {
    private static final int INITIAL_CAPACITY = 256;

    private final int largestCapacity;

    private Object subject;

    /** The gradients of those within the subject. */
    private Function<Object, Object> inner;

    /** The number of the newest node. */
    private int top;

    /** Both parents of a node: the first in the lower half. */
    private long[] parents = new long[INITIAL_CAPACITY];

    /** Those of node k at 2k and 2k + 1. */
    private double[] partials = new double[2 * INITIAL_CAPACITY];

    /** All zeros between two sweeps. */
    private double[] adjoints = new double[INITIAL_CAPACITY];

    private int[] coordinates = {};

    private double[] innerGradient = {};

    /** The number of the double that the latest method returned. */
    private int returned;

    /** The location as it was before the evaluation. */
    private double[] given = new double[0];

    /** The numbers of the array that the latest method returned. */
    private Object returnedNumbers;

    /** @param largestCapacity how many nodes there may be room for */
    Tape(int largestCapacity) {
        this.largestCapacity = largestCapacity;
    }

    /** The objective to evaluate from now on, and what finds the gradient of an objective within it. */
    @Override
    public void accept(Object objective, Function<Object, Object> differentiables) {
        subject = objective;
        inner = differentiables;
    }

    /** The twin of the objective's value(x); leaves the number of its result in {@link #returned}. */
    abstract double trace(Object objective, double[] x, int[] numbers);

    @Override
    public double value(double[] x) {
        throw new UnsupportedOperationException();
    }

    /**
     * Nothing asks whether there is room for another node but the JVM's own check of an array's bounds, which costs
     * nothing. When it fails, the evaluation is made once more on a tape twice as long; a pure function doesn't mind.
     * One that catches even errors has gone on, and more has been counted than there was room for.
     */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int n = x.length;
        if (n != coordinates.length) {
            coordinates = new int[n];
        }
        if (n >= parents.length / 2) {
            grow(n);
        }
        if (n != given.length) {
            given = new double[n];
        }
        System.arraycopy(x, 0, given, 0, n);
        while (true) {
            for (int i = 0; i < n; i++) {
                coordinates[i] = i + 1;
            }
            top = n;
            double value;
            try {
                value = trace(subject, x, coordinates);
            } catch (RuntimeException | Error e) {
                // an objective that changes x and puts it back has not come to that
                System.arraycopy(given, 0, x, 0, n);
                if (top < parents.length) {
                    throw e;
                }
                grow(n);
                continue;
            }
            if (top >= parents.length) {
                System.arraycopy(given, 0, x, 0, n);
                grow(n);
                continue;
            }
            sweep(n, gradient);
            return value;
        }
    }

    private void grow(int n) {
        int capacity = 2 * Math.max(n, parents.length);
        if (capacity > largestCapacity) {
            throw new NoGradientError("value() takes more than " + largestCapacity / 2 + " operations on what depends "
                    + "on x, too many to record");
        }
        // both at once might be more than there is memory for
        parents = null;
        partials = null;
        adjoints = null;
        parents = new long[capacity];
        partials = new double[2 * capacity];
        adjoints = new double[capacity];
    }

    private void sweep(int n, double[] gradient) {
        double[] adjoint = adjoints;
        double[] partial = partials;
        long[] parent = parents;
        adjoint[returned] = 1;
        for (int k = returned; k > n; k--) {
            double a = adjoint[k];
            // skipped too, so that a slope that isn't finite doesn't spoil what doesn't depend on it
            if (a != 0) {
                long both = parent[k];
                int first = (int) both;
                int second = (int) (both >>> 32);
                adjoint[first] += a * partial[2 * k];
                adjoint[second] += a * partial[2 * k + 1];
                adjoint[k] = 0;
            }
        }
        adjoint[0] = 0;
        for (int i = 0; i < n; i++) {
            gradient[i] = adjoint[i + 1];
            adjoint[i + 1] = 0;
        }
    }

    private int push(int i, double di, int j, double dj) {
        int k = top + 1;
        top = k;
        try {
            parents[k] = i | (long) j << 32;
            partials[2 * k] = di;
            partials[2 * k + 1] = dj;
        } catch (ArrayIndexOutOfBoundsException full) {
            // an objective that tries again after an exception would never end
            throw new NoGradientError("the tape is full");
        }
        return k;
    }

    private int unary(int i, double di) {
        return i == 0 ? 0 : push(i, di, top + 1, 0);
    }

    private int binary(int i, double di, int j, double dj) {
        if (i == 0) {
            return unary(j, dj);
        }
        return j == 0 ? unary(i, di) : push(i, di, j, dj);
    }

    // The rules: for each operation what its arguments were, its result, the numbers of its arguments.

    int add(double a, double b, double result, int i, int j) {
        if (i == 0) {
            return j;
        }
        return j == 0 ? i : push(i, 1, j, 1);
    }

    int subtract(double a, double b, double result, int i, int j) {
        return j == 0 ? i : binary(i, 1, j, -1);
    }

    int multiply(double a, double b, double result, int i, int j) {
        return binary(i, b, j, a);
    }

    int divide(double a, double b, double result, int i, int j) {
        return binary(i, 1 / b, j, -result / b);
    }

    int remainder(double a, double b, double result, int i, int j) {
        return binary(i, 1, j, -Math.rint((a - result) / b));
    }

    int negate(double a, double result, int i) {
        return unary(i, -1);
    }

    /** At 0 it is 0. */
    int abs(double a, double result, int i) {
        return unary(i, Math.signum(a));
    }

    /** Of equal arguments it is the first. */
    int max(double a, double b, double result, int i, int j) {
        return a >= b || a != a ? i : j;
    }

    /** Of equal arguments it is the first. */
    int min(double a, double b, double result, int i, int j) {
        return a <= b || a != a ? i : j;
    }

    int clamp(double a, double least, double most, double result, int i, int j, int k) {
        if (a < least) {
            return j;
        }
        return a > most ? k : i;
    }

    int copySign(double a, double sign, double result, int i, int j) {
        return unary(i, Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(result) ? 1 : -1);
    }

    /** A neighbour of a double moves with it. */
    int neighbour(double a, double result, int i) {
        return i;
    }

    int nextAfter(double a, double direction, double result, int i, int j) {
        return i;
    }

    int sqrt(double a, double result, int i) {
        return unary(i, result == 0 ? 0 : 0.5 / result);
    }

    int cbrt(double a, double result, int i) {
        return unary(i, result == 0 ? 0 : 1 / (3 * result * result));
    }

    int exp(double a, double result, int i) {
        return unary(i, result);
    }

    int expm1(double a, double result, int i) {
        // far below 0 the result is so close to -1 that adding 1 would leave nothing of its slope
        return unary(i, a < -0.5 ? Math.exp(a) : result + 1);
    }

    int log(double a, double result, int i) {
        return unary(i, 1 / a);
    }

    int log10(double a, double result, int i) {
        return unary(i, 1 / (a * 2.302585092994046));
    }

    int log1p(double a, double result, int i) {
        return unary(i, 1 / (1 + a));
    }

    int sin(double a, double result, int i) {
        return unary(i, Math.cos(a));
    }

    int cos(double a, double result, int i) {
        return unary(i, -Math.sin(a));
    }

    int tan(double a, double result, int i) {
        return unary(i, 1 + result * result);
    }

    int asin(double a, double result, int i) {
        return unary(i, arcSlope(a));
    }

    int acos(double a, double result, int i) {
        return unary(i, -arcSlope(a));
    }

    private static double arcSlope(double a) {
        double cosine = Math.sqrt((1 - a) * (1 + a));
        return cosine == 0 ? 0 : 1 / cosine;
    }

    int atan(double a, double result, int i) {
        return unary(i, 1 / (1 + a * a));
    }

    int sinh(double a, double result, int i) {
        return unary(i, Math.cosh(a));
    }

    int cosh(double a, double result, int i) {
        return unary(i, Math.sinh(a));
    }

    int tanh(double a, double result, int i) {
        // 1 - tanh^2 would cancel where the function is flat
        double cosh = Math.cosh(a);
        return unary(i, 1 / cosh / cosh);
    }

    int atan2(double y, double x, double result, int i, int j) {
        double radius = Math.hypot(x, y);
        return radius == 0 ? 0 : binary(i, x / radius / radius, j, -y / radius / radius);
    }

    int hypot(double a, double b, double result, int i, int j) {
        return result == 0 ? 0 : binary(i, a / result, j, b / result);
    }

    int pow(double a, double b, double result, int i, int j) {
        double toBase = i == 0 ? 0 : powerSlope(a, b, result);
        // a base that isn't positive has a power for whole exponents only, or is 0 for all around: no slope
        double toExponent = j == 0 || a <= 0 ? 0 : result * Math.log(a);
        return binary(i, toBase, j, toExponent);
    }

    private static double powerSlope(double a, double b, double result) {
        if (b == 0) {
            return 0;
        }
        if (b == 2) {
            return 2 * a;
        }
        double slope = Math.abs(result) >= Double.MIN_NORMAL && Math.abs(result) <= Double.MAX_VALUE
                ? b * (result / a)
                : b * Math.pow(a, b - 1);
        return a == 0 && b > 0 && Double.isInfinite(slope) ? 0 : slope;
    }

    int fma(double a, double b, double c, double result, int i, int j, int k) {
        int product = binary(i, b, j, a);
        return add(0, 0, 0, product, k);
    }

    int scalb(double a, int exponent, double result, int i) {
        return unary(i, Math.scalb(1.0, exponent));
    }

    int toRadians(double a, double result, int i) {
        return unary(i, 0.017453292519943295);
    }

    int toDegrees(double a, double result, int i) {
        return unary(i, 57.29577951308232);
    }

    // Arrays.

    static int load(int[] numbers, int index) {
        return numbers == null ? 0 : numbers[index];
    }

    static void store(int[] numbers, int index, int number) {
        if (numbers != null) {
            numbers[index] = number;
        } else if (number != 0) {
            throw foreignArray();
        }
    }

    static Object loadRow(Object[] numbers, int index) {
        return numbers == null ? null : numbers[index];
    }

    static void storeRow(Object[] numbers, int index, Object row) {
        if (numbers != null) {
            numbers[index] = row;
        } else if (row != null) {
            throw foreignArray();
        }
    }

    private static NoGradientError foreignArray() {
        return new NoGradientError("value() stores a double that depends on x into an array that it didn't make");
    }

    /** Zeros for an array of doubles, or of arrays, of any depth. */
    static Object zeros(Object array) {
        if (array instanceof double[] doubles) {
            return new int[doubles.length];
        }
        if (array instanceof Object[] rows) {
            Object[] numbers = new Object[rows.length];
            for (int i = 0; i < rows.length; i++) {
                numbers[i] = zeros(rows[i]);
            }
            return numbers;
        }
        return null;
    }

    /** Those of the clone of an array, which shares its rows. */
    static Object cloned(Object array, Object numbers) {
        if (numbers instanceof int[] row) {
            return row.clone();
        }
        if (numbers instanceof Object[] rows) {
            return rows.clone();
        }
        return array instanceof double[] ? zeros(array) : new Object[((Object[]) array).length];
    }

    static int[] copyOf(int[] numbers, int length) {
        return numbers == null ? new int[length] : Arrays.copyOf(numbers, length);
    }

    static int[] copyOfRange(int[] numbers, int from, int to) {
        return numbers == null ? new int[to - from] : Arrays.copyOfRange(numbers, from, to);
    }

    static void fill(int[] numbers, int number) {
        fill(numbers, 0, numbers == null ? 1 : numbers.length, number);
    }

    static void fill(int[] numbers, int from, int to, int number) {
        if (numbers != null) {
            Arrays.fill(numbers, from, to, number);
        } else if (number != 0 && from < to) {
            throw foreignArray();
        }
    }

    /** What System.arraycopy has just done to the doubles, done to their numbers. */
    static void arraycopy(Object source, int from, Object target, int to, int length) {
        if (target == null) {
            if (source != null && length > 0) {
                throw foreignArray();
            }
        } else if (source != null) {
            System.arraycopy(source, from, target, to, length);
        } else if (target instanceof int[] numbers) {
            Arrays.fill(numbers, to, to + length, 0);
        } else {
            Arrays.fill((Object[]) target, to, to + length, null);
        }
    }

    /** Another objective's value, by its own gradient. */
    double inner(Object objective, double[] x, int[] numbers) {
        Differentiable differentiable = (Differentiable) inner.apply(objective);
        if (innerGradient.length != x.length) {
            innerGradient = new double[x.length];
        }
        double value = differentiable.valueAndGradient(x, innerGradient);
        int sum = 0;
        for (int i = 0; i < x.length; i++) {
            int number = load(numbers, i);
            if (number != 0) {
                sum = sum == 0 ? unary(number, innerGradient[i]) : push(sum, 1, number, innerGradient[i]);
            }
        }
        returned = sum;
        return value;
    }

    /** Where the path ends. */
    static void decline(String reason) {
        throw new NoGradientError(reason);
    }

    /** As {@link #decline}, of a method called on what is none of the classes known to have it. */
    static void unknown(Object receiver, String method) {
        String name = receiver.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        throw new NoGradientError("value() calls " + method
                + (lambda < 0
                        ? " on a " + name + ", whose code is in another file"
                        : " on a lambda expression of " + name.substring(0, lambda) + " that comes from a field"));
    }

    /** Binds a twin's call site to a member of another class that it couldn't reach by itself. */
    static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type, int index) throws Throwable {
        MethodHandle target = MethodHandles.classDataAt(lookup, "_", MethodHandle.class, index);
        return new ConstantCallSite(target.asType(type));
    }
}
