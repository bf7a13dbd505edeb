/** The project that an author of a plugin begins with. */
package org.thalweg.app.project;
