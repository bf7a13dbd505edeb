/**
 * The 24 noiseless functions of BBOB. {@link org.thalweg.objectives.bbob.Bbob} is the provider; {@code Formula} lists
 * the 24, each put together of a few transformations and a shape. Unlike the other objectives they allocate as they
 * evaluate: an array of n numbers for a copy of x, and one for each rotation.
 */
package org.thalweg.objectives.bbob;
