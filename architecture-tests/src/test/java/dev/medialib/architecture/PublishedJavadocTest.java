package dev.medialib.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medialib.core.json.JsonModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Javadoc jars as {@code mvn package} built them. A run that stops before that phase has none. */
class PublishedJavadocTest {
    private static final Pattern LINKED_OR_CODE = Pattern.compile("(?s)<(a|code|head)\\b.*?</\\1>|<[^>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void buildersOfModelsShowEachMethodWithItsComment(String module) throws Exception {
        Map<String, String> pages = pages(module);
        List<String> undocumented = new ArrayList<>();
        List<Class<?>> builders = builders(pages);

        for (Class<?> builder : builders) {
            publicMethods(builder)
                    .filter(method -> !isDocumented(pages.get(pageOf(builder)), method))
                    .forEach(method -> undocumented.add(builder.getName() + "." + method));
        }

        assertFalse(builders.isEmpty());
        assertEquals(List.of(), undocumented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void modelsShowEachWithMethodWithItsComment(String module) throws Exception {
        Map<String, String> pages = pages(module);
        List<String> undocumented = new ArrayList<>();

        for (Class<?> builder : builders(pages)) {
            Class<?> model = builder.getEnclosingClass();
            List<String> methods = publicMethods(model)
                    .filter(name -> name.matches("with[A-Z].*"))
                    .toList();
            assertFalse(methods.isEmpty(), model.getName());
            methods.stream()
                    .filter(method -> !isDocumented(pages.get(pageOf(model)), method))
                    .forEach(method -> undocumented.add(model.getName() + "." + method));
        }

        assertEquals(List.of(), undocumented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void typesOfTheCoreAreLinks(String module) throws Exception {
        assertEquals(List.of(), unlinked(pages(module), "core"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "testkit"})
    void typesOfTheSameModuleAreLinks(String module) throws Exception {
        Map<String, String> pages = pages("sdk-" + module);
        pages.keySet().removeIf(name -> name.contains("/internal/"));

        assertTrue(pages.size() > 40, () -> "only " + pages.keySet());
        assertEquals(List.of(), unlinked(pages, module));
    }

    /** Types of a module that a page names without a link. The name of the page's own type, and of those around it, has none. */
    private static List<String> unlinked(Map<String, String> pages, String module) {
        Pattern type = Pattern.compile("dev\\.medialib\\." + module + "\\.[a-z.]*[A-Z]\\w*");
        List<String> unlinked = new ArrayList<>();
        pages.forEach((name, html) -> type.matcher(LINKED_OR_CODE.matcher(html).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(found -> !name.startsWith(found.replace('.', '/') + "."))
                .forEach(found -> unlinked.add(name + ": " + found)));
        return unlinked;
    }

    private static Stream<String> publicMethods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct();
    }

    private static boolean isDocumented(String html, String method) {
        List<String> sections = Stream.of(html.split("<section class=\"detail\""))
                .filter(section -> section.startsWith(" id=\"" + method + "("))
                .toList();
        return !sections.isEmpty() && sections.stream().allMatch(section -> section.contains("<div class=\"block\">"));
    }

    private static List<Class<?>> builders(Map<String, String> pages) throws ClassNotFoundException {
        List<Class<?>> builders = new ArrayList<>();
        for (String page : pages.keySet()) {
            if (page.matches("dev/medialib/.*/\\w+\\.Builder\\.html")) {
                String model = page.replace(".Builder.html", "").replace('/', '.');
                if (JsonModel.class.isAssignableFrom(Class.forName(model))) {
                    builders.add(Class.forName(model + "$Builder"));
                }
            }
        }
        return builders;
    }

    private static String pageOf(Class<?> type) {
        String name = type.getName();
        return name.replace('.', '/').replace('$', '.') + ".html";
    }

    /** The pages of types by their path below the module's folder. */
    private static Map<String, String> pages(String module) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(javadoc(module).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                int start = name.indexOf("/dev/medialib/");
                if (start >= 0 && name.endsWith(".html") && !name.contains("/class-use/")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        pages.put(name.substring(start + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return pages;
    }

    private static Path javadoc(String module) throws IOException {
        Path target = Path.of("..", module, "target");
        List<Path> jars = List.of();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                jars = files.filter(file -> file.toString().endsWith("-javadoc.jar"))
                        .toList();
            }
        }
        if (jars.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("CI must package " + module + " before its Javadoc is tested");
        }
        assumeTrue(!jars.isEmpty(), "the Javadoc of " + module + " is not packaged");
        return jars.get(0);
    }
}
