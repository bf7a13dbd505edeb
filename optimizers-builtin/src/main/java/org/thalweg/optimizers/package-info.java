/**
 * The optimisers that come with Thalweg, one public record a file.
 *
 * <p>Where a rule is PyTorch's, so are its parameters, defaults and ranges, and its order of operations: the traces are
 * equal to the last digits. Gradient methods make no garbage after their first step.
 */
package org.thalweg.optimizers;
