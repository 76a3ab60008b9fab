package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.Endpoint;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Endpoints are constants of classes whose name ends in Endpoints, and each has an id of its own. */
class EndpointConstantsTest {

    private static List<Field> endpointFields() throws Exception {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type : mainClasses()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Endpoint.class) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static List<Class<?>> mainClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(SitefinityClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (!name.endsWith("-info.class")) {
                    classes.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            SitefinityClient.class.getClassLoader()));
                }
            }
        }
        return classes;
    }

    @Test
    void endpointsAreConstantsOfTheirHolders() throws Exception {
        List<String> elsewhere = new ArrayList<>();
        for (Field field : endpointFields()) {
            boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
            boolean held = field.getDeclaringClass().getSimpleName().endsWith("Endpoints");
            if (!(constant && held)) {
                elsewhere.add(field.toString());
            }
        }
        assertThat(elsewhere)
                .as("ItemList gets the endpoint of the list that it reads")
                .containsExactly(ItemList.class.getDeclaredField("endpoint").toString());
    }

    @Test
    void eachEndpointHasAnIdOfItsOwn() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Field field : endpointFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                ids.add(((Endpoint<?, ?>) field.get(null)).id());
            }
        }
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(id -> id.startsWith("sitefinity."));
    }
}
