package org.thalweg.autodiff;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What a twin may use: it is a nestmate of the class it is written for, and a stranger to all others.
 *
 * @param files the classes
 * @param host the class whose private members the twin may use
 */
record Access(ClassFiles files, Class<?> host) {
    /** Whether the twin may name a class. */
    boolean isUsable(Class<?> type) {
        return files.isPublic(type) || isBeside(type);
    }

    private boolean isBeside(Class<?> type) {
        return type.getClassLoader() == host.getClassLoader()
                && type.getPackageName().equals(host.getPackageName());
    }

    /** Whether the twin may use a member of a class that its code names. */
    boolean isUsable(Class<?> named, Class<?> declaring, int access) {
        if (!isUsable(named)) {
            return false;
        }
        if ((access & Opcodes.ACC_PUBLIC) != 0) {
            return true;
        }
        return (access & Opcodes.ACC_PRIVATE) != 0
                ? declaring.getNestHost() == host.getNestHost()
                : isBeside(declaring);
    }

    /** Whether the twin may make the lambda expressions that a method makes. */
    boolean isUsable(ClassFiles.Method method) {
        for (AbstractInsnNode instruction : method.node().instructions) {
            if (instruction instanceof InvokeDynamicInsnNode node) {
                for (Object argument : node.bsmArgs) {
                    if (argument instanceof Handle handle && !isUsable(handle)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean isUsable(Handle handle) {
        Optional<Class<?>> owner = files.load(handle.getOwner());
        if (owner.isEmpty() || !ClassFiles.isFollowed(owner.get())) {
            return true;
        }
        Optional<ClassFiles.Method> target = files.find(owner.get(), handle.getName(), handle.getDesc());
        return target.isEmpty()
                ? isUsable(owner.get())
                : isUsable(owner.get(), target.get().owner(), target.get().node().access);
    }
}
