/** JMH benchmarks of the loop, of the door to the objective, and of what goes through them. */
package org.thalweg.benchmarks;
