/** What came of runs in words, with the numbers that prove it, and which entry to take. */
package org.thalweg.app.words;
