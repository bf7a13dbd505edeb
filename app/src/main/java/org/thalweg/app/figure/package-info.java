/** Figures of what was run, as the api's plain values. */
package org.thalweg.app.figure;
