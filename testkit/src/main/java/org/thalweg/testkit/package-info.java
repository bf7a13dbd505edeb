/**
 * The contract kit: what every objective, optimiser and scheduler promises, as JUnit 5 tests for whoever writes one.
 *
 * <p>A plugin's author implements {@link org.thalweg.testkit.ObjectiveContract},
 * {@link org.thalweg.testkit.OptimizerContract} or {@link org.thalweg.testkit.SchedulerContract} in an empty test
 * class; the providers are those that the class path registers. Each promise is a test of its own, and one that is
 * broken says who broke it, what was expected, what was seen and what to change.
 */
package org.thalweg.testkit;
