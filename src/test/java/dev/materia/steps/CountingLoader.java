package dev.materia.steps;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Loads Materia, and the parsers that it reads texts with, so that {@link Steps} counts the steps of their code. */
final class CountingLoader extends ClassLoader {

    private static final List<String> COUNTED = List.of("dev.materia.", "org.commonmark.", "org.jsoup.");
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final Map<String, String> REPLACED = replaced();

    CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    /** The methods of the Java library that are replaced: owner, name and signature to the signature in Steps. */
    private static Map<String, String> replaced() {
        Map<String, String> replaced = new HashMap<>();
        for (Method method : Steps.class.getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (!Modifier.isStatic(method.getModifiers()) || types.length == 0) {
                continue;
            }
            String given = Arrays.stream(types).skip(1).map(Type::getDescriptor).collect(Collectors.joining());
            String result = Type.getDescriptor(method.getReturnType());
            replaced.put(
                    Type.getInternalName(types[0]) + "." + method.getName() + "(" + given + ")" + result,
                    Type.getMethodDescriptor(method));
        }
        return replaced;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (COUNTED.stream().noneMatch(name::startsWith) || name.equals(Steps.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in.readAllBytes());
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Counting(writer), 0);
            byte[] code = writer.toByteArray();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static final class Counting extends ClassVisitor {

        Counting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    step();
                }

                @Override
                public void visitJumpInsn(int opcode, Label label) {
                    step();
                    super.visitJumpInsn(opcode, label);
                }

                private void step() {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String descriptor, boolean isInterface) {
                    String instead = REPLACED.get(owner + "." + name + descriptor);
                    if (instead != null && (opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE)) {
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, instead, false);
                    } else {
                        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                    }
                }
            };
        }
    }
}
