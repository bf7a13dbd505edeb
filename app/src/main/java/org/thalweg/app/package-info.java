/**
 * The command line: finds plugins, binds specs to objects, runs, and writes figures, traces and tables.
 *
 * <p>It compiles against {@code org.thalweg.api} alone. The built-ins come in at run time through ServiceLoader, as a
 * stranger's jar does, and have no rights that such a jar has not.
 *
 * <p>The data's way: {@link org.thalweg.app.spec.Spec} and {@link org.thalweg.app.spec.Entry} are read from arguments,
 * {@link org.thalweg.app.catalog.Binder} makes objects of them with what {@link org.thalweg.app.catalog.Catalog} found,
 * {@link org.thalweg.app.run.Experiment} runs them, and {@code words}, {@code figure}, {@code basins}, {@code tuning} and
 * {@code report} turn its outcomes into sentences, pictures and files. Nothing calls back up: the packages below depend on
 * each other in one direction, and none on this one, which holds the commands.
 */
package org.thalweg.app;
