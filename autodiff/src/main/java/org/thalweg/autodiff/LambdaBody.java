package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Passes a call of a functional interface on to the twin of what the lambda expression runs. What was captured is
 * carried beside the lambda in an array: each value, boxed, followed by what is carried beside it.
 */
record LambdaBody(Program program, Lambda lambda, Variant caller, Variant target) {
    void write(MethodVisitor visitor) {
        int held = caller.parameters().stream().mapToInt(Type::getSize).sum();
        for (int i = 0; i < lambda.captured().size(); i++) {
            unbox(visitor, held, 2 * i, lambda.captured().get(i).type());
        }
        Type[] instantiated = lambda.instantiated().getArgumentTypes();
        int local = 1;
        for (int i = 0; i < instantiated.length; i++) {
            Type type = caller.parameters().get(i + 1);
            visitor.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            if (!type.equals(instantiated[i])) {
                visitor.visitTypeInsn(Opcodes.CHECKCAST, instantiated[i].getInternalName());
            }
            local += type.getSize();
        }
        for (int i = 0; i < lambda.captured().size(); i++) {
            Shade captured = lambda.captured().get(i);
            if (captured.shadowed()) {
                unbox(visitor, held, 2 * i + 1, captured.shadow());
            }
        }
        List<Shade> rest = caller.arguments().subList(1, caller.arguments().size());
        local = held + (caller.arguments().get(0).shadowed() ? 1 : 0);
        for (Shade argument : rest) {
            if (argument.shadowed()) {
                visitor.visitVarInsn(argument.shadow().getOpcode(Opcodes.ILOAD), local++);
            }
        }
        visitor.visitVarInsn(Opcodes.ALOAD, local);
        program.visitCall(visitor, target);
        visitor.visitInsn(caller.returnType().getOpcode(Opcodes.IRETURN));
    }

    private static void unbox(MethodVisitor visitor, int array, int index, Type type) {
        visitor.visitVarInsn(Opcodes.ALOAD, array);
        visitor.visitIntInsn(Opcodes.SIPUSH, index);
        visitor.visitInsn(Opcodes.AALOAD);
        if (type.getSort() >= Type.ARRAY) {
            visitor.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
            return;
        }
        String box = box(type);
        visitor.visitTypeInsn(Opcodes.CHECKCAST, box);
        visitor.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false);
    }

    /** The class that boxes a primitive type; ints stand for the smaller types. */
    static String box(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> "java/lang/Integer";
        };
    }

    /** Passes all arguments on to a twin that takes the same. */
    static void passOn(Program program, MethodVisitor visitor, Variant caller, Variant target) {
        int local = 0;
        for (Type type : caller.parameters()) {
            visitor.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        for (Shade argument : caller.arguments()) {
            if (argument.shadowed()) {
                visitor.visitVarInsn(argument.shadow().getOpcode(Opcodes.ILOAD), local++);
            }
        }
        visitor.visitVarInsn(Opcodes.ALOAD, local);
        program.visitCall(visitor, target);
        visitor.visitInsn(caller.returnType().getOpcode(Opcodes.IRETURN));
    }

    /** A static method that does what a lambda expression does to its captured values and its arguments. */
    static MethodNode of(Lambda lambda) {
        Handle handle = lambda.implementation();
        List<Type> parameters = new ArrayList<>();
        lambda.captured().forEach(captured -> parameters.add(captured.type()));
        parameters.addAll(List.of(lambda.instantiated().getArgumentTypes()));
        List<Type> taken = new ArrayList<>();
        if (handle.getTag() != Opcodes.H_INVOKESTATIC) {
            taken.add(Type.getObjectType(handle.getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(handle.getDesc())));
        Type returned = Type.getReturnType(handle.getDesc());
        if (taken.size() != parameters.size() || !fit(lambda.type().getReturnType(), returned)) {
            return null;
        }
        MethodNode body = new MethodNode(
                Opcodes.ACC_STATIC,
                "lambda$" + handle.getName(),
                Type.getMethodDescriptor(lambda.type().getReturnType(), parameters.toArray(Type[]::new)),
                null,
                null);
        int local = 0;
        for (int i = 0; i < taken.size(); i++) {
            Type type = parameters.get(i);
            if (!fit(type, taken.get(i))) {
                return null;
            }
            body.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        int opcode = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKEVIRTUAL;
        };
        body.visitMethodInsn(opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
        body.visitInsn(lambda.type().getReturnType().getOpcode(Opcodes.IRETURN));
        body.visitMaxs(local + 2, local);
        return body;
    }

    /** Whether nothing is boxed or widened on the way. */
    private static boolean fit(Type a, Type b) {
        return a.equals(b) || a.getSort() >= Type.ARRAY && b.getSort() >= Type.ARRAY || isInt(a) && isInt(b);
    }

    private static boolean isInt(Type type) {
        return type.getSort() >= Type.BOOLEAN && type.getSort() <= Type.INT;
    }
}
