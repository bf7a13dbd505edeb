package org.thalweg.autodiff;

import java.util.List;
import org.objectweb.asm.Type;

/**
 * The twin of a method for arguments of which a certain amount is known.
 *
 * @param name of the twin
 * @param parameters of the original; the receiver is the first where there is one
 * @param arguments what is known of them
 * @param returnType of the original
 */
record Variant(String name, List<Type> parameters, List<Shade> arguments, Type returnType) {
    /**
     * Takes the parameters, then what is carried beside them, then the tape, as an object: the name of a hidden class
     * means nothing in a descriptor.
     */
    String descriptor() {
        StringBuilder descriptor = new StringBuilder("(");
        parameters.forEach(descriptor::append);
        arguments.stream().filter(Shade::shadowed).map(Shade::shadow).forEach(descriptor::append);
        return descriptor.append(Shade.OBJECT).append(')').append(returnType).toString();
    }
}
