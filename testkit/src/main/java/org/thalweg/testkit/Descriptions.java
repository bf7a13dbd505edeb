package org.thalweg.testkit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import org.thalweg.api.Description;

/** The sentences that the command line's {@code describe} prints. */
final class Descriptions {
    private Descriptions() {}

    /** A lambda and an anonymous class can't be described, nor be registered. */
    static boolean concern(Object provider) {
        return !provider.getClass().isHidden() && !provider.getClass().isAnonymousClass();
    }

    static void areGiven(Object provider) {
        Class<?> type = provider.getClass();
        demand(type, "the type " + type.getSimpleName());
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                demand(component, "the component " + component.getName());
            }
        }
    }

    private static void demand(AnnotatedElement element, String what) {
        Description description = element.getAnnotation(Description.class);
        if (description == null || description.value().isBlank()) {
            throw new Breach(
                    what + " to carry @Description(\"...\")",
                    description == null ? "none" : "a blank one",
                    "say in a sentence what it is, so that `describe` can print it");
        }
        if (description.value().lines().count() > 1) {
            throw new Breach(
                    "the @Description of " + what + " to be a single line",
                    "a line break",
                    "write plain text without line breaks");
        }
    }
}
