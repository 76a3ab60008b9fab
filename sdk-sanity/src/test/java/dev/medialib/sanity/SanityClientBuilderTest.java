package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.RequestTags;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanityClientBuilderTest {
    private static final String CANARY = "canary-5ecret-t0ken";

    private static ApiContext context(Consumer<SanityClientBuilder> more) {
        SanityClientBuilder builder = SanityClient.builder();
        more.accept(builder);
        try (SanityClient client = builder.build()) {
            return client.context();
        }
    }

    @Test
    void librariesUseTheGlobalHostAndDatasetsTheHostOfTheirProject() {
        ApiContext context = context(b -> b.projectId("y856rro4").dataset("production"));
        assertThat(context.caller().root()).hasToString("https://api.sanity.io/v2025-03-25");
        assertThat(context.references().root()).hasToString("https://api.sanity.io/vX");
        assertThat(context.project().root()).hasToString("https://y856rro4.api.sanity.io/v2025-03-25");
        assertThat(context.dataset("d").forQueries().caller().root())
                .hasToString("https://y856rro4.api.sanity.io/v2025-03-25");
        assertThat(context.requireDataset()).isEqualTo("production");
        assertThat(context.projectId()).isEqualTo("y856rro4");
        assertThat(context.hasToken()).isFalse();
    }

    @Test
    void aTokenAloneIsEnoughForLibraries() {
        ApiContext context = context(b -> b.token("t"));
        assertThat(context.hosts().project()).isNull();
        assertThat(context.hosts().cdn()).isNull();
        assertThat(context.hasToken()).isTrue();
        assertThat(context.hosts().all())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "https://api.sanity.io/", "https://cdn.sanity.io/", "https://cdn.sanity.work/");
    }

    @Test
    void librariesMayBeCalledOnTheProjectsHost() {
        ApiContext context = context(b -> b.projectId("y856rro4").mediaLibrariesOnProjectHost());
        assertThat(context.caller().root()).hasToString("https://y856rro4.api.sanity.io/v2025-03-25");
        assertThat(context.references().root()).hasToString("https://y856rro4.api.sanity.io/vX");
    }

    @Test
    void onlyQueriesOfDatasetsGoThroughTheCache() {
        ApiContext context = context(b -> b.projectId("y856rro4").useCdn());
        assertThat(context.dataset("d").forQueries().caller().root())
                .hasToString("https://y856rro4.apicdn.sanity.io/v2025-03-25");
        assertThat(context.project().root()).hasToString("https://y856rro4.api.sanity.io/v2025-03-25");
        assertThat(context.caller().root()).hasToString("https://api.sanity.io/v2025-03-25");
        assertThat(context.hosts().all())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "https://api.sanity.io/",
                        "https://cdn.sanity.io/",
                        "https://cdn.sanity.work/",
                        "https://y856rro4.api.sanity.io/",
                        "https://y856rro4.apicdn.sanity.io/");
    }

    @Test
    void otherUrlsTakeThePlaceOfTheVendors() {
        ApiContext context = context(b -> b.projectId("p")
                .useCdn()
                .mediaLibraryUrl("https://proxy.example.com/libraries/")
                .projectUrl("https://proxy.example.com/project"));
        assertThat(context.caller().root()).hasToString("https://proxy.example.com/libraries/v2025-03-25");
        assertThat(context.project().root()).hasToString("https://proxy.example.com/project/v2025-03-25");
        assertThat(context.dataset("d").forQueries().caller().root())
                .hasToString("https://proxy.example.com/project/v2025-03-25");
    }

    @Test
    void aVersionHoldsForAllButReferences() {
        ApiContext context = context(b -> b.projectId("p").apiVersion(SanityApiVersion.of("1")));
        assertThat(context.caller().root()).hasToString("https://api.sanity.io/v1");
        assertThat(context.project().root()).hasToString("https://p.api.sanity.io/v1");
        assertThat(context.references().root()).hasToString("https://api.sanity.io/vX");
        ApiContext other = context.speaking("2025-02-19");
        assertThat(other.references().root()).hasToString("https://api.sanity.io/v2025-02-19");
        assertThat(other.project().root()).hasToString("https://p.api.sanity.io/v2025-02-19");
    }

    @Test
    void theEnvironmentGivesProjectDatasetTokenAndVersion() {
        Map<String, String> environment = Map.of(
                "SANITY_PROJECT_ID",
                " y856rro4\n",
                "SANITY_DATASET",
                "production ",
                "SANITY_TOKEN",
                CANARY + "\n",
                "SANITY_API_VERSION",
                " v2025-02-19");
        ApiContext context = context(b -> b.from(environment));
        assertThat(context.projectId()).isEqualTo("y856rro4");
        assertThat(context.requireDataset()).isEqualTo("production");
        assertThat(context.hasToken()).isTrue();
        assertThat(context.version()).isEqualTo(SanityApiVersion.V2025_02_19.value());
    }

    @Test
    void aVariableThatIsMissingOrBlankLeavesWhatWasSet() {
        Map<String, String> blank = Map.of("SANITY_TOKEN", " ", "SANITY_DATASET", "");
        ApiContext context =
                context(b -> b.projectId("p").dataset("d").token("t").from(blank));
        assertThat(context.requireDataset()).isEqualTo("d");
        assertThat(context.projectId()).isEqualTo("p");
        assertThat(context.hasToken()).isTrue();
        assertThat(context.version()).isEqualTo(SanityApiVersion.V2025_03_25.value());
    }

    @Test
    void aVariableThatIsWrongIsNamedWithoutTheToken() {
        Map<String, String> environment = Map.of("SANITY_TOKEN", CANARY, "SANITY_PROJECT_ID", "a.b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().from(environment))
                .withMessageContaining("projectId")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a/b", "a b", "a_b", "evil.example.com#", "ä", "a\n"})
    void aProjectIdThatCouldNameAnotherHostIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().projectId(id))
                .withMessageContaining("projectId must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "api.sanity.io", "ftp://api.sanity.io", "http://api.sanity.io", "https://u:pw@api.sanity.io"
            })
    void aUrlThatCannotBeUsedIsRefusedByName(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().mediaLibraryUrl(url).build())
                .withMessageContaining("mediaLibraryUrl")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pw"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().projectUrl(url).build())
                .withMessageContaining("projectUrl");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SanityClient.builder().mediaLibrariesOnProjectHost().build())
                .withMessageContaining("set projectId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().useCdn().build())
                .withMessageContaining("set projectId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder()
                        .projectId("p")
                        .mediaLibrariesOnProjectHost()
                        .mediaLibraryUrl("https://x.example.com")
                        .build())
                .withMessageContaining("set only one");
    }

    @Test
    void aTokenThatCanBeNoneIsRefusedWithoutShowingIt() {
        for (String bad : List.of("", CANARY + "\n", CANARY + " x", CANARY + "ü")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SanityClient.builder().token(bad))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(CANARY));
        }
    }

    @Test
    void aTagPrefixStandsBeforeEveryTagAndAlone() {
        RequestTags tags = context(b -> b.requestTagPrefix("acme.App")).tags();
        assertThat(tags.of(null)).isEqualTo("acme.App");
        assertThat(tags.of("import_1-2")).isEqualTo("acme.App.import_1-2");
        assertThat(RequestTags.NONE.of(null)).isNull();
        assertThat(RequestTags.NONE.of("import")).isEqualTo("import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\n", "a&b"})
    void aTagOfOtherCharactersIsRefused(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestTags.NONE.of(tag))
                .withMessageContaining("tag must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().requestTagPrefix(tag))
                .withMessageContaining("requestTagPrefix must");
    }

    @Test
    void aTagIsAtMostSeventyFiveCharactersWithItsPrefix() {
        assertThat(RequestTags.NONE.of("a".repeat(75))).hasSize(75);
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTags.NONE.of("a".repeat(76)));
        RequestTags prefixed = new RequestTags("a".repeat(37), null);
        assertThat(prefixed.of("b".repeat(37))).hasSize(75);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prefixed.of("b".repeat(38)))
                .withMessageContaining("a.b");
    }
}
