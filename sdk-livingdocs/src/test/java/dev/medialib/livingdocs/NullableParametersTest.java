package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A parameter that says it may be null is not refused when it is. */
class NullableParametersTest {

    @Test
    void onlyParametersThatAcceptNullAreNullable() throws Exception {
        assertThat(nullableParameters())
                .containsExactlyInAnyOrder(
                        // the properties of a patch and of its operations that may be left out
                        "MediaLibraryPatch.<init> 0",
                        "MediaLibraryPatch.<init> 1",
                        "EntryPatchOperation.RevokeAsset.<init> 0",
                        "EntryPatchOperation.UpdateUsageLogEntry.<init> 2",
                        // results have either a response or a failure
                        "CreateResult.<init> 2",
                        "CreateResult.<init> 3",
                        // a server does not always tell the versions
                        "VersionConflictException.<init> 1",
                        "VersionConflictException.<init> 2",
                        "InvalidWebhookException.<init> 1",
                        // a request without a signature is not authentic
                        "Webhooks.isAuthentic 1",
                        "Webhooks.parse 1");
    }

    /** The place of each, counted from 0. Builders of models are generated, and {@code equals} is the JDK's. */
    private static List<String> nullableParameters() throws Exception {
        List<String> found = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                    .flatMap(Stream::of)
                    .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                    .filter(executable -> !executable.getName().equals("equals"))
                    .forEach(executable -> addNullable(found, type, executable));
        }
        return found;
    }

    private static void addNullable(List<String> found, Class<?> type, Executable executable) {
        AnnotatedType[] parameters = executable.getAnnotatedParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Nullable.class)) {
                String name = executable.getName().equals(type.getName()) ? "<init>" : executable.getName();
                found.add(
                        type.getCanonicalName().substring(type.getPackageName().length() + 1) + "." + name + " " + i);
            }
        }
    }

    private static List<Class<?>> publicTypes() throws Exception {
        Path classes = Path.of(LivingdocsClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (!name.matches(".*(module-info|package-info|Immutable.*)")) {
                    types.add(Class.forName(name));
                }
            }
        }
        types.removeIf(type ->
                !Modifier.isPublic(type.getModifiers()) || type.getPackageName().endsWith(".internal"));
        assertThat(types).hasSizeGreaterThan(50);
        return types;
    }
}
