package dev.medialib.sitefinity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.media.Document;
import dev.medialib.testkit.sitefinity.MediaSeed;
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
        server.settings().relativeUrls(relative);

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
        server.settings().protectedFiles(true);

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
        server.settings().fileHost(URI.create("https://cdn.example.com"));
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
        return Document.builder()
                .id(UUID.randomUUID())
                .url(site.origin() + "/docs/a.pdf?sfvrsn=1")
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
}
