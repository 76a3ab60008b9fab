package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.IncompleteReplacementException;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sanity.video.SubtitleFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that change something and whose response, with status 200, cannot be read. */
class UnreadableResponsesTest extends WithServer {
    private static final String PAGE = "<!DOCTYPE html><html><body>Please log in</body></html>";

    private static final String ASSET = "{\"documents\":[{\"_id\":\"a1\",\"_type\":\"sanity.asset\"}],\"omitted\":[]}";

    private interface Change extends Consumer<SanityClient> {}

    private static Content file() {
        return Content.of(new byte[] {1}).withFileName("a.bin");
    }

    private static Arguments change(String name, Change change) {
        return arguments(name, change);
    }

    /** Changes whose response holds what was made. */
    private static Stream<Arguments> readChanges() {
        return Stream.of(
                change("upload", c -> c.mediaLibrary("mlXYZ").upload(file())),
                change("uploadOrGet", c -> c.mediaLibrary("mlXYZ").uploadOrGet(file())),
                change("fromUrl", c -> c.mediaLibrary("mlXYZ").fromUrl("https://example.com/a")),
                change("create", c -> c.mediaLibrary("mlXYZ").create(Map.of("_type", "a"))),
                change("delete", c -> c.dataset().delete("a")),
                change("transaction", c -> c.dataset().transaction().delete("a").commit()),
                change(
                        "signingKeys.create",
                        c -> c.mediaLibrary("mlXYZ").signingKeys().create("k")),
                change(
                        "aspects.deploy",
                        c -> c.mediaLibrary("mlXYZ").aspects().deploy(Aspect.of("a", Map.of("type", "string")))),
                change("aspects.set", c -> c.mediaLibrary("mlXYZ").aspects().set("a", "b", 1)),
                change("aspects.delete", c -> c.mediaLibrary("mlXYZ").aspects().delete("a")),
                change("folders.create", c -> c.mediaLibrary("mlXYZ").folders().create("a")),
                change("folders.rename", c -> c.mediaLibrary("mlXYZ").folders().rename("a", "b")),
                change(
                        "folders.moveAsset",
                        c -> c.mediaLibrary("mlXYZ").folders().moveAsset("a", "b")),
                change("folders.delete", c -> c.mediaLibrary("mlXYZ").folders().delete("a")),
                change("setCurrentVersion", c -> c.mediaLibrary("mlXYZ").setCurrentVersion("a", "file-b-pdf")),
                change("deleteAsset", c -> c.mediaLibrary("mlXYZ").deleteAsset("a")),
                change("uploadImage", c -> c.assets().uploadImage(file())),
                change("uploadFile", c -> c.assets().uploadFile(file())),
                change("imageFromUrl", c -> c.assets().imageFromUrl("https://example.com/a")),
                change("link", c -> c.assets().link("mlXYZ", "a", "image-a-1x1-png")));
    }

    /** Changes whose response may say anything that is no page. */
    private static Stream<Arguments> openChanges() {
        return Stream.of(
                change("createSubtitles", c -> c.mediaLibrary("mlXYZ").videos().createSubtitles("video-a", "en")),
                change(
                        "uploadSubtitles",
                        c -> c.mediaLibrary("mlXYZ")
                                .videos()
                                .uploadSubtitles(
                                        "video-a",
                                        file(),
                                        s -> s.languageCode("en").format(SubtitleFormat.VTT))),
                change("deleteSubtitles", c -> c.mediaLibrary("mlXYZ").videos().deleteSubtitles("video-a", "s")),
                change("call", c -> c.call(Method.POST, "jobs", r -> r.json(Map.of()))),
                change(
                        "signingKeys.delete",
                        c -> c.mediaLibrary("mlXYZ").signingKeys().delete("k")));
    }

    private static Stream<Arguments> allChanges() {
        return Stream.concat(readChanges(), openChanges());
    }

    private void assertUnknown(Change change) {
        assertUnknown(change, server.client());
    }

    private void assertUnknown(Change change, SanityClient client) {
        assertThatThrownBy(() -> change.accept(client)).isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.isRetryable()).isFalse();
        });
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allChanges")
    void aPageInPlaceOfTheResponseLeavesTheOutcomeUnknown(String name, Change change) {
        server.answerWith(200, PAGE, "Content-Type", "text/html");

        assertUnknown(change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readChanges")
    void jsonOfAnotherShapeLeavesTheOutcomeUnknown(String name, Change change) {
        server.answer(200, "[7]");

        assertUnknown(change);
    }

    private static Stream<Arguments> changesWithJson() {
        return Stream.concat(
                readChanges(), Stream.of(change("call", c -> c.call(Method.POST, "jobs", r -> r.json(Map.of())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesWithJson")
    void jsonThatEndsTooEarlyLeavesTheOutcomeUnknown(String name, Change change) {
        server.answer(200, "{\"transactionId\":\"a\",\"results\":[{\"id\":");

        assertUnknown(change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesWithJson")
    void moreBytesThanTheLimitLeaveTheOutcomeUnknown(String name, Change change) {
        server.answer(200, "{\"a\":\"" + "x".repeat(5_000) + "\"}");

        assertUnknown(change, server.client(b -> b.options(o -> o.maxResponseBytes(1_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesWithJson")
    void moreTokensThanTheLimitLeaveTheOutcomeUnknown(String name, Change change) {
        server.answer(200, "{\"a\":[" + "1,".repeat(5_000) + "1]}");

        assertUnknown(change, server.client(b -> b.options(o -> o.maxJsonTokens(1_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7]", "{\"asset\":{\"_id\":", PAGE})
    void aReplacementWhoseUploadCannotBeReadHasAnUnknownOutcome(String response) {
        server.answer(200, ASSET);
        server.answer(200, response);

        assertThatThrownBy(() -> library.replaceFile("a1", file()))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isFalse();
                });
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7]", "{\"transactionId\":", PAGE})
    void aReplacementWhoseChangeCannotBeReadHasAnUnknownOutcome(String response) {
        server.answer(200, ASSET);
        server.answer(
                201,
                "{\"asset\":{\"_id\":\"a1\",\"_type\":\"sanity.asset\"},"
                        + "\"assetInstance\":{\"_id\":\"file-b-bin\",\"_type\":\"sanity.fileAsset\"}}");
        server.answer(200, response);

        assertThatThrownBy(() -> library.replaceFile("a1", file()))
                .isInstanceOfSatisfying(IncompleteReplacementException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.instanceId()).isEqualTo("file-b-bin");
                    assertThat(e.getCause()).isInstanceOf(UnexpectedResponseException.class);
                });
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aBatchWhoseResponseCannotBeReadHasAnUnknownOutcome() {
        server.answer(200, "{}");

        assertThatThrownBy(() -> library.mutateAll(List.of(Mutation.delete("a"))))
                .isInstanceOfSatisfying(IncompleteBatchException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isFalse();
                });
    }

    @Test
    void aPageInPlaceOfAHeadIsNoPlaybackInfo() {
        server.answerWith(200, "", "Content-Type", "text/html; charset=utf-8");
        server.answerWith(200, "", "Content-Type", "text/html; charset=utf-8");

        assertThatThrownBy(() -> library.videos().hasPlaybackInfo("video-a"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("login page");
        assertThatThrownBy(() -> library.videos().findPlayback("video-a", PlaybackType.of("stream.m3u8")))
                .isInstanceOf(UnexpectedResponseException.class);
    }
}
