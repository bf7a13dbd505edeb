/** Texts of the program: numbers, names and brackets as they are typed; tables, JSON and sentences as they are told. */
package org.thalweg.app.text;
