package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The members of other classes that a method uses. Those that its twin can't reach by itself are linked by method
 * handles, which can.
 */
record Members(Program program, ClassFiles.Method original, MethodVisitor twin) {
    /**
     * The class, if the twin may name it.
     *
     * @throws Unfollowable if it may not
     */
    Class<?> usable(Class<?> type) {
        if (!program.access().isUsable(type)) {
            throw new Unfollowable("the class " + type.getName() + " is in another package and not public");
        }
        return type;
    }

    /** As {@link #usable}, of a class or the element of an array. */
    void named(String internalName) {
        String element = Type.getObjectType(internalName).getSort() == Type.ARRAY
                ? Type.getType(internalName).getElementType().getDescriptor()
                : "L" + internalName + ";";
        if (element.startsWith("L")) {
            program.files().load(element.substring(1, element.length() - 1)).ifPresent(this::usable);
        }
    }

    /** Writes the use of a field, unless the original's will do; returns whether it has. */
    boolean field(FieldInsnNode field) {
        Optional<Class<?>> named = program.files().load(field.owner);
        Optional<Class<?>> declaring =
                named.flatMap(owner -> program.files().fieldOwner(owner, field.name, field.desc));
        if (declaring.isEmpty()) {
            return false;
        }
        FieldNode node =
                program.files().field(declaring.get(), field.name, field.desc).orElseThrow();
        if (program.access().isUsable(named.get(), declaring.get(), node.access)) {
            return false;
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
        return true;
    }

    /** Writes a call of the original's, unless that one will do; returns whether it has. */
    boolean call(MethodInsnNode call) {
        Optional<Class<?>> named = program.files().load(call.owner);
        if (named.isEmpty() || call.owner.startsWith("[") || !ClassFiles.isFollowed(named.get())) {
            return false;
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
            }
            return upwards;
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
        return true;
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
