package dev.medialib.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars that a program with one vendor's client needs. A run that stops before the phase package has none of our own. */
class JarSizeTest {
    private static final long MAX_OWN = 1_350_000;
    private static final long MAX_CLOSURE = 8_000_000;
    private static final List<String> LIBRARIES = List.of(
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations-13",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations",
            "jackson-datatype-jsr310",
            "slf4j-api",
            "jspecify");

    @ParameterizedTest
    @ValueSource(strings = {"sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void theCoreAndOneVendorAreSmall(String vendor) throws Exception {
        assertThat(jar("sdk-core") + jar(vendor)).isLessThanOrEqualTo(MAX_OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void aClientWithItsLibrariesIsSmall(String vendor) throws Exception {
        assertThat(jar("sdk-core") + jar(vendor) + libraries()).isLessThan(MAX_CLOSURE);
    }

    @Test
    void eachLibraryIsOnTheClassPath() {
        for (String library : LIBRARIES) {
            assertThat(jarsOnClassPath()).anyMatch(jar -> jar.getName().startsWith(library));
        }
    }

    private static long libraries() {
        return jarsOnClassPath()
                .filter(jar -> LIBRARIES.stream().anyMatch(jar.getName()::startsWith))
                .mapToLong(File::length)
                .sum();
    }

    private static Stream<File> jarsOnClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile);
    }

    private static long jar(String module) throws IOException {
        Path target = Path.of("..", module, "target");
        List<Path> jars = List.of();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                jars = files.filter(
                                file -> file.getFileName().toString().matches(module + "-[\\d.]+(-SNAPSHOT)?\\.jar"))
                        .toList();
            }
        }
        if (jars.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("CI must package " + module + " before the size of its jar is tested");
        }
        assumeTrue(!jars.isEmpty(), module + " is not packaged");
        return Files.size(jars.get(0));
    }
}
