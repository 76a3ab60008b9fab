package dev.medialib.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.testsupport.RawServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a server gives a URL, it cannot make the client call another server, or read a file of this machine. */
class ServerGivenUrlsTest {
    private static final UUID ID = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final Content IMAGE =
            Content.of(new byte[10]).withMediaType("image/png").withFileName("a.png");

    private RawServer stranger;
    private RawServer server;
    private volatile String url = "";
    private volatile String body = "{}";
    private volatile int status = 200;

    @BeforeEach
    void start() throws Exception {
        stranger = RawServer.answering((connection, request) -> connection.ok());
        server = RawServer.answering((connection, request) -> connection.answer(
                status, body.replace("@", url), status == 200 ? "X-Location: none" : "Location: " + url));
    }

    @AfterEach
    void nobodyElseWasCalled() throws Exception {
        server.close();
        stranger.close();
        assertThat(stranger.connections()).isZero();
        // the first request gets the URL; nothing follows it
        assertThat(server.requests).hasSizeLessThanOrEqualTo(2);
    }

    /** {@code @} stands for another server, {@code ~} for the port of this one. */
    static Stream<String> urls() {
        return Stream.of(
                "@/images",
                "//localhost:#/images",
                "http://eve:secret@localhost:~/api/default/images",
                "http://localhost:~/other",
                "http://localhost:~/api/default/../../admin",
                "file:///etc/passwd",
                "jar:file:///tmp/a.jar!/b",
                "ftp://localhost/a",
                "javascript:alert(1)");
    }

    private void give(String form) {
        url = form.replaceFirst("^@", stranger.url())
                .replace("#", String.valueOf(stranger.port()))
                .replace("~", String.valueOf(server.port()));
    }

    private LivingdocsClient livingdocs() {
        return LivingdocsClient.builder()
                .baseUrl(server.url())
                .token("canary-token")
                .options(o -> o.retries(0))
                .build();
    }

    private SanityClient sanity() {
        return SanityClient.builder()
                .mediaLibraryUrl(server.url())
                .projectUrl(server.url())
                .projectId("abc123")
                .dataset("production")
                .token("canary-token")
                .options(o -> o.retries(0))
                .build();
    }

    private SitefinityClient sitefinity() {
        return SitefinityClient.builder()
                .baseUrl(server.url())
                .accessKey("canary-token")
                .options(o -> o.retries(0))
                .build();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aNextLinkIsNotFollowedElsewhere(String form) {
        give(form);
        body = "{\"value\":[{\"Id\":\"" + ID + "\"}],\"\\u0040odata.nextLink\":\"@\"}";
        try (SitefinityClient client = sitefinity()) {
            assertThat(client.images().list().stream().limit(2)).hasSizeLessThanOrEqualTo(2);
        } catch (MedialibException e) {
            assertThat(e).isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aRedirectOfAnApiIsNotFollowed(String form) {
        give(form);
        status = 307;
        try (LivingdocsClient client = livingdocs()) {
            assertThatThrownBy(() -> client.mediaLibrary().get("entry-1")).isInstanceOf(MedialibException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aRedirectOfAnImageOfTheApiIsNotFollowedElsewhere(String form) {
        give(form);
        status = 302;
        try (LivingdocsClient client = livingdocs()) {
            assertThatThrownBy(() -> client.mediaLibrary().serveImage("a.png")).isInstanceOf(MedialibException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void anUploadIsNotSentAgainElsewhere(String form) {
        give(form);
        status = 308;
        try (SanityClient client = sanity()) {
            assertThatThrownBy(() -> client.mediaLibrary("ml1").upload(IMAGE)).isInstanceOf(MedialibException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aPasswordIsNotSentElsewhere(String form) {
        give(form);
        status = 307;
        try (SitefinityClient client = SitefinityClient.builder()
                .baseUrl(server.url())
                .login(OAuthLogin.password("eve", "canary-password"))
                .options(o -> o.retries(0))
                .build()) {
            assertThatThrownBy(() -> client.images().get(ID)).isInstanceOf(MedialibException.class);
        }
    }

    static Stream<String> unsafeFiles() {
        return urls().filter(form -> !form.startsWith("http://localhost:~"));
    }

    @ParameterizedTest
    @MethodSource("unsafeFiles")
    void aFileOfAnAssetIsNotReadFromAnUnsafeAddress(String form) {
        give(form);
        AssetInstance asset = AssetInstance.fromJson(
                JsonData.of(Map.of("_id", "image-abc-10x10-png", "_type", "sanity.imageAsset", "url", url)));
        try (SanityClient client = sanity()) {
            assertThatThrownBy(() -> client.download(asset)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> client.downloadUrl(url)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("unsafeFiles")
    void aFileOfAnItemIsNotReadFromAnUnsafeAddress(String form) {
        give(form);
        body = "{\"Id\":\"" + ID + "\",\"Url\":\"@\",\"ThumbnailUrl\":\"@\"}";
        try (SitefinityClient client = sitefinity()) {
            var image = client.images().get(ID);
            assertThatThrownBy(() -> client.download(image)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> client.downloadUrl(image.thumbnailUrl()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("unsafeFiles")
    void aFileIsNotRedirectedToAnUnsafeAddress(String form) {
        give(form);
        status = 302;
        try (SanityClient client = sanity()) {
            assertThatThrownBy(() -> client.downloadUrl(server.url() + "/a.png"))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void theAddressOfAVideoIsReturnedAndNotCalled(String form) {
        give(form);
        status = 302;
        try (SanityClient client = sanity()) {
            Throwable problem = catchThrowable(() -> {
                var found = client.mediaLibrary("ml1").videos().playback("video-a", PlaybackType.STREAM);
                assertThat(List.of("http", "https")).contains(found.getScheme());
            });
            assertThat(problem)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some).isInstanceOf(UnexpectedResponseException.class));
        }
    }

    @Test
    void theAddressOfAnImportIsNotCalled() {
        give("@/a.png");
        body = "{\"status\":\"finished\",\"items\":[{\"url\":\"@\"}],\"location\":\"@\"}";
        try (LivingdocsClient client = livingdocs()) {
            assertThat(catchThrowable(
                            () -> client.imports().imagesJob("import-1").status()))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some).isInstanceOf(MedialibException.class));
        }
    }
}
