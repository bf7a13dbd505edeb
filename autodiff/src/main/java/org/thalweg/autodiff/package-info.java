/**
 * Exact gradients by reverse-mode differentiation of the bytecode of an objective's value.
 *
 * <p>A twin of each method that handles doubles which depend on x runs the original's instructions, and beside each such
 * double carries its number on a {@link org.thalweg.autodiff.Tape}, which it asks to record every operation.
 */
package org.thalweg.autodiff;
