package dev.medialib.livingdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
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

/** What {@link UrlImport} accepts. */
class UrlImportTest {
    private static UrlImport.Item.Builder valid(UrlImport.Item.Builder item) {
        return item.url("https://x/a.jpg").id("1").fileName("a");
    }

    static Stream<Arguments> refusedImports() {
        return Stream.of(
                urls(u -> u.add(UrlImportTest::valid), "an import needs a systemName"),
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

        UrlImport built = UrlImport.of(u -> u.systemName("s").context(context).add(UrlImportTest::valid));

        assertThat(built.toJson(kind).at("/context/k").asString()).hasSize(4092);
        assertThat(built.toJson(kind).at("/" + kind + "/0/metadata")).isEqualTo(JsonData.of(Map.of()));
    }

    @Test
    void nullsAreRefusedByName() {
        assertThatThrownBy(() -> UrlImport.of(u -> u.context(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("context");
        assertThatThrownBy(() -> UrlImport.of(u -> u.add((UrlImport.Item) null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("item");
        assertThatThrownBy(() -> UrlImport.of(u -> u.add(i -> i.metadata(null))))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("properties");
    }

    @Test
    void whatTheCallerChangesLaterDoesNotMatter() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Map<String, Object> metadata = new HashMap<>(Map.of("tags", tags));
        UrlImport.Builder builder =
                UrlImport.builder().systemName("s").context(metadata).add(i -> valid(i).metadata(metadata));
        UrlImport urlImport = builder.build();
        JsonData before = urlImport.toJson("images");

        tags.add("b");
        metadata.put("x", 1);
        builder.systemName("other").add(UrlImportTest::valid);

        assertThat(urlImport.toJson("images")).isEqualTo(before);
        assertThat(urlImport.toJson("images").at("/images/0/metadata/tags")).isEqualTo(JsonData.of(List.of("a")));
    }

    @Test
    void anItemThatIsBuiltIsNotChangedByItsBuilder() {
        UrlImport.Item.Builder builder = valid(UrlImport.Item.builder());
        UrlImport urlImport =
                UrlImport.builder().systemName("s").add(builder.build()).build();

        builder.id("2");

        assertThat(urlImport.toJson("files").at("/files/0/id")).isEqualTo(JsonData.of("1"));
    }
}
