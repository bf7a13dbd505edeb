/** Runs: an experiment's entries side by side, from one start or many, watched over and interrupted. */
package org.thalweg.app.run;
