package org.thalweg.autodiff;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** What can't be followed in a method. */
record Obstacles(ClassFiles.Method original, Activity activity) {
    /** Why an instruction can't be followed, if it can't. */
    Optional<String> at(AbstractInsnNode instruction, Frame<Shade> before) {
        String what = switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC ->
                Operands.top(before, 0).active()
                        ? "stores what depends on x into the field " + ((FieldInsnNode) instruction).name
                        : null;
            case Opcodes.FNEG -> Operands.top(before, 0).active() ? "calculates in float" : null;
            case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM ->
                Operands.top(before, 0).active() || Operands.top(before, 1).active() ? "calculates in float" : null;
            case Opcodes.FASTORE ->
                Operands.top(before, 0).active() ? "stores what depends on x into an array of floats" : null;
            case Opcodes.DASTORE, Opcodes.AASTORE ->
                Operands.top(before, 0).active()
                                && !Operands.top(before, 2).active()
                                && !Operands.top(before, 2).equals(Shade.NULL)
                        ? "stores a double that depends on x into an array that it didn't make"
                        : null;
            case Opcodes.ARETURN, Opcodes.FRETURN ->
                Operands.top(before, 0).active() && !Shade.isDoubles(Type.getReturnType(original.node().desc))
                        ? "returns an object that holds what depends on x"
                        : null;
            default -> null;
        };
        if (what != null) {
            return Optional.of(original.subject() + " " + what);
        }
        if (instruction instanceof MethodInsnNode
                || instruction instanceof InvokeDynamicInsnNode node && !Activity.isLambda(node)) {
            return activity.call(instruction, Operands.ofCall(instruction, before)) instanceof Call.Unknown unknown
                    ? Optional.of(unknown.reason())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether it is an addition of text; on the way to an exception that is its message, and nothing is lost. */
    static boolean writesActive(AbstractInsnNode instruction, Frame<Shade> before) {
        return instruction instanceof InvokeDynamicInsnNode node
                && node.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
                && Operands.ofCall(node, before).stream().anyMatch(Shade::active);
    }
}
