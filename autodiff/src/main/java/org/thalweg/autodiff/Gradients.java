package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

/** What was made of a class: the way to its twin's tapes, or why there is none. */
final class Gradients {
    /** Operations that a tape may record at most: 32 bytes each, so this is half a gigabyte. */
    static final int LARGEST_TAPE = 1 << 24;

    private final String reason;
    private final boolean complete;
    private final MethodHandle constructor;
    private final int largestTape;
    private final TapePool pool = new TapePool(this::newTape);
    private volatile boolean tried;

    private Gradients(String reason, boolean complete, MethodHandle constructor, int largestTape) {
        this.reason = reason;
        this.complete = complete;
        this.constructor = constructor;
        this.largestTape = largestTape;
    }

    /**
     * Writes and defines the twin of a class.
     *
     * @param largestTape how many operations may be recorded
     */
    static Gradients of(Class<?> type, int largestTape) {
        try {
            return type.isHidden()
                    ? HiddenLambda.program(type, largestTape)
                    : define(new Program(type), type, program -> program.write(type), largestTape);
        } catch (Unfollowable e) {
            return none(e.getMessage());
        } catch (IllegalAccessException e) {
            return none("the module of " + type.getName() + " isn't open to org.thalweg.autodiff");
        } catch (StackOverflowError e) {
            return none("the methods that value() runs call each other so deeply that following them takes more stack "
                    + "than there is");
        } catch (RuntimeException | ReflectiveOperationException | LinkageError | VirtualMachineError e) {
            return none("the bytecode of " + type.getName() + " can't be followed: " + e);
        }
    }

    private static Gradients none(String reason) {
        return new Gradients(reason, false, null, 0);
    }

    static Gradients define(Program program, Class<?> host, Function<Program, byte[]> writing, int largestTape)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = Privileges.in(host);
        byte[] file = writing.apply(program);
        MethodHandles.Lookup twin = lookup.defineHiddenClassWithClassData(
                file, List.copyOf(program.links()), true, MethodHandles.Lookup.ClassOption.NESTMATE);
        MethodHandle constructor = twin.findConstructor(
                        twin.lookupClass(), MethodType.methodType(void.class, int.class))
                .asType(MethodType.methodType(Object.class, int.class));
        return new Gradients(null, program.isComplete(), constructor, largestTape);
    }

    /** Why there is no gradient; null where there is one. */
    String reason() {
        return reason;
    }

    /** Whether another objective of this class needs no trial. */
    boolean isSure() {
        return complete && tried;
    }

    void setTried() {
        tried = true;
    }

    double valueAndGradient(Subject subject, double[] x, double[] gradient) {
        return pool.valueAndGradient(subject, x, gradient);
    }

    private Object newTape() {
        try {
            return constructor.invokeExact(largestTape);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
