package org.thalweg.api;

/**
 * An axis of a figure.
 *
 * @param label what it measures; may be empty
 * @param scale of its values; a logarithmic one leaves out what is not above 0
 */
public record Axis(String label, Scale scale) {}
