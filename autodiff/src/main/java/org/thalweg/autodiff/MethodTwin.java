package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Writes the twin of one method. It runs the original's instructions on the original's operand stack; what is carried
 * beside a value is in a local variable of the value's place, be that a local variable or a place on the stack.
 */
final class MethodTwin {
    private final Program program;
    private final ClassFiles.Method original;
    private final Activity activity;
    private final List<Shade> arguments;
    private final Variant variant;
    private final MethodNode method;
    private final MethodNode twin;
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();

    /** Those places beside which something is carried at some time, each with its local variable. */
    private final Map<Place, Integer> carried = new HashMap<>();

    private final int argumentsSize;
    private final int shadowsSize;
    private int firstTemporary;
    private int nextTemporary;

    /** A local variable or, after those, a place on the stack, of numbers or of references. */
    private record Place(int index, boolean reference) {}

    MethodTwin(Program program, ClassFiles.Method original, Activity activity, List<Shade> arguments, Variant variant) {
        this.program = program;
        this.original = original;
        this.activity = activity;
        this.arguments = arguments;
        this.variant = variant;
        method = original.node();
        argumentsSize = arguments.stream().mapToInt(Shade::getSize).sum();
        shadowsSize = 1 + (int) arguments.stream().filter(Shade::shadowed).count();
        twin = new MethodNode(0, variant.name(), variant.descriptor(), null, null);
    }

    void write(MethodVisitor visitor) {
        findPlaces();
        begin();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        for (int i = 0; i < activity.size(); i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            Frame<Shade> before = activity.before(i);
            nextTemporary = firstTemporary;
            if (instruction instanceof FrameNode || instruction instanceof LineNumberNode) {
                continue;
            }
            if (before == null || instruction.getOpcode() < 0) {
                copy(instruction);
            } else {
                Optional<String> problem = problem(instruction, before);
                if (problem.isPresent()) {
                    declineAt(i, problem.get());
                } else if (writesActive(instruction, before) && activity.mayReturnAfter(i)) {
                    throw new Unfollowable(original.subject() + " makes text of what depends on x");
                }
                step(instruction, before);
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            twin.tryCatchBlocks.add(new TryCatchBlockNode(
                    labels.get(block.start), labels.get(block.end), labels.get(block.handler), block.type));
        }
        twin.tryCatchBlocks.forEach(block -> block.accept(visitor));
        twin.instructions.accept(visitor);
    }

    // Places.

    private void findPlaces() {
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
        firstTemporary = method.maxLocals + shadowsSize + carried.size();
    }

    private void note(int index, Shade shade) {
        if (shade.shadowed()) {
            carried.computeIfAbsent(
                    new Place(index, shade.isReference()), place -> method.maxLocals + shadowsSize + carried.size());
        }
    }

    private int stack(int position) {
        return method.maxLocals + position;
    }

    /** The original's local variables after its arguments make room for what the twin takes beside them. */
    private int local(int index) {
        return index < argumentsSize ? index : index + shadowsSize;
    }

    private int tape() {
        return argumentsSize + shadowsSize - 1;
    }

    /** Loads what is carried beside a value; nothing is what is carried beside what doesn't depend on x. */
    private void load(int index, Shade shade) {
        Integer local = carried.get(new Place(index, shade.isReference()));
        if (shade.shadowed() && local != null) {
            twin.visitVarInsn(shade.isReference() ? Opcodes.ALOAD : Opcodes.ILOAD, local);
        } else {
            twin.visitInsn(shade.isReference() ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
        }
    }

    /** Stores from the stack what is to be carried beside a value. */
    private void store(int index, boolean reference) {
        Integer local = carried.get(new Place(index, reference));
        if (local == null) {
            twin.visitInsn(Opcodes.POP);
        } else {
            twin.visitVarInsn(reference ? Opcodes.ASTORE : Opcodes.ISTORE, local);
        }
    }

    /** Says that a value that has just got into a place doesn't depend on x, where another there does. */
    private void clear(int index, Shade shade) {
        if (!shade.shadowed() && carried.containsKey(new Place(index, shade.isReference()))) {
            twin.visitInsn(shade.isReference() ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
            store(index, shade.isReference());
        }
    }

    private int temporary(Type type) {
        int local = nextTemporary;
        nextTemporary += type.getSize();
        return local;
    }

    /** Moves the top of the stack into a new local variable. */
    private int stash(Type type) {
        int local = temporary(type);
        twin.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
        return local;
    }

    private void unstash(Type type, int local) {
        twin.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    }

    private void begin() {
        loadTape();
        twin.visitTypeInsn(Opcodes.CHECKCAST, program.name());
        twin.visitVarInsn(Opcodes.ASTORE, tape());
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
        if (!original.is(Opcodes.ACC_STATIC)) {
            twin.visitVarInsn(Opcodes.ALOAD, 0);
            twin.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(usable(original.owner())));
            twin.visitVarInsn(Opcodes.ASTORE, 0);
        }
    }

    private void copy(AbstractInsnNode instruction) {
        AbstractInsnNode clone = instruction.clone(labels);
        if (clone instanceof VarInsnNode variable) {
            variable.var = local(variable.var);
        } else if (clone instanceof IincInsnNode increment) {
            increment.var = local(increment.var);
        }
        twin.instructions.add(clone);
    }

    // What can't be followed.

    private void declineAt(int instruction, String reason) {
        if (activity.mayReturnAfter(instruction)) {
            throw new Unfollowable(reason);
        }
        // the way to an exception: nobody asks for a derivative there, unless the objective catches it
        program.mayFail();
        twin.visitLdcInsn(reason);
        tapeStatic("decline", "(Ljava/lang/String;)V");
    }

    private Optional<String> problem(AbstractInsnNode instruction, Frame<Shade> before) {
        String what = switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC ->
                top(before, 0).active()
                        ? "stores what depends on x into the field " + ((FieldInsnNode) instruction).name
                        : null;
            case Opcodes.FNEG -> top(before, 0).active() ? "calculates in float" : null;
            case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM ->
                top(before, 0).active() || top(before, 1).active() ? "calculates in float" : null;
            case Opcodes.FASTORE -> top(before, 0).active() ? "stores what depends on x into an array of floats" : null;
            case Opcodes.DASTORE, Opcodes.AASTORE ->
                top(before, 0).active()
                                && !top(before, 2).active()
                                && !top(before, 2).equals(Shade.NULL)
                        ? "stores a double that depends on x into an array that it didn't make"
                        : null;
            case Opcodes.ARETURN, Opcodes.FRETURN ->
                top(before, 0).active() && !Shade.isDoubles(Type.getReturnType(method.desc))
                        ? "returns an object that holds what depends on x"
                        : null;
            default -> null;
        };
        if (what != null) {
            return Optional.of(original.subject() + " " + what);
        }
        if (instruction instanceof MethodInsnNode
                || instruction instanceof InvokeDynamicInsnNode node && !Activity.isLambda(node)) {
            return call(instruction, before) instanceof Call.Unknown unknown
                    ? Optional.of(unknown.reason())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether it is an addition of text; on the way to an exception that is its message, and nothing is lost. */
    private static boolean writesActive(AbstractInsnNode instruction, Frame<Shade> before) {
        return instruction instanceof InvokeDynamicInsnNode node
                && node.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
                && callArguments(node, before).stream().anyMatch(Shade::active);
    }

    private Call call(AbstractInsnNode instruction, Frame<Shade> before) {
        return activity.call(instruction, callArguments(instruction, before));
    }

    private static List<Shade> callArguments(AbstractInsnNode instruction, Frame<Shade> before) {
        String descriptor =
                instruction instanceof MethodInsnNode call ? call.desc : ((InvokeDynamicInsnNode) instruction).desc;
        int count = Type.getArgumentCount(descriptor);
        if (instruction instanceof MethodInsnNode && instruction.getOpcode() != Opcodes.INVOKESTATIC) {
            count++;
        }
        List<Shade> values = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            values.add(top(before, i));
        }
        return values;
    }

    /** A value on the stack, counted from its top. */
    private static Shade top(Frame<Shade> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    // One instruction.

    private void step(AbstractInsnNode instruction, Frame<Shade> before) {
        int opcode = instruction.getOpcode();
        int size = before.getStackSize();
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            giveBack(before);
            copy(instruction);
            return;
        }
        Frame<Shade> after = execute(instruction, before);
        if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
            copy(instruction);
            move(((VarInsnNode) instruction).var, stack(size), top(after, 0));
        } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            copy(instruction);
            move(stack(size - 1), ((VarInsnNode) instruction).var, top(before, 0));
        } else if (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP) {
            copy(instruction);
            shuffle(instruction, before);
        } else if (instruction instanceof MethodInsnNode || instruction instanceof InvokeDynamicInsnNode) {
            invoke(instruction, before, after);
        } else {
            calculate(instruction, before, after);
        }
    }

    private Frame<Shade> execute(AbstractInsnNode instruction, Frame<Shade> before) {
        Frame<Shade> after = new Frame<>(before);
        try {
            after.execute(instruction, activity);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("followed before", e);
        }
        return after;
    }

    private void move(int from, int to, Shade shade) {
        if (shade.shadowed()) {
            load(from, shade);
            store(to, shade.isReference());
        } else {
            clear(to, shade);
        }
    }

    /** What the DUP family does: each value that is there afterwards is, in this order, one of those before. */
    private void shuffle(AbstractInsnNode instruction, Frame<Shade> before) {
        Frame<Shade> marked = new Frame<>(before);
        for (int k = 0; k < marked.getStackSize(); k++) {
            Shade shade = marked.getStack(k);
            // a new one, to know it again
            marked.setStack(k, new Shade(shade.type(), shade.active(), shade.owned(), shade.exact(), shade.lambda()));
        }
        Frame<Shade> after = execute(instruction, marked);
        int[] source = new int[after.getStackSize()];
        for (int k = 0; k < source.length; k++) {
            while (marked.getStack(source[k]) != after.getStack(k)) {
                source[k]++;
            }
        }
        List<Integer> targets = new ArrayList<>();
        for (int k = 0; k < source.length; k++) {
            Shade shade = after.getStack(k);
            if (source[k] != k && shade.shadowed()) {
                load(stack(source[k]), shade);
                targets.add(k);
            }
        }
        for (int i = targets.size() - 1; i >= 0; i--) {
            int k = targets.get(i);
            store(stack(k), after.getStack(k).isReference());
        }
        for (int k = 0; k < source.length; k++) {
            if (source[k] != k) {
                clear(stack(k), after.getStack(k));
            }
        }
    }

    private void giveBack(Frame<Shade> before) {
        Type type = Type.getReturnType(method.desc);
        if (type == Type.DOUBLE_TYPE) {
            loadTape();
            load(stack(before.getStackSize() - 1), top(before, 0));
            twin.visitFieldInsn(Opcodes.PUTFIELD, program.name(), "returned", "I");
        } else if (Shade.isDoubles(type)) {
            loadTape();
            load(stack(before.getStackSize() - 1), top(before, 0));
            twin.visitFieldInsn(Opcodes.PUTFIELD, program.name(), "returnedNumbers", Shade.OBJECT.getDescriptor());
        }
    }

    private void loadTape() {
        twin.visitVarInsn(Opcodes.ALOAD, tape());
    }

    private void tapeStatic(String name, String descriptor) {
        twin.visitMethodInsn(Opcodes.INVOKESTATIC, program.name(), name, descriptor, false);
    }

    private void calculate(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        int size = before.getStackSize();
        switch (instruction.getOpcode()) {
            case Opcodes.DADD -> rule("add", instruction, before, after, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE);
            case Opcodes.DSUB -> rule("subtract", instruction, before, after, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE);
            case Opcodes.DMUL -> rule("multiply", instruction, before, after, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE);
            case Opcodes.DDIV -> rule("divide", instruction, before, after, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE);
            case Opcodes.DREM -> rule("remainder", instruction, before, after, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE);
            case Opcodes.DNEG -> rule("negate", instruction, before, after, Type.DOUBLE_TYPE);
            case Opcodes.DALOAD, Opcodes.AALOAD -> element(instruction, before, after);
            case Opcodes.DASTORE -> storeElement(instruction, before, Type.DOUBLE_TYPE);
            case Opcodes.AASTORE -> storeElement(instruction, before, Shade.OBJECT);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> newArray(instruction, before, after);
            case Opcodes.MULTIANEWARRAY -> {
                named(((MultiANewArrayInsnNode) instruction).desc);
                copy(instruction);
                if (top(after, 0).active()) {
                    zeros(after);
                } else {
                    settle(after);
                }
            }
            case Opcodes.CHECKCAST -> {
                named(((TypeInsnNode) instruction).desc);
                copy(instruction);
                Shade value = top(after, 0);
                if (value.active() && !top(before, 0).shadow().equals(value.shadow())) {
                    load(stack(size - 1), value);
                    twin.visitTypeInsn(Opcodes.CHECKCAST, value.shadow().getInternalName());
                    store(stack(size - 1), true);
                } else {
                    settle(after);
                }
            }
            case Opcodes.INSTANCEOF, Opcodes.NEW -> {
                named(((TypeInsnNode) instruction).desc);
                copy(instruction);
                settle(after);
            }
            case Opcodes.GETFIELD, Opcodes.GETSTATIC, Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> {
                field((FieldInsnNode) instruction);
                if (after.getStackSize() >= size || instruction.getOpcode() == Opcodes.GETFIELD) {
                    settle(after);
                }
            }
            default -> {
                copy(instruction);
                if (pushes(before, after)) {
                    settle(after);
                }
            }
        }
    }

    /** Whether an instruction without effects of its own on what is carried has left a new value. */
    private static boolean pushes(Frame<Shade> before, Frame<Shade> after) {
        int size = after.getStackSize();
        return size > 0 && (size > before.getStackSize() || after.getStack(size - 1) != before.getStack(size - 1));
    }

    /** The value that has just been pushed doesn't depend on x, or has its company already. */
    private void settle(Frame<Shade> after) {
        if (after.getStackSize() > 0) {
            clear(stack(after.getStackSize() - 1), top(after, 0));
        }
    }

    private void rule(
            String name, AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after, Type... types) {
        if (!top(after, 0).active()) {
            operate(instruction);
            settle(after);
            return;
        }
        int count = types.length;
        int[] stashed = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            stashed[i] = stash(types[i]);
        }
        for (int i = 0; i < count; i++) {
            unstash(types[i], stashed[i]);
        }
        operate(instruction);
        twin.visitInsn(Opcodes.DUP2);
        int result = stash(Type.DOUBLE_TYPE);
        loadTape();
        for (int i = 0; i < count; i++) {
            unstash(types[i], stashed[i]);
        }
        unstash(Type.DOUBLE_TYPE, result);
        for (int i = 0; i < count; i++) {
            if (types[i] == Type.DOUBLE_TYPE) {
                load(stack(before.getStackSize() - count + i), top(before, count - 1 - i));
            }
        }
        twin.visitMethodInsn(Opcodes.INVOKEVIRTUAL, program.name(), name, Rules.descriptor(types), false);
        store(stack(after.getStackSize() - 1), false);
    }

    private void operate(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            plain(call);
        } else {
            copy(instruction);
        }
    }

    private void element(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (!top(before, 1).active()) {
            copy(instruction);
            settle(after);
            return;
        }
        int array = stack(before.getStackSize() - 2);
        twin.visitInsn(Opcodes.DUP);
        int index = stash(Type.INT_TYPE);
        copy(instruction);
        load(array, top(before, 1));
        unstash(Type.INT_TYPE, index);
        Shade value = top(after, 0);
        if (value.isReference()) {
            tapeStatic("loadRow", "([Ljava/lang/Object;I)Ljava/lang/Object;");
            twin.visitTypeInsn(Opcodes.CHECKCAST, value.shadow().getInternalName());
        } else {
            tapeStatic("load", "([II)I");
        }
        store(array, value.isReference());
    }

    private void storeElement(AbstractInsnNode instruction, Frame<Shade> before, Type type) {
        Shade array = top(before, 2);
        if (!array.active()) {
            copy(instruction);
            return;
        }
        if (!array.owned() && top(before, 0).active()) {
            program.mayFail();
        }
        int value = stash(type);
        twin.visitInsn(Opcodes.DUP);
        int index = stash(Type.INT_TYPE);
        unstash(type, value);
        copy(instruction);
        load(stack(before.getStackSize() - 3), array);
        unstash(Type.INT_TYPE, index);
        load(stack(before.getStackSize() - 1), top(before, 0));
        if (type == Type.DOUBLE_TYPE) {
            tapeStatic("store", "([III)V");
        } else {
            tapeStatic("storeRow", "([Ljava/lang/Object;ILjava/lang/Object;)V");
        }
    }

    private void newArray(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (instruction instanceof TypeInsnNode typed) {
            named(typed.desc);
        }
        if (!top(after, 0).active()) {
            copy(instruction);
            settle(after);
            return;
        }
        twin.visitInsn(Opcodes.DUP);
        int length = stash(Type.INT_TYPE);
        copy(instruction);
        unstash(Type.INT_TYPE, length);
        if (instruction.getOpcode() == Opcodes.NEWARRAY) {
            twin.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        } else {
            twin.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        }
        store(stack(before.getStackSize() - 1), true);
    }

    /** New numbers for the array on top of the stack. */
    private void zeros(Frame<Shade> after) {
        twin.visitInsn(Opcodes.DUP);
        tapeStatic("zeros", "(Ljava/lang/Object;)Ljava/lang/Object;");
        storeCast(after);
    }

    private void storeCast(Frame<Shade> after) {
        twin.visitTypeInsn(Opcodes.CHECKCAST, top(after, 0).shadow().getInternalName());
        store(stack(after.getStackSize() - 1), true);
    }

    // Calls.

    private void invoke(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (instruction instanceof InvokeDynamicInsnNode node && Activity.isLambda(node)) {
            capture(node, before, after);
            return;
        }
        List<Shade> values = callArguments(instruction, before);
        int first = before.getStackSize() - values.size();
        Call call = activity.call(instruction, values);
        boolean returns = after.getStackSize() > first;
        if (call instanceof Call.Rule rule) {
            rule(rule.name(), instruction, before, after, rule.arguments());
        } else if (call instanceof Call.Twinned twinned) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).shadowed()
                        && twinned.variant().arguments().get(i).shadowed()) {
                    load(stack(first + i), values.get(i));
                }
            }
            loadTape();
            program.visitCall(twin, twinned.variant());
            if (returns && top(after, 0).active()) {
                loadTape();
                takeReturned(after);
            } else if (returns) {
                settle(after);
            }
        } else if (call instanceof Call.Inner) {
            inner(first, values);
            loadTape();
            takeReturned(after);
        } else if (call instanceof Call.OnArrays onArrays) {
            onArrays((MethodInsnNode) instruction, onArrays.name(), first, values, after);
        } else {
            if (instruction instanceof MethodInsnNode plain) {
                plain(plain);
            } else {
                copy(instruction);
            }
            if (returns) {
                settle(after);
            }
        }
    }

    private void takeReturned(Frame<Shade> after) {
        if (top(after, 0).isReference()) {
            twin.visitFieldInsn(Opcodes.GETFIELD, program.name(), "returnedNumbers", Shade.OBJECT.getDescriptor());
            storeCast(after);
        } else {
            twin.visitFieldInsn(Opcodes.GETFIELD, program.name(), "returned", "I");
            store(stack(after.getStackSize() - 1), false);
        }
    }

    private void inner(int first, List<Shade> values) {
        program.mayFail();
        int x = stash(Shade.OBJECT);
        int objective = stash(Shade.OBJECT);
        loadTape();
        unstash(Shade.OBJECT, objective);
        unstash(Shade.OBJECT, x);
        load(stack(first + 1), values.get(1));
        twin.visitMethodInsn(Opcodes.INVOKEVIRTUAL, program.name(), "inner", "(Ljava/lang/Object;[D[I)D", false);
    }

    private void onArrays(MethodInsnNode call, String name, int first, List<Shade> values, Frame<Shade> after) {
        Type[] types = Type.getArgumentTypes(call.desc);
        if (name.equals("clone")) {
            twin.visitInsn(Opcodes.DUP);
            int array = stash(Shade.OBJECT);
            copy(call);
            unstash(Shade.OBJECT, array);
            load(stack(first), values.get(0));
            tapeStatic("cloned", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
            storeCast(after);
            return;
        }
        if (name.equals("fill") && !values.get(0).owned() && top(values).active()
                || name.equals("arraycopy")
                        && !values.get(2).owned()
                        && values.get(0).active()) {
            program.mayFail();
        }
        int[] stashed = new int[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            stashed[i] = stash(types[i]);
        }
        for (int i = 0; i < types.length; i++) {
            unstash(types[i], stashed[i]);
        }
        copy(call);
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < types.length; i++) {
            if (types[i] == Type.INT_TYPE) {
                unstash(types[i], stashed[i]);
                descriptor.append("I");
            } else {
                load(stack(first + i), values.get(i));
                descriptor.append(
                        types[i].equals(Shade.DOUBLES)
                                ? "[I"
                                : types[i] == Type.DOUBLE_TYPE ? "I" : "Ljava/lang/Object;");
            }
        }
        boolean copies = call.desc.endsWith("[D");
        tapeStatic(name, descriptor + (copies ? ")[I" : ")V"));
        if (copies) {
            store(stack(after.getStackSize() - 1), true);
        }
    }

    private static Shade top(List<Shade> values) {
        return values.get(values.size() - 1);
    }

    /** A lambda expression: what it captures is kept beside it, if anything. */
    private void capture(InvokeDynamicInsnNode node, Frame<Shade> before, Frame<Shade> after) {
        Type[] types = Type.getArgumentTypes(node.desc);
        if (types.length == 0) {
            copy(node);
            settle(after);
            return;
        }
        int first = before.getStackSize() - types.length;
        int[] stashed = new int[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            stashed[i] = stash(types[i]);
        }
        for (int i = 0; i < types.length; i++) {
            unstash(types[i], stashed[i]);
        }
        copy(node);
        twin.visitIntInsn(Opcodes.SIPUSH, 2 * types.length);
        twin.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < types.length; i++) {
            Shade value = top(after, 0).lambda().captured().get(i);
            twin.visitInsn(Opcodes.DUP);
            twin.visitIntInsn(Opcodes.SIPUSH, 2 * i);
            unstash(types[i], stashed[i]);
            box(types[i]);
            twin.visitInsn(Opcodes.AASTORE);
            if (value.shadowed()) {
                twin.visitInsn(Opcodes.DUP);
                twin.visitIntInsn(Opcodes.SIPUSH, 2 * i + 1);
                load(stack(first + i), value);
                box(value.shadow());
                twin.visitInsn(Opcodes.AASTORE);
            }
        }
        store(stack(first), true);
    }

    private void box(Type type) {
        if (type.getSort() < Type.ARRAY) {
            String box = LambdaBody.box(type);
            String primitive = type.getSort() < Type.INT ? "I" : type.getDescriptor();
            twin.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", "(" + primitive + ")L" + box + ";", false);
        }
    }

    // Members that the twin can't reach by itself.

    private Class<?> usable(Class<?> type) {
        if (!program.access().isUsable(type)) {
            throw new Unfollowable("the class " + type.getName() + " is in another package and not public");
        }
        return type;
    }

    private void named(String internalName) {
        String element = Type.getObjectType(internalName).getSort() == Type.ARRAY
                ? Type.getType(internalName).getElementType().getDescriptor()
                : "L" + internalName + ";";
        if (element.startsWith("L")) {
            program.files().load(element.substring(1, element.length() - 1)).ifPresent(this::usable);
        }
    }

    private void field(FieldInsnNode field) {
        Optional<Class<?>> named = program.files().load(field.owner);
        Optional<Class<?>> declaring =
                named.flatMap(owner -> program.files().fieldOwner(owner, field.name, field.desc));
        if (declaring.isEmpty()) {
            copy(field);
            return;
        }
        FieldNode node =
                program.files().field(declaring.get(), field.name, field.desc).orElseThrow();
        if (program.access().isUsable(named.get(), declaring.get(), node.access)) {
            copy(field);
            return;
        }
        boolean isStatic = field.getOpcode() == Opcodes.GETSTATIC;
        if (!isStatic && field.getOpcode() != Opcodes.GETFIELD) {
            throw new Unfollowable(original.subject() + " stores into the field " + field.name + " of another class");
        }
        link(isStatic ? "" : "Ljava/lang/Object;", Type.getType(field.desc), () -> {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(declaring.get(), MethodHandles.lookup());
            Class<?> type = type(field.desc, declaring.get());
            return isStatic
                    ? lookup.findStaticGetter(declaring.get(), field.name, type)
                    : lookup.findGetter(declaring.get(), field.name, type);
        });
    }

    /** A call of the original's. */
    private void plain(MethodInsnNode call) {
        Optional<Class<?>> named = program.files().load(call.owner);
        if (named.isEmpty() || call.owner.startsWith("[") || !ClassFiles.isFollowed(named.get())) {
            copy(call);
            return;
        }
        Optional<ClassFiles.Method> found = program.files().find(named.get(), call.name, call.desc);
        boolean upwards = call.getOpcode() == Opcodes.INVOKESPECIAL && !call.name.equals("<init>");
        if (found.isEmpty()
                ? program.access().isUsable(named.get())
                : program.access()
                        .isUsable(named.get(), found.get().owner(), found.get().node().access)) {
            if (upwards) {
                // compilers before Java 11 call private methods so
                twin.visitMethodInsn(Opcodes.INVOKEVIRTUAL, call.owner, call.name, call.desc, call.itf);
            } else {
                copy(call);
            }
            return;
        }
        if (found.isEmpty() || call.name.equals("<init>")) {
            throw new Unfollowable(original.subject() + " uses "
                    + Type.getObjectType(call.owner).getClassName() + ", which is in another package and not public");
        }
        Class<?> owner = found.get().owner();
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        StringBuilder parameters = new StringBuilder(isStatic ? "" : "Ljava/lang/Object;");
        for (Type type : Type.getArgumentTypes(call.desc)) {
            parameters.append(type.getSort() >= Type.ARRAY ? Shade.OBJECT : type);
        }
        link(parameters.toString(), Type.getReturnType(call.desc), () -> {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodType type = MethodType.fromMethodDescriptorString(call.desc, owner.getClassLoader());
            return isStatic ? lookup.findStatic(owner, call.name, type) : lookup.findVirtual(owner, call.name, type);
        });
    }

    private interface Target {
        MethodHandle find() throws ReflectiveOperationException;
    }

    private void link(String parameters, Type result, Target target) {
        if (result.getSort() == Type.OBJECT) {
            named(result.getInternalName());
        }
        try {
            program.visitLink(twin, "(" + parameters + ")" + result, target.find());
        } catch (ReflectiveOperationException e) {
            throw new Unfollowable(original.subject() + " uses what can't be reached: " + e.getMessage(), e);
        }
    }

    private static Class<?> type(String descriptor, Class<?> beside) {
        return MethodType.fromMethodDescriptorString("()" + descriptor, beside.getClassLoader())
                .returnType();
    }
}
