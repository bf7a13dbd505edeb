package org.thalweg.app.catalog;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.StringJoiner;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.UsageException;

/** Writes a component's value as a spec spells it. */
public final class SpecText {
    private SpecText() {}

    public static String of(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e7
                    ? Long.toString(number.longValue())
                    : number.toString().replace("E", "e").replace(".0e", "e");
        }
        if (value instanceof List<?> list) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            list.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        if (Kind.SPECIFIABLE.stream().anyMatch(kind -> kind.type().isInstance(value))) {
            return nested(value);
        }
        return String.valueOf(value);
    }

    private static String nested(Object part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        if (components == null || components.length == 0) {
            return part.getClass().getSimpleName();
        }
        StringJoiner arguments = new StringJoiner(",", part.getClass().getSimpleName() + "(", ")");
        for (RecordComponent component : components) {
            arguments.add(component.getName() + "=" + of(valueOf(component, part)));
        }
        return arguments.toString();
    }

    /** The value of a record's component. */
    public static Object valueOf(RecordComponent component, Object part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new UsageException(
                    part.getClass().getName() + "." + component.getName() + " can't be read: " + Thrown.inWords(e));
        }
    }
}
