package org.thalweg.autodiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Finds out which values in a method depend on x, before anything runs. */
final class Activity extends Interpreter<Shade> {
    private final Calls calls;
    private final MethodNode method;
    private final List<Shade> arguments;
    private final Map<Integer, Set<Integer>> predecessors = new HashMap<>();
    private Frame<Shade>[] frames;
    private Shade returned;
    private boolean[] returns;

    Activity(Calls calls, MethodNode method, List<Shade> arguments) {
        super(Opcodes.ASM9);
        this.calls = calls;
        this.method = method;
        this.arguments = arguments;
    }

    /** Decides what becomes of the calls. */
    interface Calls {
        Call of(AbstractInsnNode instruction, List<Shade> arguments);
    }

    void analyze(String owner) {
        try {
            frames = new Analyzer<>(this) {
                @Override
                protected void newControlFlowEdge(int from, int to) {
                    predecessors.computeIfAbsent(to, key -> new HashSet<>()).add(from);
                }

                @Override
                protected boolean newControlFlowExceptionEdge(int from, int to) {
                    newControlFlowEdge(from, to);
                    return true;
                }
            }.analyze(owner, method);
        } catch (AnalyzerException e) {
            if (e.getCause() instanceof Unfollowable reason) {
                throw reason;
            }
            throw new Unfollowable("the bytecode of " + owner.replace('/', '.') + "." + method.name
                    + " can't be followed: " + e.getMessage());
        }
        markReturns();
    }

    /** Whoever goes on from them may return, so that a derivative would be lost. */
    private void markReturns() {
        returns = new boolean[frames.length];
        for (int i = 0; i < frames.length; i++) {
            int opcode = method.instructions.get(i).getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                mark(i);
            }
        }
    }

    private void mark(int last) {
        Deque<Integer> open = new ArrayDeque<>(List.of(last));
        while (!open.isEmpty()) {
            int i = open.pop();
            if (!returns[i]) {
                returns[i] = true;
                open.addAll(predecessors.getOrDefault(i, Set.of()));
            }
        }
    }

    Call call(AbstractInsnNode instruction, List<Shade> values) {
        return calls.of(instruction, values);
    }

    /** What is known before an instruction; null: it is never reached. */
    Frame<Shade> before(int instruction) {
        return frames[instruction];
    }

    int size() {
        return frames.length;
    }

    /** Whether the method may return after an instruction; otherwise it throws. */
    boolean mayReturnAfter(int instruction) {
        return returns[instruction];
    }

    /** What is known of what the method returns; null: nothing is returned. */
    Shade returned() {
        return returned;
    }

    @Override
    public Shade newParameterValue(boolean isInstanceMethod, int local, Type type) {
        int position = 0;
        for (Shade argument : arguments) {
            if (position == local) {
                return argument;
            }
            position += argument.getSize();
        }
        throw new IllegalStateException("no parameter at " + local);
    }

    @Override
    public Shade newValue(Type type) {
        return type == Type.VOID_TYPE ? null : Shade.of(type);
    }

    @Override
    public Shade newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> Shade.NULL;
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> Shade.LONG;
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> Shade.FLOAT;
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> Shade.DOUBLE;
            case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC -> Shade.of(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.NEW -> Shade.exact(((TypeInsnNode) instruction).desc);
            case Opcodes.JSR -> throw new Unfollowable(method.name + "() was compiled for a JVM before Java 6");
            default -> Shade.INT;
        };
    }

    private static Shade constant(Object constant) {
        if (constant instanceof Integer) {
            return Shade.INT;
        } else if (constant instanceof Long) {
            return Shade.LONG;
        } else if (constant instanceof Float) {
            return Shade.FLOAT;
        } else if (constant instanceof Double) {
            return Shade.DOUBLE;
        } else if (constant instanceof ConstantDynamic dynamic) {
            return Shade.of(Type.getType(dynamic.getDescriptor()));
        }
        return Shade.of(Shade.OBJECT);
    }

    @Override
    public Shade copyOperation(AbstractInsnNode instruction, Shade value) {
        return value;
    }

    @Override
    public Shade unaryOperation(AbstractInsnNode instruction, Shade value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.DNEG -> number(Type.DOUBLE_TYPE, value.active());
            case Opcodes.F2D -> number(Type.DOUBLE_TYPE, value.active());
            case Opcodes.D2F -> number(Type.FLOAT_TYPE, value.active());
            case Opcodes.I2D, Opcodes.L2D -> Shade.DOUBLE;
            case Opcodes.I2F, Opcodes.L2F, Opcodes.FNEG -> Shade.FLOAT;
            case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L, Opcodes.LNEG -> Shade.LONG;
            case Opcodes.GETFIELD -> Shade.of(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.NEWARRAY ->
                ((IntInsnNode) instruction).operand == Opcodes.T_DOUBLE
                        ? Shade.owned(Shade.DOUBLES)
                        : Shade.of(Shade.OBJECT);
            case Opcodes.ANEWARRAY -> array(Type.getType("[" + Type.getObjectType(((TypeInsnNode) instruction).desc)));
            case Opcodes.CHECKCAST -> cast(value, Type.getObjectType(((TypeInsnNode) instruction).desc));
            case Opcodes.INSTANCEOF,
                    Opcodes.ARRAYLENGTH,
                    Opcodes.INEG,
                    Opcodes.IINC,
                    Opcodes.L2I,
                    Opcodes.F2I,
                    Opcodes.D2I,
                    Opcodes.I2B,
                    Opcodes.I2C,
                    Opcodes.I2S -> Shade.INT;
            default -> null;
        };
    }

    private static Shade number(Type type, boolean active) {
        return active ? Shade.active(type) : Shade.of(type);
    }

    private static Shade array(Type type) {
        return Shade.isDoubles(type) ? Shade.owned(type) : Shade.of(type);
    }

    private static Shade cast(Shade value, Type type) {
        if (value.equals(Shade.NULL)) {
            return value;
        }
        return new Shade(type, value.active(), value.owned(), value.exact(), value.lambda());
    }

    @Override
    public Shade binaryOperation(AbstractInsnNode instruction, Shade a, Shade b) {
        return switch (instruction.getOpcode()) {
            case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM ->
                number(Type.DOUBLE_TYPE, a.active() || b.active());
            case Opcodes.DALOAD -> number(Type.DOUBLE_TYPE, a.active());
            case Opcodes.AALOAD ->
                a.active() ? Shade.active(Shade.component(a.type())) : Shade.of(Shade.component(a.type()));
            case Opcodes.LALOAD,
                    Opcodes.LADD,
                    Opcodes.LSUB,
                    Opcodes.LMUL,
                    Opcodes.LDIV,
                    Opcodes.LREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> Shade.LONG;
            case Opcodes.FALOAD, Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM -> Shade.FLOAT;
            case Opcodes.IF_ICMPEQ,
                    Opcodes.IF_ICMPNE,
                    Opcodes.IF_ICMPLT,
                    Opcodes.IF_ICMPGE,
                    Opcodes.IF_ICMPGT,
                    Opcodes.IF_ICMPLE,
                    Opcodes.IF_ACMPEQ,
                    Opcodes.IF_ACMPNE,
                    Opcodes.PUTFIELD -> null;
            default -> Shade.INT;
        };
    }

    @Override
    public Shade ternaryOperation(AbstractInsnNode instruction, Shade a, Shade b, Shade c) {
        return null;
    }

    @Override
    public Shade naryOperation(AbstractInsnNode instruction, List<? extends Shade> values) {
        if (instruction instanceof MultiANewArrayInsnNode node) {
            return array(Type.getType(node.desc));
        }
        if (instruction instanceof InvokeDynamicInsnNode node && isLambda(node)) {
            boolean active = values.stream().anyMatch(Shade::active);
            Type[] types = Type.getArgumentTypes(node.desc);
            List<Shade> captured = new ArrayList<>();
            for (int i = 0; i < types.length; i++) {
                captured.add(
                        values.get(i).equals(Shade.NULL)
                                ? Shade.of(types[i])
                                : values.get(i).declared(types[i]));
            }
            Lambda lambda = new Lambda(
                    node.name,
                    (Type) node.bsmArgs[0],
                    (Type) node.bsmArgs[2],
                    (Handle) node.bsmArgs[1],
                    List.copyOf(captured));
            return new Shade(Type.getReturnType(node.desc), active, false, null, lambda);
        }
        return calls.of(instruction, List.copyOf(values)).result();
    }

    static boolean isLambda(InvokeDynamicInsnNode node) {
        return node.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && node.bsm.getName().equals("metafactory");
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Shade value, Shade expected) {
        if (expected != null) {
            returned = returned == null ? value : returned.merge(value);
        }
    }

    @Override
    public Shade merge(Shade a, Shade b) {
        return a.merge(b);
    }

    @Override
    public Shade newEmptyValue(int local) {
        return Shade.NOTHING;
    }

    @Override
    public String toString() {
        return method.name + Arrays.toString(arguments.toArray());
    }
}
