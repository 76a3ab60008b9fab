package dev.medialib.reliability;

import dev.medialib.core.internal.endpoint.Endpoint;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All endpoints of a vendor's client, from the constants of its classes. */
final class EndpointConstants {
    private EndpointConstants() {}

    /** @param client a class of the vendor's module, in its root package */
    static List<Endpoint<?, ?>> of(Class<?> client) {
        try {
            URI code =
                    client.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (!code.getPath().endsWith(".jar")) {
                return in(Path.of(code), client);
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(code))) {
                return in(jar.getPath("/"), client);
            }
        } catch (IOException | ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Endpoint<?, ?>> in(Path root, Class<?> client)
            throws IOException, ReflectiveOperationException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        List<Endpoint<?, ?>> endpoints = new ArrayList<>();
        for (Path file : files) {
            String name = root.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), ".")
                    .replaceFirst("\\.class$", "");
            if (!name.startsWith(client.getPackageName() + ".")) {
                continue;
            }
            for (Field field :
                    Class.forName(name, false, client.getClassLoader()).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Endpoint.class) {
                    field.setAccessible(true);
                    endpoints.add((Endpoint<?, ?>) field.get(null));
                }
            }
        }
        return endpoints;
    }
}
