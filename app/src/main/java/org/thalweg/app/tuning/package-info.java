/** Trying values of the entries' parameters, with the same number of runs each. */
package org.thalweg.app.tuning;
