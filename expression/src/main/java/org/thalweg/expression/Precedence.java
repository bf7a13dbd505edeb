package org.thalweg.expression;

/** How tightly the parts of a formula bind, from the loosest. Parser and printer read the same table. */
enum Precedence {
    CONDITIONAL,
    OR,
    AND,
    EQUALITY,
    COMPARISON,
    SUM,
    PRODUCT,
    PREFIX,
    POWER,
    PRIMARY;

    /** The loosest left operand that needs no parentheses. */
    Precedence left() {
        return switch (this) {
            case EQUALITY, COMPARISON, POWER -> tighter();
            default -> this;
        };
    }

    /** The loosest right operand that needs no parentheses. */
    Precedence right() {
        return this == POWER ? PREFIX : tighter();
    }

    private Precedence tighter() {
        return values()[ordinal() + 1];
    }

    boolean isLooserThan(Precedence other) {
        return compareTo(other) < 0;
    }
}
