package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;
import org.thalweg.api.Objective;

/** What was made of a class: the way to its twin's tapes, or why there is none. */
final class Gradients {
    private final String reason;
    private final boolean complete;
    private final MethodHandle constructor;
    private final TapePool pool = new TapePool(this::newTape);
    private final Function<Object, Object> differentiables;
    private volatile boolean tried;

    private Gradients(
            String reason, boolean complete, MethodHandle constructor, Function<Object, Object> differentiables) {
        this.reason = reason;
        this.complete = complete;
        this.constructor = constructor;
        this.differentiables = differentiables;
    }

    /**
     * Writes and defines the twin of a class.
     *
     * @param differentiables finds the gradients of objectives within an objective
     */
    static Gradients of(Class<?> type, Function<Object, Object> differentiables) {
        try {
            return type.isHidden()
                    ? HiddenLambda.program(type, differentiables)
                    : define(new Program(type), type, program -> program.write(type), differentiables);
        } catch (Unfollowable e) {
            return new Gradients(e.getMessage(), false, null, null);
        } catch (IllegalAccessException e) {
            return new Gradients(
                    "the module of " + type.getName() + " isn't open to org.thalweg.autodiff", false, null, null);
        } catch (RuntimeException | ReflectiveOperationException | LinkageError | StackOverflowError e) {
            return new Gradients("the bytecode of " + type.getName() + " can't be followed: " + e, false, null, null);
        }
    }

    static Gradients define(
            Program program, Class<?> host, Function<Program, byte[]> writing, Function<Object, Object> differentiables)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = Privileges.in(host);
        byte[] file = writing.apply(program);
        MethodHandles.Lookup twin = lookup.defineHiddenClassWithClassData(
                file, List.copyOf(program.links()), true, MethodHandles.Lookup.ClassOption.NESTMATE);
        MethodHandle constructor = twin.findConstructor(
                        twin.lookupClass(), MethodType.methodType(void.class, Function.class))
                .asType(MethodType.methodType(Object.class, Function.class));
        return new Gradients(null, program.isComplete(), constructor, differentiables);
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

    double valueAndGradient(Objective objective, double[] x, double[] gradient) {
        return pool.valueAndGradient(objective, x, gradient);
    }

    private Object newTape() {
        try {
            return constructor.invokeExact(differentiables);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
