package org.thalweg.autodiff;

import org.objectweb.asm.MethodVisitor;

/** A method to write: a twin proper, or one that passes on to twins. */
final class Twin {
    private final Variant variant;
    private Shade result;
    private Body body;

    /** @param assumed of its result, while it isn't known */
    Twin(Variant variant, Shade assumed) {
        this.variant = variant;
        result = assumed;
    }

    /** Writes its instructions. */
    interface Body {
        void write(MethodVisitor visitor);
    }

    Variant variant() {
        return variant;
    }

    /** What is known of what it returns. */
    Shade result() {
        return result;
    }

    Body body() {
        return body;
    }

    void returns(Shade known) {
        result = known;
    }

    void runs(Body instructions) {
        body = instructions;
    }
}
