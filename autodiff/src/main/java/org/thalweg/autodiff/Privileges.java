package org.thalweg.autodiff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The right to define a class beside a plugin's. A class loader's classes are a module of their own, and a lookup from
 * one module into another lacks that right. So a class that gives away its own lookup is defined in the plugin's
 * package, which is allowed; one serves all of the package.
 */
final class Privileges {
    private static final String NAME = "Thalweg$Access";
    private static final MethodType LOOKUP = MethodType.methodType(MethodHandles.Lookup.class);

    private Privileges() {}

    static MethodHandles.Lookup in(Class<?> host) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(host, MethodHandles.lookup());
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        Class<?> within = access(lookup, host);
        try {
            MethodHandles.Lookup own = (MethodHandles.Lookup)
                    lookup.findStatic(within, "lookup", LOOKUP).invokeExact();
            return MethodHandles.privateLookupIn(host, own);
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> access(MethodHandles.Lookup lookup, Class<?> host) throws ReflectiveOperationException {
        String name = host.getPackageName().isEmpty() ? NAME : host.getPackageName() + "." + NAME;
        try {
            return lookup.defineClass(file(name.replace('.', '/')));
        } catch (LinkageError e) {
            // another thread or an earlier class has done it
            return Class.forName(name, false, host.getClassLoader());
        }
    }

    private static byte[] file(String internalName) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                internalName,
                null,
                "java/lang/Object",
                null);
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_STATIC, "lookup", LOOKUP.toMethodDescriptorString(), null, null);
        method.visitCode();
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(MethodHandles.class),
                "lookup",
                LOOKUP.toMethodDescriptorString(),
                false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
