package dev.medialib.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each endpoint has a row in its guide, a route in its fake, and a test that calls it over a socket. */
class EndpointCoverageTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final Pattern QUOTED = Pattern.compile("`((?:GET|HEAD|POST|PUT|PATCH|DELETE)(?: [^`]*)?)`");

    @ParameterizedTest
    @ValueSource(strings = {"livingdocs", "sanity", "sitefinity"})
    void everyEndpointHasARowInItsGuide(String vendor) throws IOException {
        Set<String> rows = rows(ROOT.resolve("docs/" + vendor + ".md"));
        assertNoneMissing(vendor, "has no row in docs/" + vendor + ".md", endpoint -> Endpoints.isIn(rows, endpoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"livingdocs", "sanity", "sitefinity"})
    void everyEndpointHasARouteInItsFake(String vendor) {
        Set<String> routes = routes(vendor).stream().map(Endpoints::shape).collect(Collectors.toSet());
        // the addresses of files come from data, and not from a path of the API
        assertNoneMissing(
                vendor,
                "has no route in the fake",
                endpoint -> endpoint.anywhere() || Endpoints.isIn(routes, endpoint));
    }

    /** The tests of the vendor's module record their calls; see {@code EndpointCallRecorder} in the tests of the core. */
    @ParameterizedTest
    @ValueSource(strings = {"livingdocs", "sanity", "sitefinity"})
    void everyEndpointWasCalledOverASocket(String vendor) throws IOException {
        Path file = ROOT.resolve("sdk-" + vendor + "/target/endpoint-calls.txt");
        assertTrue(Files.exists(file), () -> file + " is missing: run all tests of sdk-" + vendor + " first");
        Set<String> called = new HashSet<>(Files.readAllLines(file));
        assertNoneMissing(vendor, "was called by no test of sdk-" + vendor, endpoint -> called.contains(endpoint.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"livingdocs", "sanity", "sitefinity"})
    void idsBeginWithTheVendorAndAreUniqueForMethodAndPath(String vendor) {
        TreeMap<String, String> seen = new TreeMap<>();
        assertAll(Endpoints.of(vendor).stream().map(endpoint -> () -> {
            assertTrue(endpoint.id().startsWith(vendor + "."), endpoint.id());
            String key = endpoint.method() + " " + endpoint.id();
            assertEquals(null, seen.put(key, endpoint.pathTemplate()), () -> key + " is the id of two endpoints");
        }));
    }

    @Test
    void aMissingEndpointIsNamedByTheFailure() {
        String failure =
                missing("livingdocs", "is lacking", endpoint -> !endpoint.id().equals("livingdocs.health"));
        assertEquals("livingdocs.health (GET health) is lacking", failure);
    }

    private interface Condition {
        boolean holds(Endpoint<?, ?> endpoint);
    }

    private static void assertNoneMissing(String vendor, String complaint, Condition condition) {
        assertEquals("", missing(vendor, complaint, condition));
    }

    private static String missing(String vendor, String complaint, Condition condition) {
        List<Endpoint<?, ?>> endpoints = Endpoints.of(vendor);
        assertTrue(endpoints.size() >= 10, () -> "only " + endpoints.size() + " endpoints were found in sdk-" + vendor);
        return endpoints.stream()
                .filter(endpoint -> !condition.holds(endpoint))
                .map(endpoint ->
                        endpoint.id() + " (" + endpoint.method() + " " + endpoint.pathTemplate() + ") " + complaint)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> rows(Path guide) throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(guide)) {
            Matcher matcher = QUOTED.matcher(line);
            while (line.startsWith("|") && matcher.find()) {
                rows.add(Endpoints.shape(matcher.group(1)));
            }
        }
        return rows;
    }

    private static List<String> routes(String vendor) {
        return switch (vendor) {
            case "livingdocs" -> {
                try (FakeLivingdocs fake = FakeLivingdocs.start()) {
                    yield fake.routes();
                }
            }
            case "sanity" -> {
                try (FakeSanity fake = FakeSanity.start()) {
                    yield fake.routes();
                }
            }
            default -> {
                try (FakeSitefinity fake = FakeSitefinity.start()) {
                    yield fake.routes();
                }
            }
        };
    }
}
