package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.livingdocs.Caller.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsPatchTest {

    private static final String TITLE =
            "{\"operation\":\"setMetadataProperty\",\"propertyName\":\"title\",\"value\":\"updated title\"}";
    private static final Instant NOW = Instant.parse("2026-05-01T11:00:00Z");

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);
    private final String id = livingdocs.addEntry(EntrySeed.image()
            .id("asze63i9")
            .version(36)
            .key("old.jpeg")
            .metadata("title", "An Image")
            .metadata("caption", "A caption")
            .translation("en", Map.of("title", "x"), "en.jpeg")
            .createdAt(Instant.parse("2020-12-27T09:19:00.928Z")));

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private Response patch(String body) throws Exception {
        return caller.patch("/api/2026-05/mediaLibrary/" + id, body);
    }

    private JsonNode stored() {
        return parse(livingdocs.entry(id).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"version\":36,", "\"version\":\"36\","})
    void aPatchChangesTheEntryAndReturnsNoContent(String version) throws Exception {
        livingdocs.settings().clock.set(Clock.fixed(NOW, ZoneOffset.UTC));
        Response response = patch("{" + version + "\"patches\":[" + TITLE + "]}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).isEqualTo(parse("{\"status\":200}"));
        assertThat(stored().at("/metadata/title").asText()).isEqualTo("updated title");
        assertThat(livingdocs.entry(id).version()).isEqualTo(37);
        assertThat(stored().path("updatedAt").asText()).isEqualTo("2026-05-01T11:00:00.000Z");
        assertThat(stored().path("createdAt").asText()).isEqualTo("2020-12-27T09:19:00.928Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\""})
    void anotherVersionIsTheConflictOfTheDocumentation(String version) throws Exception {
        Response response = patch("{\"version\":" + version + ",\"patches\":[" + TITLE + "]}");
        assertThat(response.json()).isEqualTo(parse("""
                {"status": 409, "error": "Conflict", "error_details": {"name": "Conflict",
                 "message": "Version: Expected 36 to be equal to 1"}}"""));
        assertThat(livingdocs.entry(id).version()).isEqualTo(36);
    }

    @Test
    void anUnknownOperationIsTheErrorOfTheDocumentation() throws Exception {
        assertThat(patch("{\"patches\":[{\"operation\":\"notExistingOperation\"}]}")
                        .json())
                .isEqualTo(parse("""
                {"status": 400, "error": "Bad Request", "error_details": {
                 "patches.0.operation": "No enum match for: \\"notExistingOperation\\""}}"""));
    }

    @Test
    void aPatchOfAnEntryThatDoesNotExistIsNotFound() throws Exception {
        Response response = caller.operation("yLBGtTjWN4ba", TITLE);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.details().path("message").asText()).contains("yLBGtTjWN4ba");
    }

    @Test
    void nothingIsChangedWhenOneOfSeveralOperationsFails() throws Exception {
        Response response = patch("{\"patches\":[" + TITLE + ",{\"operation\":\"unrevokeAsset\"}]}");
        assertThat(response.status()).isEqualTo(409);
        assertThat(stored().at("/metadata/title").asText()).isEqualTo("An Image");
        assertThat(livingdocs.entry(id).version()).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 200", "2026-01, 400", "v1, 400"})
    void theDateIsPreservedOnDemandFrom202603On(String version, int status) throws Exception {
        Response response = caller.patch(
                "/api/" + version + "/mediaLibrary/" + id, "{\"preserveUpdatedAt\":true,\"patches\":[" + TITLE + "]}");
        assertThat(response.status()).isEqualTo(status);
        assertThat(stored().path("updatedAt").asText()).isEqualTo("2020-12-27T09:19:00.928Z");
        if (status == 400) {
            assertThat(response.details().has("preserveUpdatedAt")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"value\":null", ""})
    void aPropertyWithoutValueIsRemoved(String value) throws Exception {
        caller.operation(id, "{\"operation\":\"setMetadataProperty\",\"propertyName\":\"title\"" + value + "}");
        assertThat(stored().path("metadata")).isEqualTo(parse("{\"caption\":\"A caption\"}"));
    }

    @Test
    void aPropertyOfTheWrongTypeIsRejected() throws Exception {
        Response response =
                caller.operation(id, "{\"operation\":\"setMetadataProperty\",\"propertyName\":\"title\",\"value\":1}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().at("/errors/0/message").asText())
                .isEqualTo("The value of '/title' must be string");
    }

    @ParameterizedTest
    @CsvSource({"li-boolean, boolean", "li-integer, integer", "li-string-list, array", "li-enum, string"})
    void propertiesAreCheckedByTheirType(String type, String kind) throws Exception {
        livingdocs.addMediaType("{\"handle\":\"image\",\"metadata\":[{\"handle\":\"prop\",\"type\":\"" + type
                + "\"},{\"handle\":\"crops\",\"type\":\"li-named-crops\"}]}");
        String valid = Map.of("boolean", "true", "integer", "7", "array", "[]", "string", "\"x\"")
                .get(kind);
        assertThat(setProperty("prop", valid).status()).isEqualTo(200);
        assertThat(setProperty("prop", "{}").details().at("/errors/0/message").asText())
                .isEqualTo("The value of '/prop' must be " + kind);
        assertThat(setProperty("crops", "{}").status()).isEqualTo(200);
    }

    private Response setProperty(String name, String value) throws Exception {
        return caller.operation(
                id,
                "{\"operation\":\"setMetadataProperty\",\"propertyName\":\"" + name + "\",\"value\":" + value + "}");
    }

    @Test
    void aReplacedAssetLeavesItsKeyBehind() throws Exception {
        String asset = """
                {"key": "2021/11/23/my-new-file.png", "url": "https://example.com/my-new-file.png", "size": 10000,
                 "width": 1000, "height": 800, "filename": "my-new-file.png", "mimeType": "image/png"}""";
        caller.operation(id, "{\"operation\":\"replaceAsset\",\"value\":" + asset + "}");
        assertThat(stored().path("asset")).isEqualTo(parse(asset));
        assertThat(livingdocs.entry(id).keys()).containsExactly("2021/11/23/my-new-file.png", "old.jpeg", "en.jpeg");
    }

    @Test
    void revokingTwiceConflictsAndUnrevokingTooAndTheNoteIsKept() throws Exception {
        String note = "n".repeat(200);
        String revoke = "{\"operation\":\"revokeAsset\",\"note\":\"" + note + "\"}";
        assertThat(caller.operation(id, revoke).status()).isEqualTo(200);
        assertThat(livingdocs.entry(id).revokeNote()).isEqualTo(note);
        assertThat(livingdocs.entry(id).revoked()).isTrue();
        assertThat(caller.operation(id, revoke).status()).isEqualTo(409);

        String unrevoke = "{\"operation\":\"unrevokeAsset\"}";
        assertThat(caller.operation(id, unrevoke).status()).isEqualTo(200);
        assertThat(livingdocs.entry(id).revoked()).isFalse();
        assertThat(caller.operation(id, unrevoke).details().path("name").asText())
                .isEqualTo("Conflict");
    }

    @Test
    void archivingIsRemembered() throws Exception {
        assertThat(caller.operation(id, "{\"operation\":\"archive\"}").status()).isEqualTo(200);
        assertThat(livingdocs.entry(id).archived()).isTrue();
    }

    @Test
    void onlyTheAssetOfATranslationCanBeRemoved() throws Exception {
        assertThat(removeAsset("en").status()).isEqualTo(200);
        assertThat(stored().at("/translations/0"))
                .isEqualTo(parse("{\"locale\":\"en\",\"metadata\":{\"title\":\"x\"}}"));
        assertThat(livingdocs.entry(id).keys()).contains("en.jpeg");
        assertThat(removeAsset("en").details().has("patches.0.locale")).isTrue();
        assertThat(removeAsset("de").details().path("patches.0.locale").asText())
                .contains("default locale");
        livingdocs.settings().defaultLocale.set("fr");
        assertThat(removeAsset("fr").details().path("patches.0.locale").asText())
                .contains("default locale");
    }

    private Response removeAsset(String locale) throws Exception {
        return caller.operation(id, "{\"operation\":\"removeAsset\",\"locale\":\"" + locale + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"patches\":[]} | patches",
                "{} | patches",
                "{\"version\":\"x\",\"patches\":[{\"operation\":\"archive\"}]} | version",
                "{\"version\":null,\"patches\":[{\"operation\":\"archive\"}]} | version",
                "{\"preserveUpdatedAt\":\"yes\",\"patches\":[{\"operation\":\"archive\"}]} | preserveUpdatedAt",
                "{\"patch\":1,\"patches\":[{\"operation\":\"archive\"}]} | patch",
                "{\"patches\":[{\"operation\":\"archive\",\"note\":\"x\"}]} | patches.0.note",
                "{\"patches\":[{\"operation\":\"archive\"},{}]} | patches.1.operation",
                "{\"patches\":[{\"operation\":\"setMetadataProperty\",\"propertyName\":\"a\"}]} | patches.0.propertyName",
                "{\"patches\":[{\"operation\":\"replaceAsset\"}]} | patches.0.value",
                "{\"patches\":[{\"operation\":\"replaceAsset\",\"value\":{\"key\":\"v/x\"}}]} | patches.0.value.key",
                "{\"patches\":[{\"operation\":\"replaceAsset\",\"value\":{\"width\":\"1\"}}]} | patches.0.value.width",
                "{\"patches\":[{\"operation\":\"removeAsset\"}]} | patches.0.locale",
                "{\"patches\":[{\"operation\":\"revokeAsset\",\"note\":1}]} | patches.0.note",
            })
    void problemsAreNamedByTheirPath(String body, String path) throws Exception {
        Response response = patch(body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().path(path).isTextual())
                .as(response.response().body())
                .isTrue();
        assertThat(livingdocs.entry(id).version()).isEqualTo(36);
    }

    @Test
    void aNoteHasAtMost200Characters() throws Exception {
        String note = "n".repeat(201);
        assertThat(caller.operation(id, "{\"operation\":\"revokeAsset\",\"note\":\"" + note + "\"}")
                        .details()
                        .path("patches.0.note")
                        .asText())
                .contains("200");
    }

    @Test
    void ofManyPatchesWithOneVersionOneWins() throws Exception {
        String body = "{\"version\":36,\"patches\":[" + TITLE + "]}";
        long won = IntStream.range(0, 16)
                .parallel()
                .filter(i -> status(body) == 200)
                .count();
        assertThat(won).isEqualTo(1);
        assertThat(livingdocs.entry(id).version()).isEqualTo(37);
        assertThat(livingdocs.requests()).hasSize(16);
    }

    private int status(String body) {
        try {
            return patch(body).status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
