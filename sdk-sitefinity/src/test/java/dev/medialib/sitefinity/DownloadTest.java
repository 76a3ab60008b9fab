package dev.medialib.sitefinity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.media.Document;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testsupport.RawServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of media items, which the site serves and not the service. */
class DownloadTest extends AgainstFakeSitefinity {
    private static final byte[] BYTES = "%PDF-1.7 …".getBytes(UTF_8);

    private final UUID id = server.addMedia(
            MediaSeed.document().title("Price list [2026]").file(BYTES, "prices.pdf", "application/pdf"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFileOfAnItemIsSaved(boolean relative, @TempDir Path folder) {
        server.settings().relativeUrls.set(relative);

        try (Download download = client.download(client.documents().get(id))) {
            assertThat(download.mediaType()).isEqualTo("application/pdf");
            download.saveTo(folder.resolve("a.pdf"));
        }

        assertThat(folder.resolve("a.pdf")).hasBinaryContent(BYTES);
        assertThat(lastRequest().path()).contains("?sfvrsn=");
        assertThat(lastRequest().header("X-SF-Access-Key")).isEqualTo(server.accessKey());
        assertThat(lastRequest().header("X-SF-Service-Request")).isEqualTo("true");
    }

    @Test
    void aProtectedFileNeedsTheCredential() {
        Document item = client.documents().get(id);
        server.settings().protectedFiles.set(true);

        assertThat(client.download(item).readAllBytes(100)).isEqualTo(BYTES);
        assertThatThrownBy(() -> client(b -> {}).download(item)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void theRestOfAFileCanBeRequested() {
        Document item = client.documents().get(id);

        assertThat(client.withOptions(o -> o.header("Range", "bytes=5-"))
                        .download(item)
                        .readAllBytes(100))
                .asString(UTF_8)
                .isEqualTo("1.7 …");
    }

    @Test
    void anotherHostDoesNotGetTheCredential() {
        server.settings().fileHost.set(URI.create("https://cdn.example.com"));
        Document item = client.documents().get(id);

        assertThat(client.preview(c -> c.download(item)).headers().names())
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "User-Agent");
    }

    @Test
    void aThumbnailIsDownloadedByItsUrl() {
        UUID cat = server.addMedia(MediaSeed.image().title("cat"));
        String thumbnail = client.images().get(cat).thumbnailUrl();

        assertThat(client.downloadUrl(thumbnail).readAllBytes(100_000)).isNotEmpty();
    }

    private static Document item(SiteServer site, long size) {
        return item(site.origin() + "/docs/a.pdf?sfvrsn=1", size);
    }

    private static Document item(String url, long size) {
        return Document.builder()
                .id(UUID.randomUUID())
                .url(url)
                .mimeType("application/pdf")
                .totalSize(size)
                .build();
    }

    @Test
    void aLoginPageIsNotTheFile() throws Exception {
        try (SiteServer site = new SiteServer()) {
            site.answer(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/login?ReturnUrl=a")
                    .build());
            site.answer(new MockResponse.Builder()
                    .code(200)
                    .addHeader("Content-Type", "text/html; charset=utf-8")
                    .body("<html>")
                    .build());

            assertThatThrownBy(() -> site.client().download(item(site, 6)))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("HTML page");
        }
    }

    @Test
    void aPageThatIsTheFileIsDownloaded() throws Exception {
        try (SiteServer site = new SiteServer()) {
            site.answer(new MockResponse.Builder()
                    .code(200)
                    .addHeader("Content-Type", "text/html; charset=utf-8")
                    .body("<html>")
                    .build());
            Document page =
                    Document.builder().from(item(site, 6)).mimeType("Text/HTML").build();

            assertThat(site.client().download(page).readAllBytes(10)).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfAnotherSizeIsNotThatOfTheItem(boolean announced, @TempDir Path folder) throws Exception {
        try (SiteServer site = new SiteServer()) {
            MockResponse.Builder response =
                    new MockResponse.Builder().code(200).addHeader("Content-Type", "application/pdf");
            site.answer((announced ? response.body("12345") : response.chunkedBody("12345", 2)).build());

            assertThatThrownBy(() -> site.client().download(item(site, 6)).saveTo(folder.resolve("a")))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("5 bytes, but TotalSize of the item is 6");
            assertThat(folder).isEmptyDirectory();
        }
    }

    /** Sends four bytes of the rest each time, and closes the connection. */
    private static RawServer breaking(String file) throws Exception {
        return RawServer.of(connection -> {
            RawServer.Request request = connection.read();
            String range = request.headers().get("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            connection.write((range == null
                            ? "HTTP/1.1 200 OK\r\n"
                            : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + from + "-9/10\r\n")
                    + "Accept-Ranges: bytes\r\nETag: \"v1\"\r\nContent-Type: application/pdf\r\nContent-Length: "
                    + (10 - from) + "\r\n\r\n" + file.substring(from, Math.min(10, from + 4)));
        });
    }

    private static SitefinityClient clientOf(RawServer server) {
        return SiteServer.clientBuilder()
                .baseUrl(server.url())
                .accessKey("access-key-1")
                .serviceKey("service-key-1")
                .build();
    }

    @Test
    void aBrokenDownloadGoesOnWhereItBroke(@TempDir Path folder) throws Exception {
        try (RawServer site = breaking("0123456789");
                SitefinityClient client = clientOf(site)) {
            client.download(item("/docs/a.pdf?sfvrsn=1", 10)).saveTo(folder.resolve("a.pdf"));

            assertThat(folder.resolve("a.pdf")).hasContent("0123456789");
            assertThat(site.requests)
                    .extracting(r -> r.headers().get("Range"))
                    .containsExactly(null, "bytes=4-", "bytes=8-");
            assertThat(site.requests)
                    .allSatisfy(r -> assertThat(r.headers())
                            .containsEntry("X-SF-Access-Key", "access-key-1")
                            .containsEntry("X-SF-APIKEY", "service-key-1"));
        }
    }

    /** Redirects requests for documents, and serves a file everywhere else. */
    private static RawServer redirecting(String location) throws Exception {
        return RawServer.answering((connection, request) -> connection.write(
                request.line().startsWith("GET /docs/")
                        ? "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
    }

    @Test
    void aRedirectWithinTheSiteTakesTheCredentialAlong() throws Exception {
        try (RawServer site = redirecting("/files/a.pdf");
                SitefinityClient client = clientOf(site)) {
            assertThat(client.download(item("/docs/a.pdf", 3)).readAllBytes(10)).hasSize(3);

            assertThat(site.requests).hasSize(2);
            assertThat(site.requests.get(1)).hasToString("GET /files/a.pdf HTTP/1.1");
            assertThat(site.requests.get(1).headers())
                    .containsEntry("X-SF-Access-Key", "access-key-1")
                    .containsEntry("X-SF-APIKEY", "service-key-1");
        }
    }

    @Test
    void aRedirectToAnotherHostWithoutTlsIsNotFollowed() throws Exception {
        try (RawServer other = redirecting("/");
                RawServer site = redirecting(other.url() + "/files/a.pdf");
                SitefinityClient client = clientOf(site)) {
            assertThatThrownBy(() -> client.download(item("/docs/a.pdf", 3)))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the Location header of the redirect must be an https URL");
            assertThat(other.connections()).isZero();
        }
    }
}
