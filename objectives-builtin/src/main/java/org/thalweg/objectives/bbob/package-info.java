/**
 * The 24 noiseless functions of BBOB. {@link org.thalweg.objectives.bbob.Bbob} is the provider;
 * {@code Formula} lists the 24, each put together from a few shapes and transformations.
 */
package org.thalweg.objectives.bbob;
