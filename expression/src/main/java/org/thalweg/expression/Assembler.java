package org.thalweg.expression;

import java.lang.invoke.MethodHandles;
import java.util.Locale;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a program as a class of its own, whose local variables are the {@linkplain Step memory}. Arithmetic becomes
 * the instruction for it, a function the call of {@link Math}'s, all else a call of {@link Truth} or {@link Slope}.
 */
final class Assembler {
    /** The JVM compiles no larger method to machine code, and interprets bytecode more slowly than steps. */
    static final int LARGEST_METHOD = 8000;

    private static final int X = 1;
    private static final int GRADIENT = 2;
    private static final int MEMORY = 3;

    private static final String UNARY = "(D)D";
    private static final String BINARY = "(DD)D";
    private static final String TERNARY = "(DDD)D";

    private final MethodVisitor method;

    private Assembler(MethodVisitor method) {
        this.method = method;
    }

    /** The value alone; empty if the method would be too large. */
    static Optional<Code> value(Program program) {
        return compiled(program, false);
    }

    /** The value with the gradient; likewise. */
    static Optional<Code> valueAndGradient(Program program) {
        return compiled(program, true);
    }

    private static Optional<Code> compiled(Program program, boolean withGradient) {
        String name = internalName(Assembler.class).replace("Assembler", "Compiled");
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                name,
                null,
                internalName(Object.class),
                new String[] {internalName(Code.class)});
        addConstructor(type);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC, "run", "([D[D)D", null, null);
        method.visitCode();
        new Assembler(method).write(program, withGradient);
        Label end = new Label();
        method.visitLabel(end);
        if (end.getOffset() > LARGEST_METHOD) {
            return Optional.empty();
        }
        method.visitMaxs(0, 0);
        method.visitEnd();
        type.visitEnd();
        return Optional.of(instance(type.toByteArray()));
    }

    private static void addConstructor(ClassWriter type) {
        MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName(Object.class), "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    private static Code instance(byte[] type) {
        try {
            return (Code) MethodHandles.lookup()
                    .defineHiddenClass(type, true)
                    .lookupClass()
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("what is written here can be loaded", e);
        }
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private void write(Program program, boolean withGradient) {
        for (int cell : program.nested()) {
            // lest the verifier ask what it is on the other branch
            number(0);
            store(cell);
        }
        program.forward().compile(this);
        if (withGradient) {
            program.backward().compile(this);
            for (int i = 0; i < program.adjoints().length; i++) {
                writeDerivative(i, program.adjoints()[i]);
            }
        }
        load(program.cells() - 1);
        method.visitInsn(Opcodes.DRETURN);
    }

    private void writeDerivative(int i, int adjoint) {
        method.visitVarInsn(Opcodes.ALOAD, GRADIENT);
        index(i);
        if (adjoint < 0) {
            number(0);
        } else {
            load(adjoint);
        }
        method.visitInsn(Opcodes.DASTORE);
    }

    void load(int cell) {
        method.visitVarInsn(Opcodes.DLOAD, MEMORY + 2 * cell);
    }

    void store(int cell) {
        method.visitVarInsn(Opcodes.DSTORE, MEMORY + 2 * cell);
    }

    void number(double number) {
        if (Double.doubleToRawLongBits(number) == 0) {
            method.visitInsn(Opcodes.DCONST_0);
        } else {
            method.visitLdcInsn(number);
        }
    }

    void variable(int index) {
        method.visitVarInsn(Opcodes.ALOAD, X);
        index(index);
        method.visitInsn(Opcodes.DALOAD);
    }

    private void index(int index) {
        if (index <= Short.MAX_VALUE) {
            method.visitIntInsn(Opcodes.SIPUSH, index);
        } else {
            method.visitLdcInsn(index);
        }
    }

    /** Goes one of two ways by what is on the stack: the first unless it is 0. */
    void fork(Runnable yes, Runnable no) {
        Label otherwise = new Label();
        Label end = new Label();
        number(0);
        method.visitInsn(Opcodes.DCMPL); // NaN is not 0
        method.visitJumpInsn(Opcodes.IFEQ, otherwise);
        yes.run();
        method.visitJumpInsn(Opcodes.GOTO, end);
        method.visitLabel(otherwise);
        no.run();
        method.visitLabel(end);
    }

    void add() {
        method.visitInsn(Opcodes.DADD);
    }

    void apply(UnaryOperation operation) {
        switch (operation) {
            case NEGATION -> method.visitInsn(Opcodes.DNEG);
            case NOT -> call(Truth.class, "not", UNARY);
            default -> call(Math.class, operation.symbol(), UNARY);
        }
    }

    void apply(BinaryOperation operation) {
        switch (operation) {
            case SUM -> method.visitInsn(Opcodes.DADD);
            case DIFFERENCE -> method.visitInsn(Opcodes.DSUB);
            case PRODUCT -> method.visitInsn(Opcodes.DMUL);
            case QUOTIENT -> method.visitInsn(Opcodes.DDIV);
            case REMAINDER -> method.visitInsn(Opcodes.DREM);
            case POWER -> call(Math.class, "pow", BINARY);
            case COPY_SIGN -> call(StrictMath.class, operation.symbol(), BINARY);
            default -> {
                if (operation.isFunction()) {
                    call(Math.class, operation.symbol(), BINARY);
                } else {
                    call(Truth.class, inCamelCase(operation), BINARY);
                }
            }
        }
    }

    /** Operand and result are on the stack, what is multiplied below them. */
    void timesSlope(UnaryOperation operation) {
        call(Slope.class, inCamelCase(operation), BINARY);
        method.visitInsn(Opcodes.DMUL);
    }

    /** Likewise, with two operands. */
    void timesSlope(BinaryOperation operation, String side) {
        call(Slope.class, inCamelCase(operation) + side, TERNARY);
        method.visitInsn(Opcodes.DMUL);
    }

    private void call(Class<?> owner, String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, internalName(owner), name, descriptor, false);
    }

    /** As methods are spelled: {@code copySign}. */
    private static String inCamelCase(Enum<?> operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
