package org.thalweg.autodiff;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.thalweg.api.Objective;

/**
 * Decides what becomes of the calls in a method.
 *
 * @param program to which the twins of called methods belong
 * @param method in which the calls are
 */
record CallsIn(Program program, ClassFiles.Method method) implements Activity.Calls {
    private static final String OBJECTIVE = Type.getInternalName(Objective.class);
    private static final Set<String> FILLS = Set.of("([DD)V", "([DIID)V");
    private static final Set<String> COPIES = Set.of("copyOf([DI)[D", "copyOfRange([DII)[D");

    @Override
    public Call of(AbstractInsnNode instruction, List<Shade> arguments) {
        boolean active = arguments.stream().anyMatch(Shade::active);
        if (instruction instanceof InvokeDynamicInsnNode node) {
            Shade result = Shade.of(Type.getReturnType(node.desc));
            return !active || node.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
                    ? new Call.Plain(result)
                    : new Call.Unknown(
                            says("uses invokedynamic by " + node.bsm.getOwner().replace('/', '.')), result);
        }
        MethodInsnNode call = (MethodInsnNode) instruction;
        Type type = Type.getReturnType(call.desc);
        Shade plain = type == Type.VOID_TYPE ? Shade.NOTHING : Shade.of(type);
        if (call.owner.startsWith("[")) {
            return onArray(call, arguments.get(0), plain);
        }
        Optional<Call> known = ofTheJdk(call, arguments, active, plain);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Class<?>> owner = program.files().load(call.owner);
        boolean followed = owner.isPresent() && ClassFiles.isFollowed(owner.get());
        boolean upwards = call.getOpcode() == Opcodes.INVOKESPECIAL
                && !call.name.equals("<init>")
                && !call.owner.equals(Type.getInternalName(method.owner()));
        if (!active && !(followed && (Shade.isDoubles(type) || upwards))) {
            return new Call.Plain(plain);
        }
        Optional<Twin> twin = Optional.empty();
        if (call.getOpcode() != Opcodes.INVOKESTATIC && arguments.get(0).lambda() != null) {
            twin = program.lambda(call, arguments);
        } else if (followed && !call.name.equals("<init>")) {
            if (isInner(call, owner.get(), arguments)) {
                return new Call.Inner(Shade.active(Type.DOUBLE_TYPE));
            }
            twin = target(owner.get(), call, arguments);
        }
        if (twin.isPresent()) {
            return new Call.Twinned(twin.get().variant(), twin.get().result());
        }
        return active || upwards ? new Call.Unknown(unknown(call, followed), plain) : new Call.Plain(plain);
    }

    private String unknown(MethodInsnNode call, boolean followed) {
        String owner = Type.getObjectType(call.owner).getClassName();
        if (call.name.equals("<init>")) {
            return says("makes a " + owner + " of what depends on x, which isn't followed into objects");
        }
        if (call.name.equals("valueOf") && call.owner.equals("java/lang/Double")) {
            return says("boxes a double that depends on x");
        }
        return says("calls " + owner + "." + call.name
                + (followed
                        ? ", whose code isn't known or uses what only its own class may"
                        : ", whose code is not the plugin's"));
    }

    private String says(String what) {
        return method.subject() + " " + what;
    }

    private Optional<Call> ofTheJdk(MethodInsnNode call, List<Shade> arguments, boolean active, Shade plain) {
        Optional<String> rule = Rules.of(call.owner, call.name, call.desc);
        if (rule.isPresent() && call.getOpcode() == Opcodes.INVOKESTATIC) {
            return Optional.of(
                    active
                            ? new Call.Rule(
                                    rule.get(), Type.getArgumentTypes(call.desc), Shade.active(Type.DOUBLE_TYPE))
                            : new Call.Plain(plain));
        }
        if (Rules.isFlat(call.owner, call.name)) {
            return Optional.of(new Call.Plain(plain));
        }
        if (call.owner.equals("java/util/Arrays")) {
            if (call.name.equals("fill") && FILLS.contains(call.desc) && active) {
                return Optional.of(onlyInto(arguments.get(0), call.name, plain));
            }
            if (COPIES.contains(call.name + call.desc)) {
                return Optional.of(new Call.OnArrays(call.name, Shade.owned(Shade.DOUBLES)));
            }
        }
        if (call.owner.equals("java/lang/System") && call.name.equals("arraycopy") && active) {
            return Optional.of(onlyInto(arguments.get(2), call.name, plain));
        }
        if (call.owner.equals("java/util/Objects") && call.name.equals("requireNonNull")) {
            return Optional.of(new Call.Plain(arguments.get(0)));
        }
        if (call.name.equals("getClass") && call.desc.equals("()Ljava/lang/Class;")) {
            return Optional.of(new Call.Plain(plain));
        }
        return Optional.empty();
    }

    private Call onlyInto(Shade target, String name, Shade result) {
        return target.active()
                ? new Call.OnArrays(name, result)
                : new Call.Unknown(says("stores a double that depends on x into an array that it didn't make"), result);
    }

    private Call onArray(MethodInsnNode call, Shade array, Shade plain) {
        Type type = Type.getObjectType(call.owner);
        return call.name.equals("clone") && Shade.isDoubles(type)
                ? new Call.OnArrays("clone", Shade.owned(type))
                : new Call.Plain(plain);
    }

    /** An objective of which nothing is known but that it is one. */
    private boolean isInner(MethodInsnNode call, Class<?> owner, List<Shade> arguments) {
        return call.name.equals("value")
                && call.desc.equals("([D)D")
                && call.getOpcode() == Opcodes.INVOKEINTERFACE
                && arguments.get(0).exact() == null
                && program.files()
                        .load(OBJECTIVE)
                        .map(o -> o.isAssignableFrom(owner))
                        .orElse(false);
    }

    private Optional<Twin> target(Class<?> owner, MethodInsnNode call, List<Shade> arguments) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
            return program.twin(program.files().find(owner, call.name, call.desc), arguments);
        }
        Optional<ClassFiles.Method> declared = program.files().find(owner, call.name, call.desc);
        if (declared.isPresent() && declared.get().is(Opcodes.ACC_PRIVATE)) {
            return program.twin(declared, arguments); // whatever a class below calls by the same name
        }
        Optional<Class<?>> exact = Optional.ofNullable(arguments.get(0).exact()).flatMap(program.files()::load);
        if (exact.isPresent()) {
            return program.twin(program.files().find(exact.get(), call.name, call.desc), arguments);
        }
        if (declared.isPresent()
                && (Modifier.isFinal(owner.getModifiers()) || declared.get().is(Opcodes.ACC_FINAL))) {
            return program.twin(declared, arguments);
        }
        return program.dispatch(
                owner,
                call,
                arguments,
                program.files().implementations(owner, program.access().host()));
    }
}
