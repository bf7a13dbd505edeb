package org.thalweg.api;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a plugin can use of the api, line by line, against {@code surface.txt}: a change to it is one to that file, which a
 * reviewer sees. {@code mvn -pl api test -Dtest=SurfaceTest -Dsurface.write} writes the file anew.
 */
class SurfaceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/thalweg/api/surface.txt");

    @Test
    void isWhatWasReviewed() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types()) {
            describe(type, lines);
        }
        lines.replaceAll(line -> line.replaceAll("\\b(org\\.thalweg\\.api|java\\.lang)\\.(?=[A-Z])", "")
                .replace('$', '.'));

        if (System.getProperty("surface.write") != null) {
            Files.write(GOLDEN, lines);
        }
        assertThat(lines)
                .as("the api's surface; CONTRIBUTING.md says what may change, and how this file is written anew")
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    private static List<Class<?>> types() throws IOException, ReflectiveOperationException, URISyntaxException {
        Path classes = Path.of(Objective.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> names = files.map(classes::relativize)
                    .map(file -> file.toString().replace(file.getFileSystem().getSeparator(), "."))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
            List<Class<?>> types = new ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, SurfaceTest.class.getClassLoader());
                if (isReachable(type)) {
                    types.add(type);
                }
            }
            return types;
        }
    }

    private static boolean isReachable(Class<?> type) {
        return isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isReachable(type.getDeclaringClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void describe(Class<?> type, List<String> lines) throws IllegalAccessException {
        lines.add(kind(type) + " " + type.getName() + parameters(type)
                + list(" extends ", type.isRecord() || type.isEnum() ? null : type.getGenericSuperclass())
                + list(" implements ", type.getGenericInterfaces())
                + list(" permits ", type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0]));
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) { // their order matters
                lines.add("    component " + component.getGenericType().getTypeName() + " " + component.getName());
            }
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                lines.add("    constant " + constant);
            }
        }
        for (Field field : visible(type.getDeclaredFields())) {
            if (!field.isEnumConstant()) {
                lines.add("    " + modifiers(field) + field.getGenericType().getTypeName() + " " + field.getName()
                        + value(field));
            }
        }
        for (Constructor<?> constructor : visible(type.getDeclaredConstructors())) {
            lines.add("    " + modifiers(constructor) + "new" + arguments(constructor));
        }
        for (Method method : visible(type.getDeclaredMethods())) {
            if (type.isRecord() && isGiven(type, method)) {
                continue;
            }
            lines.add("    " + modifiers(method) + (method.isDefault() ? "default " : "") + spaced(parameters(method))
                    + method.getGenericReturnType().getTypeName() + " " + method.getName() + arguments(method));
        }
    }

    /** Of a constant, since plugins are compiled with it. */
    private static String value(Field field) throws IllegalAccessException {
        boolean isConstant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
        return isConstant && field.getType().isPrimitive() ? " = " + field.get(null) : "";
    }

    /** Whether a record has it anyway. */
    private static boolean isGiven(Class<?> record, Method method) {
        return Stream.of(record.getRecordComponents()).anyMatch(each -> method.equals(each.getAccessor()))
                || Stream.of(Object.class.getMethods())
                        .anyMatch(each -> each.getName().equals(method.getName())
                                && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        return Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE & ~Modifier.ABSTRACT)
                + (Modifier.isAbstract(type.getModifiers()) && !type.isInterface() ? " abstract " : " ")
                + (type.isSealed() ? "sealed " : "")
                + kind;
    }

    private static <T extends Member> List<T> visible(T[] members) {
        return Arrays.stream(members)
                .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
                .sorted(comparing(Member::getName).thenComparing(Object::toString))
                .toList();
    }

    private static String modifiers(Member member) {
        int told = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
        return spaced(Modifier.toString(member.getModifiers() & told));
    }

    private static String spaced(String text) {
        return text.isEmpty() ? "" : text + " ";
    }

    private static String parameters(GenericDeclaration declaration) {
        TypeVariable<?>[] parameters = declaration.getTypeParameters();
        return parameters.length == 0
                ? ""
                : Arrays.stream(parameters)
                        .map(each -> each.getName() + list(" extends ", each.getBounds()))
                        .collect(joining(", ", "<", ">"));
    }

    private static String arguments(Executable executable) {
        String types = Arrays.stream(executable.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(joining(", ", "(", ")"));
        return (executable.isVarArgs() ? types.replace("[])", "...)") : types)
                + list(" throws ", executable.getGenericExceptionTypes());
    }

    private static String list(String before, Type... types) {
        String names = Arrays.stream(types)
                .filter(type -> type != null && type != Object.class)
                .map(Type::getTypeName)
                .sorted()
                .collect(joining(", "));
        return names.isEmpty() ? "" : before + names;
    }
}
