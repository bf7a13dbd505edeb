/** What was run as a table, as CSV, as JSON and as a page for a browser. */
package org.thalweg.app.report;
