/**
 * The command line: finds plugins, binds specs to objects, runs, and writes figures, traces and tables.
 *
 * <p>It compiles against {@code org.thalweg.api} alone. The built-ins come in at run time through ServiceLoader, as a
 * stranger's jar does, and have no rights that such a jar has not.
 *
 * <p>The data's way: {@link org.thalweg.app.Spec} and {@link org.thalweg.app.Entry} are read from arguments,
 * {@link org.thalweg.app.Binder} makes objects of them with what {@link org.thalweg.app.Catalog} found,
 * {@link org.thalweg.app.Experiment} runs them, and the writers turn its outcomes into files. Nothing calls back up.
 */
package org.thalweg.app;
