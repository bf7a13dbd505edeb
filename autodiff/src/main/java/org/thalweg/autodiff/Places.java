package org.thalweg.autodiff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The local variables of a twin: the original's arguments; what is carried beside them, and the tape; the original's
 * other local variables; one for each place beside which something is carried; temporary ones.
 */
final class Places {
    private final MethodVisitor twin;
    private final int maxLocals;
    private final int argumentsSize;
    private final int shadowsSize;

    /** Those places beside which something is carried at some time, each with its local variable. */
    private final Map<Place, Integer> carried = new HashMap<>();

    private final int firstTemporary;
    private int nextTemporary;

    /** A local variable or, after those, a place on the stack, of numbers or of references. */
    private record Place(int index, boolean reference) {}

    /**
     * @param twin the code to write to
     * @param maxLocals how many local variables the original has
     * @param activity in the original
     * @param arguments of the original
     */
    Places(MethodVisitor twin, int maxLocals, Activity activity, List<Shade> arguments) {
        this.twin = twin;
        this.maxLocals = maxLocals;
        argumentsSize = arguments.stream().mapToInt(Shade::getSize).sum();
        shadowsSize = 1 + (int) arguments.stream().filter(Shade::shadowed).count();
        for (int i = 0; i < activity.size(); i++) {
            Frame<Shade> frame = activity.before(i);
            if (frame != null) {
                for (int local = 0; local < frame.getLocals(); local++) {
                    note(local, frame.getLocal(local));
                }
                for (int k = 0; k < frame.getStackSize(); k++) {
                    note(stack(k), frame.getStack(k));
                }
            }
        }
        firstTemporary = maxLocals + shadowsSize + carried.size();
        nextTemporary = firstTemporary;
    }

    private void note(int index, Shade shade) {
        if (shade.shadowed()) {
            carried.computeIfAbsent(
                    new Place(index, shade.isReference()), place -> maxLocals + shadowsSize + carried.size());
        }
    }

    /** The place of a value on the stack, 0 for the lowest. */
    int stack(int position) {
        return maxLocals + position;
    }

    /** The original's local variables after its arguments make room for what the twin takes beside them. */
    int local(int index) {
        return index < argumentsSize ? index : index + shadowsSize;
    }

    /** The local variable of the tape. */
    int tape() {
        return argumentsSize + shadowsSize - 1;
    }

    /** Loads what is carried beside a value; nothing is what is carried beside what doesn't depend on x. */
    void load(int index, Shade shade) {
        Integer local = carried.get(new Place(index, shade.isReference()));
        if (shade.shadowed() && local != null) {
            twin.visitVarInsn(shade.isReference() ? Opcodes.ALOAD : Opcodes.ILOAD, local);
        } else {
            twin.visitInsn(shade.isReference() ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
        }
    }

    /** Stores from the stack what is to be carried beside a value. */
    void store(int index, boolean reference) {
        Integer local = carried.get(new Place(index, reference));
        if (local == null) {
            twin.visitInsn(Opcodes.POP);
        } else {
            twin.visitVarInsn(reference ? Opcodes.ASTORE : Opcodes.ISTORE, local);
        }
    }

    /** Says that a value that has just got into a place doesn't depend on x, where another there does. */
    void clear(int index, Shade shade) {
        if (!shade.shadowed() && carried.containsKey(new Place(index, shade.isReference()))) {
            twin.visitInsn(shade.isReference() ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
            store(index, shade.isReference());
        }
    }

    /** What was stashed for the previous instruction is not needed any more. */
    void forgetTemporaries() {
        nextTemporary = firstTemporary;
    }

    /** Moves the top of the stack into a new local variable. */
    int stash(Type type) {
        int local = nextTemporary;
        nextTemporary += type.getSize();
        twin.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
        return local;
    }

    void unstash(Type type, int local) {
        twin.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    }

    /** Moves what is carried beside a value along with it. */
    void move(int from, int to, Shade shade) {
        if (shade.shadowed()) {
            load(from, shade);
            store(to, shade.isReference());
        } else {
            clear(to, shade);
        }
    }

    /** Takes what comes beside the arguments to its places; beside all others there is nothing yet. */
    void begin(List<Shade> arguments) {
        carried.forEach((place, local) -> {
            twin.visitInsn(place.reference ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
            twin.visitVarInsn(place.reference ? Opcodes.ASTORE : Opcodes.ISTORE, local);
        });
        int index = 0;
        int given = argumentsSize;
        for (Shade argument : arguments) {
            if (argument.shadowed()) {
                twin.visitVarInsn(argument.shadow().getOpcode(Opcodes.ILOAD), given++);
                store(index, argument.isReference());
            }
            index += argument.getSize();
        }
    }
}
