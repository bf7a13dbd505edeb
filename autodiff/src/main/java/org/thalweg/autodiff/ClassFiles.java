package org.thalweg.autodiff;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes that an objective's class loader sees, and their class files. */
final class ClassFiles {
    private final ClassLoader loader;
    private final Map<String, Optional<Class<?>>> classes = new HashMap<>();
    private final Map<Class<?>, ClassNode> nodes = new HashMap<>();

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** A method with its code, and the class that declares it. */
    record Method(Class<?> owner, MethodNode node) {
        boolean is(int flag) {
            return (node.access & flag) != 0;
        }

        /** How it is named in a reason. */
        String subject() {
            return node.name.startsWith("lambda$") ? "a lambda in value()" : node.name + "()";
        }
    }

    /** A class by its internal name, unless it can't be loaded. */
    Optional<Class<?>> load(String internalName) {
        return classes.computeIfAbsent(internalName, name -> {
            try {
                return Optional.of(Class.forName(name.replace('/', '.'), false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                return Optional.empty();
            }
        });
    }

    /** Whether a class's code is looked into: the JDK's isn't. */
    static boolean isFollowed(Class<?> type) {
        ClassLoader its = type.getClassLoader();
        return its != null && its != ClassLoader.getPlatformClassLoader() && !type.isHidden();
    }

    /**
     * The contents of a class's file.
     *
     * @throws Unfollowable if there is none or it can't be read
     */
    ClassNode node(Class<?> type) {
        return nodes.computeIfAbsent(type, ClassFiles::read);
    }

    private static ClassNode read(Class<?> type) {
        String name = type.getName();
        try (InputStream file = type.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new Unfollowable("the class file of " + name + " can't be had");
            }
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new Unfollowable("the class file of " + name + " can't be read", e);
        } catch (IllegalArgumentException e) {
            throw new Unfollowable("the class file of " + name + " is of a version that isn't known yet", e);
        }
    }

    /** The method with a body that a call on an instance of this very class, or on the class itself, runs. */
    Optional<Method> find(Class<?> type, String name, String descriptor) {
        for (Class<?> c = type; c != null && isFollowed(c); c = c.getSuperclass()) {
            Optional<Method> found = declared(c, name, descriptor);
            if (found.isPresent()) {
                return found;
            }
        }
        List<Class<?>> having = interfaces(type).stream()
                .filter(c -> declared(c, name, descriptor).isPresent())
                .toList();
        for (Class<?> c : having) {
            // the most specific one
            if (having.stream().noneMatch(other -> other != c && c.isAssignableFrom(other))) {
                return declared(c, name, descriptor);
            }
        }
        return Optional.empty();
    }

    private Optional<Method> declared(Class<?> type, String name, String descriptor) {
        for (MethodNode method : node(type).methods) {
            if (method.name.equals(name)
                    && method.desc.equals(descriptor)
                    && (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                return Optional.of(new Method(type, method));
            }
        }
        return Optional.empty();
    }

    /** All that are followed, of the class and of its superclasses. */
    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            open.add(c);
        }
        while (!open.isEmpty()) {
            Class<?> c = open.remove();
            if (c.isInterface() && isFollowed(c)) {
                found.add(c);
            }
            open.addAll(List.of(c.getInterfaces()));
        }
        return found;
    }

    /** The class that declares a field, wherever among the supertypes. */
    Optional<Class<?>> fieldOwner(Class<?> type, String name, String descriptor) {
        for (Class<?> c = type; c != null && isFollowed(c); c = c.getSuperclass()) {
            if (field(c, name, descriptor).isPresent()) {
                return Optional.of(c);
            }
            for (Class<?> i : interfaces(c)) {
                if (field(i, name, descriptor).isPresent()) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    Optional<FieldNode> field(Class<?> type, String name, String descriptor) {
        return node(type).fields.stream()
                .filter(field -> field.name.equals(name) && field.desc.equals(descriptor))
                .findFirst();
    }

    /** Whether the JVM lets any class use this one. */
    boolean isPublic(Class<?> type) {
        return isFollowed(type) ? Modifier.isPublic(node(type).access) : Modifier.isPublic(type.getModifiers());
    }

    /** The concrete classes known to be of a type: itself, those beside it and beside another, those it permits. */
    Set<Class<?>> implementations(Class<?> type, Class<?> beside) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        open.addAll(List.of(type.getNestMembers()));
        open.addAll(List.of(beside.getNestMembers()));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> c = open.remove();
            if (seen.add(c) && type.isAssignableFrom(c)) {
                if (!Modifier.isAbstract(c.getModifiers())) {
                    found.add(c);
                }
                if (c.isSealed()) {
                    open.addAll(List.of(c.getPermittedSubclasses()));
                }
            }
        }
        return found;
    }
}
