package org.thalweg.autodiff;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a local variable or of a place on the operand stack, before anything runs.
 *
 * @param type its type; ints stand for all that are held as ints; null: nothing usable
 * @param active whether it may depend on x, or is an array that may hold what does
 * @param owned of an active array, whether its numbers are sure to exist
 * @param exact the name of its very class, where that is known
 * @param lambda the lambda expression that made it, where that is known
 */
record Shade(Type type, boolean active, boolean owned, String exact, Lambda lambda) implements Value {
    static final Shade NOTHING = of(null);
    static final Shade INT = of(Type.INT_TYPE);
    static final Shade FLOAT = of(Type.FLOAT_TYPE);
    static final Shade LONG = of(Type.LONG_TYPE);
    static final Shade DOUBLE = of(Type.DOUBLE_TYPE);
    static final Shade NULL = of(Type.getObjectType("null"));

    static final Type DOUBLES = Type.getType(double[].class);
    static final Type NUMBERS = Type.getType(int[].class);
    static final Type OBJECT = Type.getType(Object.class);
    static final Type OBJECTS = Type.getType(Object[].class);

    /** What doesn't depend on x. */
    static Shade of(Type type) {
        if (type == null) {
            return new Shade(null, false, false, null, null);
        }
        Type held = switch (type.getSort()) {
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            default -> type;
        };
        return new Shade(held, false, false, null, null);
    }

    /** What may depend on x. */
    static Shade active(Type type) {
        return new Shade(type, true, false, null, null);
    }

    /** An array made by the objective. */
    static Shade owned(Type type) {
        return new Shade(type, true, true, null, null);
    }

    static Shade exact(String internalName) {
        return new Shade(Type.getObjectType(internalName), false, false, internalName, null);
    }

    @Override
    public int getSize() {
        return type == Type.LONG_TYPE || type == Type.DOUBLE_TYPE ? 2 : 1;
    }

    boolean isReference() {
        return type != null && type.getSort() >= Type.ARRAY;
    }

    /** Whether something is carried beside it. */
    boolean shadowed() {
        return active || lambda != null && !lambda.captured().isEmpty();
    }

    /** The type of what is carried beside it. */
    Type shadow() {
        if (!isReference()) {
            return Type.INT_TYPE;
        }
        if (lambda != null) {
            return OBJECTS;
        }
        if (type.equals(DOUBLES)) {
            return NUMBERS;
        }
        return type.getSort() == Type.ARRAY ? OBJECTS : OBJECT;
    }

    /** Whether a type is that of an array of doubles, or of arrays of such. */
    static boolean isDoubles(Type type) {
        return type != null && type.getSort() == Type.ARRAY && type.getElementType() == Type.DOUBLE_TYPE;
    }

    /** Of one component of an array. */
    static Type component(Type array) {
        return array.getSort() == Type.ARRAY
                ? Type.getType(array.getDescriptor().substring(1))
                : OBJECT;
    }

    /** What is known of it where it is declared to be of a type. */
    Shade declared(Type declared) {
        if (!isReference() || equals(NULL)) {
            return this;
        }
        return new Shade(active && isDoubles(type) ? type : declared, active, owned, exact, lambda);
    }

    /** What is known where two paths meet. */
    Shade merge(Shade other) {
        if (equals(other)) {
            return this;
        }
        if (!isReference() || !other.isReference()) {
            return type != null && type.equals(other.type) ? active(type) : NOTHING;
        }
        if (other.equals(NULL)) {
            return this;
        }
        if (equals(NULL)) {
            return other;
        }
        Lambda common = lambda != null && lambda.equals(other.lambda) ? lambda : null;
        return new Shade(
                type.equals(other.type) ? type : OBJECT,
                active || other.active,
                owned && other.owned,
                exact != null && exact.equals(other.exact) ? exact : null,
                common);
    }
}
