package org.thalweg.autodiff;

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
    private final Places places;
    private final Obstacles obstacles;
    private final Members members;

    MethodTwin(Program program, ClassFiles.Method original, Activity activity, List<Shade> arguments, Variant variant) {
        this.program = program;
        this.original = original;
        this.activity = activity;
        this.arguments = arguments;
        this.variant = variant;
        method = original.node();
        twin = new MethodNode(0, variant.name(), variant.descriptor(), null, null);
        places = new Places(twin, method.maxLocals, activity, arguments);
        obstacles = new Obstacles(original, activity);
        members = new Members(program, original, twin);
    }

    void write(MethodVisitor visitor) {
        begin();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        for (int i = 0; i < activity.size(); i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            Frame<Shade> before = activity.before(i);
            places.forgetTemporaries();
            if (instruction instanceof FrameNode || instruction instanceof LineNumberNode) {
                continue;
            }
            if (before == null || instruction.getOpcode() < 0) {
                copy(instruction);
            } else {
                Optional<String> problem = obstacles.at(instruction, before);
                if (problem.isPresent()) {
                    declineAt(i, problem.get());
                } else if (Obstacles.writesActive(instruction, before) && activity.mayReturnAfter(i)) {
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

    private void begin() {
        loadTape();
        twin.visitTypeInsn(Opcodes.CHECKCAST, program.name());
        twin.visitVarInsn(Opcodes.ASTORE, places.tape());
        places.begin(arguments);
        if (!original.is(Opcodes.ACC_STATIC)) {
            twin.visitVarInsn(Opcodes.ALOAD, 0);
            twin.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(members.usable(original.owner())));
            twin.visitVarInsn(Opcodes.ASTORE, 0);
        }
    }

    private void copy(AbstractInsnNode instruction) {
        AbstractInsnNode clone = instruction.clone(labels);
        if (clone instanceof VarInsnNode variable) {
            variable.var = places.local(variable.var);
        } else if (clone instanceof IincInsnNode increment) {
            increment.var = places.local(increment.var);
        }
        twin.instructions.add(clone);
    }

    private void declineAt(int instruction, String reason) {
        if (activity.mayReturnAfter(instruction)) {
            throw new Unfollowable(reason);
        }
        // the way to an exception: nobody asks for a derivative there, unless the objective catches it
        program.mayFail();
        twin.visitLdcInsn(reason);
        tapeStatic("decline", "(Ljava/lang/String;)V");
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
            places.move(((VarInsnNode) instruction).var, places.stack(size), Operands.top(after, 0));
        } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            copy(instruction);
            places.move(places.stack(size - 1), ((VarInsnNode) instruction).var, Operands.top(before, 0));
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
                places.load(places.stack(source[k]), shade);
                targets.add(k);
            }
        }
        for (int i = targets.size() - 1; i >= 0; i--) {
            int k = targets.get(i);
            places.store(places.stack(k), after.getStack(k).isReference());
        }
        for (int k = 0; k < source.length; k++) {
            if (source[k] != k) {
                places.clear(places.stack(k), after.getStack(k));
            }
        }
    }

    private void giveBack(Frame<Shade> before) {
        Type type = Type.getReturnType(method.desc);
        if (type == Type.DOUBLE_TYPE) {
            loadTape();
            places.load(places.stack(before.getStackSize() - 1), Operands.top(before, 0));
            twin.visitFieldInsn(Opcodes.PUTFIELD, program.name(), "returned", "I");
        } else if (Shade.isDoubles(type)) {
            loadTape();
            places.load(places.stack(before.getStackSize() - 1), Operands.top(before, 0));
            twin.visitFieldInsn(Opcodes.PUTFIELD, program.name(), "returnedNumbers", Shade.OBJECT.getDescriptor());
        }
    }

    private void loadTape() {
        twin.visitVarInsn(Opcodes.ALOAD, places.tape());
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
                members.named(((MultiANewArrayInsnNode) instruction).desc);
                copy(instruction);
                if (Operands.top(after, 0).active()) {
                    zeros(after);
                } else {
                    settle(after);
                }
            }
            case Opcodes.CHECKCAST -> {
                members.named(((TypeInsnNode) instruction).desc);
                copy(instruction);
                Shade value = Operands.top(after, 0);
                if (value.active() && !Operands.top(before, 0).shadow().equals(value.shadow())) {
                    places.load(places.stack(size - 1), value);
                    twin.visitTypeInsn(Opcodes.CHECKCAST, value.shadow().getInternalName());
                    places.store(places.stack(size - 1), true);
                } else {
                    settle(after);
                }
            }
            case Opcodes.INSTANCEOF, Opcodes.NEW -> {
                members.named(((TypeInsnNode) instruction).desc);
                copy(instruction);
                settle(after);
            }
            case Opcodes.GETFIELD, Opcodes.GETSTATIC, Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> {
                if (!members.field((FieldInsnNode) instruction)) {
                    copy(instruction);
                }
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
            places.clear(places.stack(after.getStackSize() - 1), Operands.top(after, 0));
        }
    }

    private void rule(
            String name, AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after, Type... types) {
        if (!Operands.top(after, 0).active()) {
            operate(instruction);
            settle(after);
            return;
        }
        int count = types.length;
        int[] stashed = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            stashed[i] = places.stash(types[i]);
        }
        for (int i = 0; i < count; i++) {
            places.unstash(types[i], stashed[i]);
        }
        operate(instruction);
        twin.visitInsn(Opcodes.DUP2);
        int result = places.stash(Type.DOUBLE_TYPE);
        loadTape();
        for (int i = 0; i < count; i++) {
            places.unstash(types[i], stashed[i]);
        }
        places.unstash(Type.DOUBLE_TYPE, result);
        for (int i = 0; i < count; i++) {
            if (types[i] == Type.DOUBLE_TYPE) {
                places.load(places.stack(before.getStackSize() - count + i), Operands.top(before, count - 1 - i));
            }
        }
        twin.visitMethodInsn(Opcodes.INVOKEVIRTUAL, program.name(), name, Rules.descriptor(types), false);
        places.store(places.stack(after.getStackSize() - 1), false);
    }

    /** Writes the original's instruction, or what stands for a call that the twin can't make by itself. */
    private void operate(AbstractInsnNode instruction) {
        if (!(instruction instanceof MethodInsnNode call && members.call(call))) {
            copy(instruction);
        }
    }

    private void element(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (!Operands.top(before, 1).active()) {
            copy(instruction);
            settle(after);
            return;
        }
        int array = places.stack(before.getStackSize() - 2);
        twin.visitInsn(Opcodes.DUP);
        int index = places.stash(Type.INT_TYPE);
        copy(instruction);
        places.load(array, Operands.top(before, 1));
        places.unstash(Type.INT_TYPE, index);
        Shade value = Operands.top(after, 0);
        if (value.isReference()) {
            tapeStatic("loadRow", "([Ljava/lang/Object;I)Ljava/lang/Object;");
            twin.visitTypeInsn(Opcodes.CHECKCAST, value.shadow().getInternalName());
        } else {
            tapeStatic("load", "([II)I");
        }
        places.store(array, value.isReference());
    }

    private void storeElement(AbstractInsnNode instruction, Frame<Shade> before, Type type) {
        Shade array = Operands.top(before, 2);
        if (!array.active()) {
            copy(instruction);
            return;
        }
        if (!array.owned() && Operands.top(before, 0).active()) {
            program.mayFail();
        }
        int value = places.stash(type);
        twin.visitInsn(Opcodes.DUP);
        int index = places.stash(Type.INT_TYPE);
        places.unstash(type, value);
        copy(instruction);
        places.load(places.stack(before.getStackSize() - 3), array);
        places.unstash(Type.INT_TYPE, index);
        places.load(places.stack(before.getStackSize() - 1), Operands.top(before, 0));
        if (type == Type.DOUBLE_TYPE) {
            tapeStatic("store", "([III)V");
        } else {
            tapeStatic("storeRow", "([Ljava/lang/Object;ILjava/lang/Object;)V");
        }
    }

    private void newArray(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (instruction instanceof TypeInsnNode typed) {
            members.named(typed.desc);
        }
        if (!Operands.top(after, 0).active()) {
            copy(instruction);
            settle(after);
            return;
        }
        twin.visitInsn(Opcodes.DUP);
        int length = places.stash(Type.INT_TYPE);
        copy(instruction);
        places.unstash(Type.INT_TYPE, length);
        if (instruction.getOpcode() == Opcodes.NEWARRAY) {
            twin.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        } else {
            twin.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        }
        places.store(places.stack(before.getStackSize() - 1), true);
    }

    /** New numbers for the array on top of the stack. */
    private void zeros(Frame<Shade> after) {
        twin.visitInsn(Opcodes.DUP);
        tapeStatic("zeros", "(Ljava/lang/Object;)Ljava/lang/Object;");
        storeCast(after);
    }

    private void storeCast(Frame<Shade> after) {
        twin.visitTypeInsn(Opcodes.CHECKCAST, Operands.top(after, 0).shadow().getInternalName());
        places.store(places.stack(after.getStackSize() - 1), true);
    }

    // Calls.

    private void invoke(AbstractInsnNode instruction, Frame<Shade> before, Frame<Shade> after) {
        if (instruction instanceof InvokeDynamicInsnNode node && Activity.isLambda(node)) {
            capture(node, before, after);
            return;
        }
        List<Shade> values = Operands.ofCall(instruction, before);
        int first = before.getStackSize() - values.size();
        Call call = activity.call(instruction, values);
        boolean returns = after.getStackSize() > first;
        if (call instanceof Call.Rule rule) {
            rule(rule.name(), instruction, before, after, rule.arguments());
        } else if (call instanceof Call.Twinned twinned) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).shadowed()
                        && twinned.variant().arguments().get(i).shadowed()) {
                    places.load(places.stack(first + i), values.get(i));
                }
            }
            loadTape();
            program.visitCall(twin, twinned.variant());
            if (returns && Operands.top(after, 0).active()) {
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
            operate(instruction);
            if (returns) {
                settle(after);
            }
        }
    }

    private void takeReturned(Frame<Shade> after) {
        if (Operands.top(after, 0).isReference()) {
            twin.visitFieldInsn(Opcodes.GETFIELD, program.name(), "returnedNumbers", Shade.OBJECT.getDescriptor());
            storeCast(after);
        } else {
            twin.visitFieldInsn(Opcodes.GETFIELD, program.name(), "returned", "I");
            places.store(places.stack(after.getStackSize() - 1), false);
        }
    }

    private void inner(int first, List<Shade> values) {
        program.mayFail();
        int x = places.stash(Shade.OBJECT);
        int objective = places.stash(Shade.OBJECT);
        loadTape();
        places.unstash(Shade.OBJECT, objective);
        places.unstash(Shade.OBJECT, x);
        places.load(places.stack(first + 1), values.get(1));
        twin.visitMethodInsn(Opcodes.INVOKEVIRTUAL, program.name(), "inner", "(Ljava/lang/Object;[D[I)D", false);
    }

    private void onArrays(MethodInsnNode call, String name, int first, List<Shade> values, Frame<Shade> after) {
        Type[] types = Type.getArgumentTypes(call.desc);
        if (name.equals("clone")) {
            twin.visitInsn(Opcodes.DUP);
            int array = places.stash(Shade.OBJECT);
            copy(call);
            places.unstash(Shade.OBJECT, array);
            places.load(places.stack(first), values.get(0));
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
            stashed[i] = places.stash(types[i]);
        }
        for (int i = 0; i < types.length; i++) {
            places.unstash(types[i], stashed[i]);
        }
        copy(call);
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < types.length; i++) {
            if (types[i] == Type.INT_TYPE) {
                places.unstash(types[i], stashed[i]);
                descriptor.append("I");
            } else {
                places.load(places.stack(first + i), values.get(i));
                descriptor.append(
                        types[i].equals(Shade.DOUBLES)
                                ? "[I"
                                : types[i] == Type.DOUBLE_TYPE ? "I" : "Ljava/lang/Object;");
            }
        }
        boolean copies = call.desc.endsWith("[D");
        tapeStatic(name, descriptor + (copies ? ")[I" : ")V"));
        if (copies) {
            places.store(places.stack(after.getStackSize() - 1), true);
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
            stashed[i] = places.stash(types[i]);
        }
        for (int i = 0; i < types.length; i++) {
            places.unstash(types[i], stashed[i]);
        }
        copy(node);
        twin.visitIntInsn(Opcodes.SIPUSH, 2 * types.length);
        twin.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < types.length; i++) {
            Shade value = Operands.top(after, 0).lambda().captured().get(i);
            twin.visitInsn(Opcodes.DUP);
            twin.visitIntInsn(Opcodes.SIPUSH, 2 * i);
            places.unstash(types[i], stashed[i]);
            box(types[i]);
            twin.visitInsn(Opcodes.AASTORE);
            if (value.shadowed()) {
                twin.visitInsn(Opcodes.DUP);
                twin.visitIntInsn(Opcodes.SIPUSH, 2 * i + 1);
                places.load(places.stack(first + i), value);
                box(value.shadow());
                twin.visitInsn(Opcodes.AASTORE);
            }
        }
        places.store(places.stack(first), true);
    }

    private void box(Type type) {
        if (type.getSort() < Type.ARRAY) {
            String box = LambdaBody.box(type);
            String primitive = type.getSort() < Type.INT ? "I" : type.getDescriptor();
            twin.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", "(" + primitive + ")L" + box + ";", false);
        }
    }
}
