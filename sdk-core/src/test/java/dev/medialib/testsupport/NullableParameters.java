package dev.medialib.testsupport;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a module's public methods and constructors that are marked as nullable. */
public final class NullableParameters {
    private NullableParameters() {}

    /**
     * Lists them as {@code Type.method[0, 2]}, in no order. Left out are {@code equals}, what is generated from models, and packages
     * that are not exported.
     *
     * @param client a class of the module
     */
    public static List<String> of(Class<?> client) throws IOException, URISyntaxException, ClassNotFoundException {
        List<String> found = new ArrayList<>();
        for (Class<?> type : publicTypes(client)) {
            Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                    .flatMap(Stream::of)
                    .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                    .filter(executable -> !executable.isSynthetic())
                    .filter(executable -> !executable.getName().equals("equals"))
                    .map(executable -> described(type, executable))
                    .filter(text -> !text.isEmpty())
                    .forEach(found::add);
        }
        return found;
    }

    private static String described(Class<?> type, Executable executable) {
        AnnotatedType[] parameters = executable.getAnnotatedParameterTypes();
        List<Integer> nullable = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Nullable.class)) {
                nullable.add(i);
            }
        }
        if (nullable.isEmpty()) {
            return "";
        }
        String name = executable.getName().equals(type.getName()) ? "<init>" : executable.getName();
        return type.getCanonicalName().substring(type.getPackageName().length() + 1) + "." + name + nullable;
    }

    private static List<Class<?>> publicTypes(Class<?> client)
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(
                client.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (!name.matches(".*(module-info|package-info|\\.(Immutable|With)[A-Z][^.]*)")) {
                    types.add(Class.forName(name, false, client.getClassLoader()));
                }
            }
        }
        types.removeIf(type -> !isPublic(type) || type.getPackageName().contains(".internal"));
        if (types.size() < 50) {
            throw new IllegalStateException("the classes of " + client + " were not found: " + types);
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
