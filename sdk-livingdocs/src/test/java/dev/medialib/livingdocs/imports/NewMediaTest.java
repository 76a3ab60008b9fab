package dev.medialib.livingdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.model.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link NewEntry} and {@link UrlImport} accept. */
class NewMediaTest {
    private static final Asset ASSET =
            Asset.builder().key("2026/a.jpg").url("https://x/a.jpg").build();

    private static void valid(NewEntry.Builder entry) {
        entry.mediaType("image").asset(ASSET);
    }

    static Stream<Arguments> refusedEntries() {
        return Stream.of(
                entry(e -> {}, "a new entry needs mediaType"),
                entry(e -> e.mediaType("image"), "a new entry needs asset"),
                entry(e -> e.mediaType(""), "mediaType must not be empty"),
                entry(e -> e.id(""), "id must consist of 1 to 32 letters, digits and dashes"),
                entry(e -> e.id("a_b"), "id must consist of 1 to 32 letters, digits and dashes"),
                entry(e -> e.id("ä"), "id must consist of 1 to 32 letters, digits and dashes"),
                entry(e -> e.id("a\n"), "id must consist of 1 to 32 letters, digits and dashes"),
                entry(e -> e.id("x".repeat(33)), "id must consist of 1 to 32 letters, digits and dashes"),
                entry(e -> e.systemName(" "), "systemName must not be empty"),
                entry(e -> e.externalId(null), "externalId must not be empty"),
                entry(
                        e -> {
                            valid(e);
                            e.externalId("1");
                        },
                        "a new entry with an externalId needs a systemName"),
                entry(e -> e.asset(Asset.builder().url("https://x").build()), "the key of the asset must not be empty"),
                entry(e -> e.asset(Asset.builder().key("k").build()), "the url of the asset must not be empty"),
                entry(
                        e -> e.asset(ASSET.withKey("v/a.jpg")),
                        "the key of the asset must not begin with v/, which is reserved"));
    }

    private static Arguments entry(Consumer<NewEntry.Builder> entry, String message) {
        return Arguments.of(entry, message);
    }

    @ParameterizedTest
    @MethodSource("refusedEntries")
    void anEntryThatBreaksARuleIsRefused(Consumer<NewEntry.Builder> entry, String message) {
        assertThatThrownBy(() -> NewEntry.of(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anEntryMayHaveAKeyThatOnlyLooksReserved() {
        assertThat(NewEntry.of(e -> e.mediaType("image").asset(ASSET.withKey("video/a.mp4")))
                        .toJson()
                        .at("/asset/key"))
                .isEqualTo(JsonData.of("video/a.mp4"));
    }

    @Test
    void nullsAreRefusedByName() {
        assertThatThrownBy(() -> NewEntry.of(e -> e.translation(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("translation");
        assertThatThrownBy(() -> NewEntry.of(e -> e.metadata(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("properties");
        assertThatThrownBy(() -> UrlImport.of(u -> u.context(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("context");
        assertThatThrownBy(() -> UrlImport.of(u -> u.add(i -> i.metadata(null))))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("properties");
    }

    private static UrlImport.Item valid(UrlImport.Item item) {
        return item.url("https://x/a.jpg").id("1").fileName("a");
    }

    static Stream<Arguments> refusedImports() {
        return Stream.of(
                urls(u -> u.add(NewMediaTest::valid), "an import needs a systemName"),
                urls(u -> u.systemName("s"), "an import needs at least one item"),
                urls(u -> u.systemName(""), "systemName must not be empty"),
                urls(u -> u.add(i -> {}), "an item to import needs url"),
                urls(u -> u.add(i -> i.url("https://x")), "an item to import needs id"),
                urls(u -> u.add(i -> i.url("https://x").id("1")), "an item to import needs fileName"),
                urls(u -> u.add(i -> i.url(" ")), "url must not be empty"),
                urls(
                        u -> u.add(i -> i.url("DATA:image/png;base64,AAAA")),
                        "url must not be a data: URL, which the server does not import"),
                urls(u -> u.add(i -> i.id("")), "id must not be empty"),
                urls(u -> u.add(i -> i.fileName(null)), "fileName must not be empty"),
                urls(u -> u.add(i -> i.mediaType("")), "mediaType must not be empty"),
                urls(
                        u -> u.context(Map.of("k", "ü".repeat(4093))),
                        "context must have at most 8192 bytes as JSON, but has 8194"));
    }

    private static Arguments urls(Consumer<UrlImport.Builder> urlImport, String message) {
        return Arguments.of(urlImport, message);
    }

    @ParameterizedTest
    @MethodSource("refusedImports")
    void anImportThatBreaksARuleIsRefused(Consumer<UrlImport.Builder> urlImport, String message) {
        assertThatThrownBy(() -> UrlImport.of(urlImport))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "videos", "files"})
    void aContextMayHave8192Bytes(String kind) {
        Map<String, String> context = Map.of("k", "ü".repeat(4092));

        UrlImport built = UrlImport.of(u -> u.systemName("s").context(context).add(NewMediaTest::valid));

        assertThat(built.toJson(kind).at("/context/k").asString()).hasSize(4092);
        assertThat(built.toJson(kind).at("/" + kind + "/0/metadata")).isEqualTo(JsonData.of(Map.of()));
    }

    @Test
    void whatTheCallerChangesLaterDoesNotMatter() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Map<String, Object> metadata = new HashMap<>(Map.of("tags", tags));
        List<UrlImport.Builder> builders = new ArrayList<>();
        List<NewEntry.Builder> entries = new ArrayList<>();
        UrlImport urlImport = UrlImport.of(u -> {
            builders.add(u);
            u.systemName("s").context(metadata).add(i -> valid(i).metadata(metadata));
        });
        NewEntry entry = NewEntry.of(e -> {
            entries.add(e);
            valid(e);
            e.metadata(metadata);
        });
        JsonData importBefore = urlImport.toJson("images");
        JsonData entryBefore = entry.toJson();

        tags.add("b");
        metadata.put("x", 1);
        builders.get(0).systemName("other").add(NewMediaTest::valid);
        entries.get(0).id("other").systemName("other");

        assertThat(urlImport.toJson("images")).isEqualTo(importBefore);
        assertThat(urlImport.toJson("images").at("/images/0/metadata/tags")).isEqualTo(JsonData.of(List.of("a")));
        assertThat(entry.toJson()).isEqualTo(entryBefore);
        assertThat(entry.id()).isNull();
        assertThat(entry.toJson().at("/metadata/tags")).isEqualTo(JsonData.of(List.of("a")));
    }
}
