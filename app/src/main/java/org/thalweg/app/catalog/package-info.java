/** What there is: the built-ins and the plugins, each in a class loader of its own, and how a spec is bound to one of them. */
package org.thalweg.app.catalog;
