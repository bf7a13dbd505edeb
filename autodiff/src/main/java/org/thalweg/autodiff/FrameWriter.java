package org.thalweg.autodiff;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;

/** Writes a class with its frames, which need common superclasses that only the plugin's own class loader knows. */
final class FrameWriter extends ClassWriter {
    private final ClassFiles files;

    FrameWriter(ClassFiles files) {
        super(ClassWriter.COMPUTE_FRAMES);
        this.files = files;
    }

    @Override
    protected String getCommonSuperClass(String first, String second) {
        Class<?> a = files.load(first).orElse(Object.class);
        Class<?> b = files.load(second).orElse(Object.class);
        if (a.isInterface() || b.isInterface()) {
            return a.isAssignableFrom(b) ? first : b.isAssignableFrom(a) ? second : "java/lang/Object";
        }
        while (!a.isAssignableFrom(b)) {
            a = a.getSuperclass();
        }
        return Type.getInternalName(a);
    }
}
