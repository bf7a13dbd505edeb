package org.thalweg.autodiff;

import org.objectweb.asm.Type;

/** What becomes of a call in a twin; the result is what is known of what the call returns. */
sealed interface Call {
    Shade result();

    /** It stays as it is. */
    record Plain(Shade result) implements Call {}

    /** It stays as it is, and a rule of the tape is asked for the number of its result. */
    record Rule(String name, Type[] arguments, Shade result) implements Call {}

    /** It stays as it is, and the tape does to numbers what it does to doubles. */
    record OnArrays(String name, Shade result) implements Call {}

    /** Another objective's value. */
    record Inner(Shade result) implements Call {}

    /** The twin of the method is called instead. */
    record Twinned(Variant variant, Shade result) implements Call {}

    /** It can't be followed. */
    record Unknown(String reason, Shade result) implements Call {}
}
