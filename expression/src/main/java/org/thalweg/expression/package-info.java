/**
 * A formula that a user types, such as {@code step < 10 ? step/10 : 1}: {@link org.thalweg.expression.Formula}
 * parses it and has its value. A formula is arithmetic in {@code double} and nothing else: it has no side effects, no
 * memory and no access to anything but its variables, so text from anywhere may be evaluated. Within, a parser by
 * precedence builds a tree of records; the tree knows its value and its text.
 */
package org.thalweg.expression;
