package dev.medialib.livingdocs.entry;

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

/** What {@link NewEntry} accepts. */
class NewEntryTest {
    private static final EntryAsset ASSET =
            EntryAsset.builder().key("2026/a.jpg").url("https://x/a.jpg").build();

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
                entry(
                        e -> e.asset(EntryAsset.builder().url("https://x").build()),
                        "the key of the asset must not be empty"),
                entry(e -> e.asset(EntryAsset.builder().key("k").build()), "the url of the asset must not be empty"),
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
    }

    @Test
    void whatTheCallerChangesLaterDoesNotMatter() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Map<String, Object> metadata = new HashMap<>(Map.of("tags", tags));
        NewEntry.Builder builder = NewEntry.builder();
        valid(builder);
        NewEntry entry = builder.metadata(metadata).build();
        JsonData before = entry.toJson();

        tags.add("b");
        metadata.put("x", 1);
        builder.id("other").systemName("other");

        assertThat(entry.toJson()).isEqualTo(before);
        assertThat(entry.id()).isNull();
        assertThat(entry.toJson().at("/metadata/tags")).isEqualTo(JsonData.of(List.of("a")));
    }
}
