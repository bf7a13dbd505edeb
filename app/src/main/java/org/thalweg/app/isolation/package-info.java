/**
 * Runs in processes of their own, where whatever a plugin does costs its own run alone.
 *
 * <p>A child is a JVM with {@link org.thalweg.app.isolation.IsolatedProcess} as its main class. It is one of an
 * objective, and of one entry at most. What goes between the two is of version 1:
 *
 * <ul>
 *   <li>The parent writes JSON objects on the child's stdin, one a line. The first is the {@code Session}: version,
 *       token, folders of plugins, objective, kind of gradient, start. Each other one has an {@code ask}: {@code bind},
 *       {@code enter}, {@code run}, {@code values}, {@code end}. When stdin ends, so does the child.
 *   <li>The child answers on its stdout. A line that counts begins with the token, which is another for each child and
 *       which no plugin is told; behind it stands an answer, a JSON object of one member, or a hash and numbers that
 *       belong to the next answer. All else on stdout is somebody else's and dropped, however much it is.
 *   <li>Numbers that must arrive to the bit are IEEE 754 doubles, 8 bytes each, the highest first, in base64.
 *   <li>While a run is under way the child tells of it every 20 ms or so, also when its JVM shuts down: answers
 *       {@code so-far}. The rows of the path that the parent has are not sent again. The run is over with the answer
 *       {@code done}, or it is {@code lost}, and with no other: an exit status tells nothing, since a plugin can exit with any.
 * </ul>
 *
 * <p>What a plugin prints goes to stderr, as does what it believes to be stdout, and the parent shows some of it.
 */
package org.thalweg.app.isolation;
