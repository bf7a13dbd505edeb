/**
 * The objectives that come with Thalweg: one public record each, with its exact gradient, its customary domain and
 * start, and its known minima. They have exactly the rights of a stranger's objective: the launcher finds them through
 * {@code META-INF/services}. Evaluating allocates nothing, but a few numbers where there is another objective or a
 * model inside, and {@code value} returns the very bits that {@code valueAndGradient} returns.
 */
package org.thalweg.objectives;
