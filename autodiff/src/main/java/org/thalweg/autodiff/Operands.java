package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** What is known of what an instruction finds on the stack. */
final class Operands {
    private Operands() {}

    /** What a call takes, the receiver first where there is one. */
    static List<Shade> ofCall(AbstractInsnNode instruction, Frame<Shade> before) {
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
    static Shade top(Frame<Shade> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }
}
