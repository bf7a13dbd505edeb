/**
 * What a plugin author sees: the SPIs and the values that pass between them.
 *
 * <p>An author implements {@link org.thalweg.api.Objective}, {@link org.thalweg.api.Optimizer},
 * {@link org.thalweg.api.Scheduler} or {@link org.thalweg.api.Plotter}, each with one mandatory method, names the class
 * in {@code META-INF/services}, and has the same rights as what comes with Thalweg. The best shape is a public record:
 * its components are its parameters, its no-argument constructor gives their defaults, its compact constructor refuses
 * values out of range with an {@link java.lang.IllegalArgumentException} such as {@code lr must be >= 0, got -3.0}.
 *
 * <p>Settings are immutable and may be shared between runs and threads; all memory of a run is born in
 * {@link org.thalweg.api.Optimizer#start} and {@link org.thalweg.api.Scheduler#start}. Vectors are {@code double[]}
 * where numbers are crunched and {@link org.thalweg.api.Vector} where they are kept. Nothing here is ever null, and
 * nothing here depends on anything but the JDK.
 *
 * <p>One loop runs everything: {@link org.thalweg.api.Minimization}.
 */
package org.thalweg.api;
