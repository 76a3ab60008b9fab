package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.entry.UsageState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivingdocsApiVersionTest {
    private static final List<String> IN_ORDER = List.of(
            "v1", "2025-03", "2025-05", "2025-07", "2025-09", "2025-11", "2026-01", "2026-03", "2026-05", "2027-01");

    @Test
    void versionsAreOrderedByTheirDates() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                assertThat(LivingdocsApiVersion.of(IN_ORDER.get(i)).isAtLeast(LivingdocsApiVersion.of(IN_ORDER.get(j))))
                        .as("%s is at least %s", IN_ORDER.get(i), IN_ORDER.get(j))
                        .isEqualTo(i >= j);
            }
        }
        assertThat(LivingdocsApiVersion.of("beta").isAtLeast(LivingdocsApiVersion.V2025_03))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "v2", "2026-05-rc.1", "1_0", "2026-5"})
    void aNameThatIsNotKnownCountsAsNewest(String name) {
        assertThat(LivingdocsApiVersion.of(name).isAtLeast(LivingdocsApiVersion.V2026_05))
                .isTrue();
        assertThat(LivingdocsApiVersion.of(name).value())
                .isEqualTo(name)
                .isEqualTo(LivingdocsApiVersion.of(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026/05", "..", ".", "-x", "a b", "2026-05\n", "ü", "a%2Fb", "?x"})
    void aNameThatCannotStandInAPathIsRefused(String name) {
        assertThatThrownBy(() -> LivingdocsApiVersion.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as 2026-05");
    }

    @Test
    void versionsAreEqualByName() {
        assertThat(LivingdocsApiVersion.of("2026-05"))
                .isEqualTo(LivingdocsApiVersion.V2026_05)
                .hasSameHashCodeAs(LivingdocsApiVersion.V2026_05);
        assertThat(LivingdocsApiVersion.V2026_05)
                .isNotEqualTo(LivingdocsApiVersion.V2026_03)
                .isNotEqualTo("2026-05");
    }

    @Test
    void aClientNeedsAVersion() {
        assertThatThrownBy(() -> LivingdocsClient.builder().apiVersion(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("version");
    }

    /** What a feature is called, since when it exists, and how it is used. */
    private static Map<String, Consumer<LivingdocsClient>> features() {
        return Map.of(
                "serveImage 2025-03",
                c -> c.mediaLibrary().serveImage("k").close(),
                "references of a publication 2025-03",
                c -> c.documents().references(1),
                "keys 2026-03",
                c -> c.mediaLibrary().keys("x"),
                "preserveUpdatedAt 2026-03",
                c -> c.mediaLibrary().patch("x", p -> p.archive().preserveUpdatedAt()),
                "addUsageLogEntry 2026-01",
                c -> c.mediaLibrary().patch("x", p -> p.archive().addUsage(u -> u.purpose("p"))),
                "updateUsageLogEntry 2026-01",
                c -> c.mediaLibrary()
                        .patch(
                                "x",
                                p -> p.updateUsage(
                                        "u", u -> u.purpose("p").state(UsageState.PENDING), JsonData.of(Map.of()))),
                "removeUsageLogEntry 2026-01",
                c -> c.mediaLibrary().patch("x", p -> p.removeUsage("u")));
    }

    static Stream<Arguments> featuresAndVersions() {
        return features().keySet().stream()
                .flatMap(feature -> Stream.concat(IN_ORDER.stream(), Stream.of("beta", "next"))
                        .map(v -> Arguments.of(feature, v)));
    }

    @ParameterizedTest
    @MethodSource("featuresAndVersions")
    void whatAVersionLacksIsRefusedBeforeAnythingIsSent(String feature, String version) throws Exception {
        String name = feature.substring(0, feature.lastIndexOf(' '));
        LivingdocsApiVersion since = LivingdocsApiVersion.of(feature.substring(feature.lastIndexOf(' ') + 1));
        LivingdocsApiVersion inUse = LivingdocsApiVersion.of(version);
        try (SampleServer server = new SampleServer()) {
            LivingdocsClient client = server.answering(inUse, "{\"results\":[],\"references\":[]}");
            if (inUse.isAtLeast(since)) {
                features().get(feature).accept(client);
                assertThat(server.requests()).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> features().get(feature).accept(client))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(name + " needs API version " + since + " or later")
                        .hasMessageContaining("this client uses " + version);
                assertThat(server.requests()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"v1", "beta", "2025-03", "2025-11", "2026-01", "2026-03"})
    void usageLogsAreReadInEveryVersion(String version) throws Exception {
        try (SampleServer server = new SampleServer()) {
            server.answering(LivingdocsApiVersion.of(version), "{\"results\":[]}")
                    .mediaLibrary()
                    .usageLog("x");

            assertThat(server.request().getTarget()).isEqualTo("/api/" + version + "/mediaLibrary/x/usageLog");
        }
    }

    @ParameterizedTest
    @CsvSource({"v1", "beta", "2025-11", "2026-01"})
    void whatAllVersionsHaveIsSent(String version) throws Exception {
        try (SampleServer server = new SampleServer()) {
            LivingdocsClient client = server.answering(LivingdocsApiVersion.of(version), "{\"status\":200}");

            client.mediaLibrary()
                    .patch(
                            "x",
                            p -> p.setMetadata("title", "t")
                                    .removeAsset("en")
                                    .revokeAsset("n")
                                    .unrevokeAsset()
                                    .archive());

            assertThat(server.request().getTarget()).isEqualTo("/api/" + version + "/mediaLibrary/x");
        }
    }
}
