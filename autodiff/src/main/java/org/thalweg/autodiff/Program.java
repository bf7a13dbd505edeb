package org.thalweg.autodiff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class that is written for an objective's class: a tape with the twins of all methods that its value runs. */
final class Program {
    private static final String TAPE = Type.getInternalName(Tape.class);

    /** Far above any objective's; a lambda that is handed another which holds a lambda … might go on without end. */
    private static final int MOST_TWINS = 1000;

    private final ClassFiles files;
    private final Access access;
    private final String name;
    private final Map<Key, Twin> twins = new HashMap<>();
    private final Map<String, Twin> byName = new HashMap<>();
    private final Set<Twin> requested = new HashSet<>();
    private final Deque<Twin> unwritten = new ArrayDeque<>();
    private final List<MethodHandle> links = new ArrayList<>();
    private boolean complete = true;

    /** @param host the class whose private members the twin may use */
    Program(Class<?> host) {
        files = new ClassFiles(host.getClassLoader());
        access = new Access(files, host);
        name = Type.getInternalName(host) + "$Gradient";
    }

    private record Key(String owner, String method, List<Shade> arguments) {}

    ClassFiles files() {
        return files;
    }

    /** What the class that is written may use. */
    Access access() {
        return access;
    }

    /** The internal name of the class that is written. */
    String name() {
        return name;
    }

    /** What the class's call sites are bound to. */
    List<MethodHandle> links() {
        return links;
    }

    /** Whether no instance can come upon anything that can't be followed. */
    boolean isComplete() {
        return complete;
    }

    void mayFail() {
        complete = false;
    }

    /** The class file for an objective of a class. */
    byte[] write(Class<?> type) {
        ClassFiles.Method value = files.find(type, "value", "([D)D")
                .orElseThrow(() -> new Unfollowable(type.getName() + ".value() has no code that can be read"));
        Twin root = twin(value, List.of(Shade.exact(Type.getInternalName(type)), Shade.owned(Shade.DOUBLES)));
        return write(root, visitor -> {
            visitor.visitVarInsn(Opcodes.ALOAD, 1);
            visitor.visitVarInsn(Opcodes.ALOAD, 2);
        });
    }

    /** The class file for an objective that is a lambda, whose captured values are in fields. */
    byte[] write(Lambda lambda, List<MethodHandle> getters) {
        List<Shade> arguments = new ArrayList<>(lambda.captured());
        arguments.add(Shade.owned(Shade.DOUBLES));
        Twin root = implementation(lambda, arguments)
                .orElseThrow(() -> new Unfollowable("value() is a method reference that isn't followed"));
        return write(root, visitor -> {
            for (int i = 0; i < getters.size(); i++) {
                visitor.visitVarInsn(Opcodes.ALOAD, 1);
                Type type = lambda.captured().get(i).type();
                visitLink(visitor, "(Ljava/lang/Object;)" + type, getters.get(i));
            }
            visitor.visitVarInsn(Opcodes.ALOAD, 2);
        });
    }

    private byte[] write(Twin root, Twin.Body arguments) {
        ClassWriter writer = new FrameWriter(files);
        ClassReader template = new ClassReader(templateFile());
        template.accept(
                new ClassRemapper(writer, new Remapper(Opcodes.ASM9) {
                    @Override
                    public String map(String internalName) {
                        return internalName.equals(TAPE) ? name : internalName;
                    }
                }) {
                    @Override
                    public void visit(
                            int version,
                            int access,
                            String self,
                            String signature,
                            String parent,
                            String[] interfaces) {
                        super.visit(version, access & ~Opcodes.ACC_ABSTRACT, self, signature, parent, interfaces);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        return method.equals("trace")
                                ? null
                                : super.visitMethod(access, method, descriptor, signature, exceptions);
                    }
                },
                ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        request(root);
        writeMethod(writer, 0, "trace", "(Ljava/lang/Object;[D[I)D", visitor -> {
            arguments.write(visitor);
            visitor.visitVarInsn(Opcodes.ALOAD, 3);
            visitor.visitVarInsn(Opcodes.ALOAD, 0);
            visitCall(visitor, root.variant());
            visitor.visitInsn(Opcodes.DRETURN);
        });
        while (!unwritten.isEmpty()) {
            Twin twin = unwritten.remove();
            writeMethod(
                    writer,
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                    twin.variant().name(),
                    twin.variant().descriptor(),
                    twin.body());
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void writeMethod(ClassWriter writer, int access, String method, String descriptor, Twin.Body body) {
        MethodVisitor visitor = writer.visitMethod(access, method, descriptor, null, null);
        visitor.visitCode();
        body.write(visitor);
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }

    private static byte[] templateFile() {
        try (InputStream file = Tape.class.getResourceAsStream("Tape.class")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void request(Twin twin) {
        if (requested.add(twin)) {
            unwritten.add(twin);
        }
    }

    /** Calls a twin, whose arguments are on the stack. */
    void visitCall(MethodVisitor visitor, Variant variant) {
        request(byName.get(variant.name()));
        visitor.visitMethodInsn(Opcodes.INVOKESTATIC, name, variant.name(), variant.descriptor(), false);
    }

    /** Calls what a method handle refers to, whose arguments are on the stack. */
    void visitLink(MethodVisitor visitor, String descriptor, MethodHandle target) {
        links.add(target);
        visitor.visitInvokeDynamicInsn(
                "link",
                descriptor,
                new Handle(
                        Opcodes.H_INVOKESTATIC,
                        name,
                        "link",
                        MethodType.methodType(
                                        CallSite.class,
                                        MethodHandles.Lookup.class,
                                        String.class,
                                        MethodType.class,
                                        int.class)
                                .toMethodDescriptorString(),
                        false),
                links.size() - 1);
    }

    // Which twins there are.

    /** Of a method, if the twin may use all that it makes. */
    Optional<Twin> twin(Optional<ClassFiles.Method> method, List<Shade> arguments) {
        return method.filter(access::isUsable).map(found -> twin(found, arguments));
    }

    private Twin twin(ClassFiles.Method method, List<Shade> arguments) {
        if (method.is(Opcodes.ACC_SYNCHRONIZED)) {
            throw new Unfollowable(method.subject() + " is synchronized, and its twin would run without the lock");
        }
        boolean isStatic = method.is(Opcodes.ACC_STATIC);
        String owner = Type.getInternalName(method.owner());
        MethodNode node = method.node();
        List<Type> parameters = new ArrayList<>();
        if (!isStatic) {
            // the verifier is told what it is at the twin's beginning
            parameters.add(Shade.OBJECT);
        }
        parameters.addAll(List.of(Type.getArgumentTypes(node.desc)));
        List<Shade> known = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Type declared = i == 0 && !isStatic ? Type.getObjectType(owner) : parameters.get(i);
            known.add(arguments.get(i).declared(declared));
        }
        Key key = new Key(owner, node.name + node.desc, known);
        Twin existing = twins.get(key);
        if (existing != null) {
            return existing;
        }
        Type returnType = Type.getReturnType(node.desc);
        Twin twin = add(key, node.name, parameters, known, returnType);
        Activity activity = new Activity(new CallsIn(this, method), node, known);
        activity.analyze(owner);
        Shade returned = activity.returned();
        if (returned != null) {
            twin.returns(declareResult(returned, returnType));
        }
        twin.runs(visitor -> new MethodTwin(this, method, activity, known, twin.variant()).write(visitor));
        return twin;
    }

    private Twin add(Key key, String method, List<Type> parameters, List<Shade> known, Type returnType) {
        if (twins.size() >= MOST_TWINS) {
            throw new Unfollowable("value() calls more than " + MOST_TWINS + " methods");
        }
        // a constructor's name has brackets
        String twinName = method.replaceAll("[<>]", "") + "$" + twins.size();
        Twin twin = new Twin(new Variant(twinName, parameters, known, returnType), assumedResult(returnType));
        twins.put(key, twin);
        byName.put(twinName, twin);
        return twin;
    }

    /** While it isn't known yet, since the method calls itself. */
    private static Shade assumedResult(Type type) {
        return type == Type.DOUBLE_TYPE || Shade.isDoubles(type)
                ? Shade.active(type)
                : type == Type.VOID_TYPE ? Shade.NOTHING : Shade.of(type);
    }

    private static Shade declareResult(Shade returned, Type type) {
        if (type != Type.DOUBLE_TYPE && !Shade.isDoubles(type)) {
            return Shade.of(type);
        }
        return new Shade(type, returned.active(), returned.owned(), null, null);
    }

    /** The twin of what a lambda expression runs, for its captured values followed by its arguments. */
    private Optional<Twin> implementation(Lambda lambda, List<Shade> arguments) {
        Handle handle = lambda.implementation();
        Optional<Class<?>> owner = files.load(handle.getOwner());
        if (owner.isEmpty() || handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return Optional.empty();
        }
        MethodNode body = LambdaBody.of(lambda);
        return body == null ? Optional.empty() : Optional.of(twin(new ClassFiles.Method(owner.get(), body), arguments));
    }

    /** Passes on to the twin of the lambda expression's body. */
    Optional<Twin> lambda(MethodInsnNode call, List<Shade> arguments) {
        Lambda lambda = arguments.get(0).lambda();
        if (!call.name.equals(lambda.name()) || !call.desc.equals(lambda.type().getDescriptor())) {
            return Optional.empty();
        }
        Type[] instantiated = lambda.instantiated().getArgumentTypes();
        List<Shade> inner = new ArrayList<>(lambda.captured());
        for (int i = 0; i < instantiated.length; i++) {
            inner.add(arguments.get(i + 1).declared(instantiated[i]));
        }
        Optional<Twin> body = implementation(lambda, inner);
        return body.map(target -> {
            List<Shade> known = List.copyOf(arguments);
            Key key = new Key(call.owner, call.name + call.desc + " as a lambda", known);
            Twin existing = twins.get(key);
            if (existing != null) {
                return existing;
            }
            List<Type> parameters = new ArrayList<>(List.of(Shade.OBJECT));
            parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
            Twin twin = add(key, "lambda", parameters, known, Type.getReturnType(call.desc));
            twin.returns(target.result());
            twin.runs(visitor -> new LambdaBody(this, lambda, twin.variant(), target.variant()).write(visitor));
            return twin;
        });
    }

    /** Finds out the receiver's class and passes on to the twin of its method. */
    Optional<Twin> dispatch(Class<?> type, MethodInsnNode call, List<Shade> arguments, Set<Class<?>> known) {
        Map<Class<?>, Twin> targets = new LinkedHashMap<>();
        for (Class<?> candidate : known) {
            Optional<ClassFiles.Method> method = files.find(candidate, call.name, call.desc);
            if (method.filter(access::isUsable).isPresent() && access.isUsable(candidate)) {
                List<Shade> exact = new ArrayList<>(arguments);
                exact.set(0, Shade.exact(Type.getInternalName(candidate)));
                targets.put(candidate, twin(method.get(), exact));
            }
        }
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        List<Shade> all = List.copyOf(arguments);
        Key key = new Key(call.owner, call.name + call.desc + " of any class", all);
        Twin existing = twins.get(key);
        if (existing != null) {
            return Optional.of(existing);
        }
        List<Type> parameters = new ArrayList<>(List.of(Shade.OBJECT));
        parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
        Twin twin = add(key, call.name, parameters, all, Type.getReturnType(call.desc));
        twin.returns(
                targets.values().stream().map(Twin::result).reduce(Shade::merge).orElseThrow());
        twin.runs(visitor -> {
            for (Map.Entry<Class<?>, Twin> target : targets.entrySet()) {
                Label next = new Label();
                visitor.visitVarInsn(Opcodes.ALOAD, 0);
                visitor.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
                visitor.visitLdcInsn(Type.getType(target.getKey()));
                visitor.visitJumpInsn(Opcodes.IF_ACMPNE, next);
                LambdaBody.passOn(
                        this, visitor, twin.variant(), target.getValue().variant());
                visitor.visitLabel(next);
            }
            visitor.visitVarInsn(Opcodes.ALOAD, 0);
            visitor.visitLdcInsn(type.getSimpleName() + "." + call.name);
            visitor.visitMethodInsn(
                    Opcodes.INVOKESTATIC, name, "unknown", "(Ljava/lang/Object;Ljava/lang/String;)V", false);
            visitor.visitInsn(Opcodes.ACONST_NULL);
            visitor.visitInsn(Opcodes.ATHROW);
        });
        mayFail();
        return Optional.of(twin);
    }
}
