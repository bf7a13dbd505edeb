package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

/** What was made of a class: the way to its twin's tapes, or why there is none. */
final class Gradients {
    private final String reason;
    private final boolean complete;
    private final MethodHandle constructor;
    private final TapePool pool = new TapePool(this::newTape);
    private volatile boolean tried;

    private Gradients(String reason, boolean complete, MethodHandle constructor) {
        this.reason = reason;
        this.complete = complete;
        this.constructor = constructor;
    }

    /** Writes and defines the twin of a class. */
    static Gradients of(Class<?> type) {
        try {
            return type.isHidden()
                    ? HiddenLambda.program(type)
                    : define(new Program(type), type, program -> program.write(type));
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
        return new Gradients(reason, false, null);
    }

    static Gradients define(Program program, Class<?> host, Function<Program, byte[]> writing)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = Privileges.in(host);
        byte[] file = writing.apply(program);
        MethodHandles.Lookup twin = lookup.defineHiddenClassWithClassData(
                file, List.copyOf(program.links()), true, MethodHandles.Lookup.ClassOption.NESTMATE);
        MethodHandle constructor = twin.findConstructor(twin.lookupClass(), MethodType.methodType(void.class))
                .asType(MethodType.methodType(Object.class));
        return new Gradients(null, program.isComplete(), constructor);
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
            return constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
