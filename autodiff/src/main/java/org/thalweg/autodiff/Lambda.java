package org.thalweg.autodiff;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A lambda expression or method reference.
 *
 * @param name of the functional interface's method
 * @param type of the functional interface's method, as declared
 * @param instantiated that type as used here
 * @param implementation what it runs
 * @param captured the values that it holds
 */
record Lambda(String name, Type type, Type instantiated, Handle implementation, List<Shade> captured) {}
