package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaLibraryPatchTest {
    private static void confirmed(Usage.Builder usage) {
        usage.purpose("p").state(UsageState.CONFIRMED).publicationDate(Instant.EPOCH);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(b -> b.build(), "a patch needs at least one operation"),
                refused(b -> b.ifVersion(null), "ifVersion needs the version of an entry, not null"),
                refused(b -> b.ifVersion(-1L), "ifVersion needs the version of an entry, not -1"),
                refused(
                        b -> b.setMetadata("title", null),
                        "setMetadata of title must not be null; use removeMetadata to remove the property"),
                refused(
                        b -> b.setMetadata("title", JsonData.NULL),
                        "setMetadata of title must not be null; use removeMetadata to remove the property"),
                refused(b -> b.setMetadata(" ", "x"), "propertyName must not be empty"),
                refused(b -> b.setMetadata(null, "x"), "propertyName must not be empty"),
                refused(b -> b.setMetadata("x", Double.NaN), "JSON has no NaN"),
                refused(b -> b.removeMetadata(""), "propertyName must not be empty"),
                refused(
                        b -> b.replaceAsset(EntryAsset.builder().url("u").build()),
                        "the key of the asset must not be empty"),
                refused(
                        b -> b.replaceAsset(
                                EntryAsset.builder().key("k").url(" ").build()),
                        "the url of the asset must not be empty"),
                refused(b -> b.removeAsset("\t"), "locale must not be empty"),
                refused(b -> b.removeAsset(null), "locale must not be empty"),
                refused(b -> b.revokeAsset(""), "note must not be empty"),
                refused(b -> b.revokeAsset(null), "note must not be empty"),
                refused(b -> b.revokeAsset("x".repeat(201)), "note must have at most 200 characters, but has 201"),
                refused(b -> b.addUsage(u -> {}), "a usage needs a purpose"),
                refused(b -> b.addUsage(u -> u.purpose(" ")), "purpose must not be empty"),
                refused(b -> b.addUsage(u -> u.purpose("p").url("")), "url must not be empty"),
                refused(
                        b -> b.addUsage(u -> u.purpose("p").state(UsageState.CONFIRMED)),
                        "a confirmed usage needs a publicationDate"),
                refused(
                        b -> b.addUsage(u -> u.purpose("p").state(UsageState.of("confirmed"))),
                        "a confirmed usage needs a publicationDate"),
                refused(b -> b.updateUsage("id", u -> u.purpose("p")), "the update of a usage needs a state"),
                refused(b -> b.updateUsage(" ", MediaLibraryPatchTest::confirmed), "usageLogEntryId must not be empty"),
                refused(
                        b -> b.updateUsage("id", MediaLibraryPatchTest::confirmed, JsonData.of("x")),
                        "oldValue must be a JSON object"),
                refused(
                        b -> b.updateUsage("id", MediaLibraryPatchTest::confirmed, JsonData.NULL),
                        "oldValue must be a JSON object"),
                refused(b -> b.removeUsage(""), "usageLogEntryId must not be empty"));
    }

    private static Arguments refused(Consumer<MediaLibraryPatch.Builder> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void badInputIsRefusedWithItsRule(Consumer<MediaLibraryPatch.Builder> change, String message) {
        MediaLibraryPatch.Builder builder = MediaLibraryPatch.builder();

        assertThatThrownBy(() -> change.accept(builder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(builder.isEmpty()).isTrue();
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused(b -> b.updateUsage("id", MediaLibraryPatchTest::confirmed, null), "oldValue"),
                refused(b -> b.addUsage((Usage) null), "value"),
                refused(b -> b.addUsage(u -> u.params(null)), "params"),
                refused(b -> b.addUsage(u -> u.state(null)), "state"),
                refused(b -> b.addUsage(u -> u.publicationDate(null)), "publicationDate"));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nullIsRefusedByName(Consumer<MediaLibraryPatch.Builder> change, String name) {
        assertThatThrownBy(() -> change.accept(MediaLibraryPatch.builder()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    void operationsMadeWithoutABuilderKeepTheSameRules() {
        assertThatThrownBy(() -> new EntryPatchOperation.RevokeAsset("x".repeat(201)))
                .hasMessage("note must have at most 200 characters, but has 201");
        assertThatThrownBy(() -> new EntryPatchOperation.RemoveAsset(" ")).hasMessage("locale must not be empty");
        assertThatThrownBy(() -> new MediaLibraryPatch(null, null, List.of()))
                .hasMessage("a patch needs at least one operation");
    }

    @Test
    void aNoteMayHave200Characters() {
        String note = "ü".repeat(200);

        MediaLibraryPatch patch = MediaLibraryPatch.builder().revokeAsset(note).build();

        assertThat(patch.operations()).containsExactly(new EntryPatchOperation.RevokeAsset(note));
    }

    @Test
    void whatWasBuiltStaysWhenTheBuilderGoesOn() {
        MediaLibraryPatch.Builder builder =
                MediaLibraryPatch.builder().ifVersion(1L).archive();
        MediaLibraryPatch first = builder.build();

        MediaLibraryPatch second =
                builder.ifVersion(2L).preserveUpdatedAt().unrevokeAsset().build();

        assertThat(first).isEqualTo(new MediaLibraryPatch(1L, null, List.of(new EntryPatchOperation.Archive())));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.preserveUpdatedAt()).isTrue();
        assertThat(second.operations())
                .containsExactly(new EntryPatchOperation.Archive(), new EntryPatchOperation.UnrevokeAsset());
        assertThatThrownBy(() -> first.operations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatTheCallerChangesLaterDoesNotMatter() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, Object> map = new HashMap<>(Map.of("list", list));
        MediaLibraryPatch patch = MediaLibraryPatch.builder()
                .setMetadata("m", map)
                .addUsage(u -> {
                    u.purpose("p").params(map);
                    list.add("b");
                    map.put("x", 1);
                })
                .build();
        list.add("c");

        assertThat(patch.operations().get(0).toJson().get("value")).isEqualTo(JsonData.parse("{\"list\":[\"a\"]}"));
        assertThat(patch.operations().get(1).toJson().at("/value/params"))
                .isEqualTo(JsonData.parse("{\"list\":[\"a\"]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T11:00:00Z,2026-05-01T11:00:00.000Z",
        "2026-05-01T11:00:00.5Z,2026-05-01T11:00:00.500Z",
        "2026-05-01T11:00:00.123999999Z,2026-05-01T11:00:00.123Z",
        "1969-12-31T23:59:59.999Z,1969-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00Z,0001-01-01T00:00:00.000Z"
    })
    void datesHaveMilliseconds(Instant date, String written) {
        MediaLibraryPatch patch = MediaLibraryPatch.builder()
                .addUsage(u -> u.purpose("p").publicationDate(date))
                .build();

        assertThat(patch.operations().get(0).toJson().at("/value/publicationDate"))
                .isEqualTo(JsonData.of(written));
    }

    @Test
    void usagesBuiltBeforehandMakeTheSamePatch() {
        Usage usage = Usage.of(MediaLibraryPatchTest::confirmed);
        JsonData former = JsonData.of(Map.of("state", "pending"));

        MediaLibraryPatch patch = MediaLibraryPatch.of(
                p -> p.addUsage(usage).updateUsage("a", usage).updateUsage("b", usage, former));

        assertThat(patch)
                .isEqualTo(MediaLibraryPatch.builder()
                        .addUsage(MediaLibraryPatchTest::confirmed)
                        .updateUsage("a", MediaLibraryPatchTest::confirmed)
                        .updateUsage("b", MediaLibraryPatchTest::confirmed, former)
                        .build());
    }

    @Test
    void usagesAreEqualByWhatTheySay() {
        EntryPatchOperation one = MediaLibraryPatch.builder()
                .addUsage(u -> u.purpose("p").url("https://x"))
                .build()
                .operations()
                .get(0);
        EntryPatchOperation same = MediaLibraryPatch.builder()
                .addUsage(u -> u.url("https://x").purpose("p"))
                .build()
                .operations()
                .get(0);

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one.toString()).contains("\"purpose\":\"p\"");
    }
}
