package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.VideoUnavailableException;
import dev.medialib.sanity.signing.SigningKeys;
import dev.medialib.sanity.video.PlaybackRendition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers answer that are broken, or mean harm. */
class HostileAnswersTest extends WithServer {
    private static final String SECRET = "s3cr3t-of-the-answer";

    /** Everything that is kept of a failure. */
    private static String kept(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        if (failure instanceof UnexpectedResponseException odd) {
            text.append(odd.bodyStart()).append(odd.headers().toMap().toString());
        }
        if (failure instanceof ApiException refusal) {
            text.append(refusal.rawBody()).append(refusal.error().toString());
        }
        return text.toString();
    }

    @Test
    void playbackInfoThatCannotBeReadKeepsNoPlaybackToken() {
        server.answer(200, "[{\"stream\":{\"url\":\"https://s\",\"token\":\"" + SECRET + "\"}}]");

        assertThat(kept(() -> library.videos().playbackInfo("video-a")))
                .contains("is an array")
                .doesNotContain(SECRET);
    }

    @Test
    void errorsOfUnreadableSigningKeysDoNotContainTheKey() {
        String cut = "[{\"id\":\"k\",\"privateKey\":\"" + SECRET + "\"}";
        Consumer<SigningKeys> create = keys -> keys.create("k");
        for (Consumer<SigningKeys> call : List.of(create, keys -> keys.get("k"), SigningKeys::list)) {
            server.answer(200, cut);
            server.answerWith(302, cut, "Location", "https://elsewhere.example");

            for (String reason : List.of("ends too early", "redirects (302)")) {
                assertThat(kept(() -> call.accept(library.signingKeys())))
                        .contains(reason)
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void errorsWithinAnExportDoNotContainTheToken() {
        server.answer(
                200, "{\"error\":{\"description\":\"bad token " + SanityServer.TOKEN + "\"},\"statusCode\":401}\n");

        assertThat(kept(() -> library.export().iterator().hasNext()))
                .contains("401: bad token ████")
                .doesNotContain(SanityServer.TOKEN);
    }

    @Test
    void aMissingDocumentThatQuotesTheTokenIsReportedWithoutIt() {
        server.answer(200, "{\"documents\":[],\"omitted\":[{\"id\":\"" + SanityServer.TOKEN + "\"}]}");

        assertThat(kept(() -> library.get("a")))
                .contains("there is no document ████")
                .doesNotContain(SanityServer.TOKEN);
    }

    @Test
    void aPlaybackUrlThatIsNoneIsRefusedWithoutItsToken() {
        PlaybackRendition rendition = PlaybackRendition.builder()
                .url("https://stream.example/a b")
                .token(SECRET)
                .build();

        assertThatThrownBy(() -> rendition.downloadUrl("film.mp4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url")
                .hasNoCause()
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void anExportWhoseCursorsGoInACircleEnds() {
        for (int i = 0; i < 20; i++) {
            server.answer(200, "{\"_id\":\"a\"}\n{\"nextCursor\":\"" + (i % 3) + "\"}\n");
        }

        assertThatThrownBy(() -> library.export().forEach(document -> {}))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the export does not end");
        assertThat(server.requests()).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1", "200", "1e400", "99999999999", "\"401\"", "null"})
    void exportErrorsWithoutAnErrorStatusAreServerErrors(String status) {
        server.answer(200, "{\"error\":\"Oh no\",\"statusCode\":" + status + "}\n");

        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> library.export().iterator().hasNext());

        assertThat(failure.status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../x", "dataset:abc.production:x", "a:b:c:d"})
    void aVideoWithAMissingCurrentVersionIsUnavailable(String reference) {
        server.answer(
                200,
                "{\"documents\":[{\"_id\":\"a\",\"_type\":\"sanity.asset\",\"currentVersion\":{\"_ref\":\"" + reference
                        + "\"}}],\"omitted\":[]}");

        assertThatThrownBy(() -> library.videos().awaitReady("a", Duration.ofMinutes(1)))
                .isInstanceOf(VideoUnavailableException.class)
                .hasMessageContaining("the current version of the asset has an invalid id");
    }

    @Test
    void aDuplicateThatIsNamedByNoIdLeavesTheRefusal() {
        server.answer(409, "{\"error\":{\"description\":\"exists\",\"existingAssetId\":\"../../x\"}}");
        server.answer(200, "{\"result\":{\"_id\":\"a\",\"_type\":\"sanity.asset\"},\"ms\":1}");

        assertThatThrownBy(() -> library.uploadOrGet(Content.of(new byte[1]).withMediaType("image/png")))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("no asset with these bytes was found");
    }

    @Test
    void aDuplicateThatIsFoundUnderNoIdLeavesTheRefusal() {
        server.answer(409, "{\"error\":{\"description\":\"exists\"}}");
        server.answer(200, "{\"result\":[\"../../x\"],\"ms\":1}");
        server.answer(200, "{\"result\":[],\"ms\":1}");

        assertThatThrownBy(() -> library.uploadOrGet(Content.of(new byte[1]).withMediaType("image/png")))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("no asset with these bytes was found");
    }

    @Test
    void pagesThatRepeatTheLastIdAreAnError() {
        for (int i = 0; i < 2; i++) {
            server.answer(200, "{\"result\":[{\"_id\":\"same\"}],\"ms\":1}");
        }

        assertThatThrownBy(
                        () -> library.list(DocumentSelection.all().pageSize(1).projection("{\"_id\":\"same\"}"))
                                .forEach(document -> {}))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the list does not advance");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    void tooDeeplyNestedDocumentsAreRejectedWithoutAStackOverflow(int depth) {
        server.answer(200, "{\"result\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"ms\":1}");

        Throwable failure = catchThrowable(
                () -> assertThat(library.query(Groq.of("*")).result()).isInstanceOf(JsonData.class));

        assertThat(failure == null || failure instanceof MedialibException).isTrue();
        assertThat(failure == null).isEqualTo(depth == 100);
    }
}
