package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.error.IncompleteBatchException;
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

/** Calls that change something and whose response, with status 200, cannot be read. */
class UnreadableResponsesTest extends WithServer {
    private static final String PAGE = "<!DOCTYPE html><html><body>Please log in</body></html>";

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
                change(
                        "signingKeys.delete",
                        c -> c.mediaLibrary("mlXYZ").signingKeys().delete("k")));
    }

    private static Stream<Arguments> allChanges() {
        return Stream.concat(readChanges(), openChanges());
    }

    private void assertUnknown(Change change) {
        assertThatThrownBy(() -> change.accept(server.client()))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
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
