/** What a user types: specs of objectives, optimisers and schedulers, entries, files of entries, the command line itself. */
package org.thalweg.app.spec;
