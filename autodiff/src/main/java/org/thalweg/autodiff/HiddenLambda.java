package org.thalweg.autodiff;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * An objective that is a lambda expression. Its class has no file, but its name begins with that of the class it is
 * written in, and there is the body. Which of that class's lambda expressions it is can be told as long as there is
 * one only that makes an objective of the same captured types.
 */
final class HiddenLambda {
    private HiddenLambda() {}

    static Gradients program(Class<?> type, int largestTape) throws ReflectiveOperationException {
        int mark = type.getName().indexOf("$$Lambda");
        if (mark < 0) {
            throw new Unfollowable("the hidden class " + type.getName() + " has no class file");
        }
        Class<?> host = Class.forName(type.getName().substring(0, mark), false, type.getClassLoader());
        Field[] fields = type.getDeclaredFields();
        Program program = new Program(host);
        Lambda lambda = find(program, host, type, fields);
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        List<MethodHandle> getters = new ArrayList<>();
        for (Field field : fields) {
            getters.add(lookup.unreflectGetter(field));
        }
        return Gradients.define(program, host, p -> p.write(lambda, getters), largestTape);
    }

    private static Lambda find(Program program, Class<?> host, Class<?> type, Field[] fields) {
        String captured = Stream.of(fields)
                .map(field -> Type.getDescriptor(field.getType()))
                .reduce("", String::concat);
        List<Lambda> found = new ArrayList<>();
        int[] others = new int[1]; // serializable and the like, whose sites are of another form
        for (MethodNode method : program.files().node(host).methods) {
            method.instructions.forEach(instruction -> {
                if (instruction instanceof InvokeDynamicInsnNode node
                        && Activity.isLambda(node)
                        && node.name.equals("value")
                        && ((Type) node.bsmArgs[0]).getDescriptor().equals("([D)D")
                        && node.desc.startsWith("(" + captured + ")")
                        && makes(program, node, type)) {
                    found.add(lambda(node));
                } else if (instruction instanceof InvokeDynamicInsnNode node
                        && node.bsm.getName().equals("altMetafactory")
                        && node.name.equals("value")
                        && node.desc.startsWith("(" + captured + ")")) {
                    others[0]++;
                }
            });
        }
        if (found.isEmpty()) {
            throw new Unfollowable("it is a lambda whose body isn't found in " + host.getName());
        }
        if (found.size() + others[0] > 1) {
            throw new Unfollowable("it is a lambda, and which of the " + (found.size() + others[0]) + " like it in "
                    + host.getName() + " can't be told; a record or a class can be followed");
        }
        return found.get(0);
    }

    private static boolean makes(Program program, InvokeDynamicInsnNode node, Class<?> type) {
        Optional<Class<?>> made =
                program.files().load(Type.getReturnType(node.desc).getInternalName());
        return made.isPresent() && Arrays.asList(type.getInterfaces()).contains(made.get());
    }

    private static Lambda lambda(InvokeDynamicInsnNode node) {
        return new Lambda(
                node.name,
                (Type) node.bsmArgs[0],
                (Type) node.bsmArgs[2],
                (Handle) node.bsmArgs[1],
                Stream.of(Type.getArgumentTypes(node.desc)).map(Shade::of).toList());
    }
}
