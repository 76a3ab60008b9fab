package dev.medialib.testsupport;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public types of a module's exported packages, without those generated from models. */
final class PublicTypes {
    private PublicTypes() {}

    /** @param client a class of the module */
    static List<Class<?>> of(Class<?> client) throws IOException, URISyntaxException, ClassNotFoundException {
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
