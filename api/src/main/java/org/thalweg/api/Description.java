package org.thalweg.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a type or a record component is, in a sentence or two: what the command line's {@code describe} prints, and of a
 * type what {@code list} shows too. A plugin may leave it out.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Description {
    /** Plain text without line breaks. */
    String value();

    /**
     * The heading under which a type is listed; empty: none. An optimiser's is names separated by commas, each of which
     * is a set that {@code compare --set} adds.
     */
    String group() default "";

    /** The formula of an objective, as plain text; empty: none. */
    String formula() default "";

    /** Who described a type first, and where; empty: not said. */
    String source() default "";
}
