/**
 * A formula that a user types, such as {@code step < 10 ? step/10 : 1}: {@link org.thalweg.expression.Formula} parses
 * it and has its value and its gradient, {@link org.thalweg.expression.Expression} is the objective. A formula is
 * arithmetic in {@code double} and nothing else: it has no side effects, no memory and no access to anything but its
 * variables, so text from anywhere may be evaluated.
 *
 * <p>Within, a parser by precedence builds a tree of records; the tree knows its value and its text. Its parts, each
 * but once, become a program of steps, forward for the value and back for the gradient, which an interpreter takes at
 * first, and which is written as bytecode when it has been asked often.
 */
package org.thalweg.expression;
