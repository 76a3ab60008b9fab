package dev.medialib.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.medialib.core.internal.endpoint.Endpoint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Endpoints of a vendor's client, by the names of their constants. */
final class Endpoints {
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z$][\\w.$]*)\\([^)]*\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|…");

    private Endpoints() {}

    static List<Endpoint<?, ?>> of(String vendor) {
        List<Endpoint<?, ?>> endpoints = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.medialib." + vendor)) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Endpoint.class) {
                    endpoints.add(value(field));
                }
            }
        }
        return endpoints;
    }

    private static Endpoint<?, ?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Endpoint<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns whether the endpoint is among these shapes. A shape can have the endpoint's variable, or one of its values. */
    static boolean isIn(Collection<String> shapes, Endpoint<?, ?> endpoint) {
        String shape = shape(endpoint.method() + " " + endpoint.pathTemplate());
        Pattern pattern = Pattern.compile(
                Stream.of(shape.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/ ()]+")));
        return shapes.stream().anyMatch(given -> pattern.matcher(given).matches());
    }

    /**
     * Returns method and path without the parts that differ between client, fake and guide: names of variables, arguments of
     * functions, the prefix {@code Default.}, and the query.
     */
    static String shape(String methodAndPath) {
        String path = methodAndPath.replaceFirst("\\?.*", "");
        Matcher function = FUNCTION.matcher(path);
        path = function.replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        path = VARIABLE.matcher(path).replaceAll("{}").replace("/Default.", "/");
        return path.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
