package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.signing.SigningKey;
import dev.medialib.sanity.url.UrlSigner;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes from Sanity's CDN. */
class DownloadTest {
    private static final byte[] BYTES = "licence text".getBytes(StandardCharsets.UTF_8);
    private static final String SHA1 = "63e1d1b97a8bdfc1d5c21c26ea8cbd4bce9ec2b9";

    private static AssetInstance image(String url) {
        return AssetInstance.builder()
                .id("image-abc-1x1-png")
                .type("sanity.imageAsset")
                .url(url)
                .mimeType("image/png")
                .build();
    }

    private static SanityClient anonymous(FakeSanity fake) {
        return SanityClient.builder().mediaLibraryUrl(fake.url().toString()).build();
    }

    @Test
    void whatWasUploadedComesBack(@TempDir Path folder) {
        try (FakeSanity fake = FakeSanity.start();
                SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime())) {
            AssetInstance inLibrary = sanity.mediaLibrary(fake.library().id())
                    .upload(Content.of(BYTES).withFileName("licence.txt").withMediaType("text/plain"))
                    .assetInstance();
            AssetInstance inDataset = sanity.assets()
                    .uploadFile(Content.of(BYTES).withFileName("licence.txt").withMediaType("text/plain"));

            try (Download download = sanity.download(inLibrary)) {
                assertThat(download.mediaType()).isEqualTo("text/plain");
                download.saveTo(folder.resolve("a"));
            }
            assertThat(folder.resolve("a")).hasBinaryContent(BYTES);
            assertThat(sanity.download(inDataset).readAllBytes(100)).isEqualTo(BYTES);
        }
    }

    @Test
    void aPrivateFileIsReadWithTheTokenOrASignature() {
        try (FakeSanity fake = FakeSanity.start();
                SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
                SanityClient anonymous = anonymous(fake)) {
            AssetInstance secret = sanity.mediaLibrary(fake.library().id())
                    .upload(
                            Content.of(BYTES).withFileName("a.txt").withMediaType("text/plain"),
                            u -> u.cdnAccessPolicy(CdnAccessPolicy.PRIVATE))
                    .assetInstance();
            SigningKey key =
                    sanity.mediaLibrary(fake.library().id()).signingKeys().create("test");
            String signed = UrlSigner.of(key.id(), key.privateKey()).sign(secret.url(), Duration.ofHours(1));

            assertThat(sanity.download(secret).readAllBytes(100)).isEqualTo(BYTES);
            assertThat(anonymous.downloadUrl(signed).readAllBytes(100)).isEqualTo(BYTES);
            assertThatThrownBy(() -> anonymous.download(secret)).isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> anonymous.downloadUrl(signed.replace("expiry=2", "expiry=3")))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        try (FakeSanity fake = FakeSanity.start();
                SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime())) {
            assertThatThrownBy(() -> sanity.downloadUrl(fake.url() + "/images/p/d/gone-1x1.png"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** Only images are asked for without processing, and only with a token, as the vendor's exporter does. */
    @ParameterizedTest
    @ValueSource(
            strings = {"https://cdn.sanity.io/images/p/d/abc-1x1.png", "https://cdn.sanity.work/images/p/d/abc-1x1.png"
            })
    void theTokenGoesToTheVendorsHosts(String url) {
        try (SanityClient sanity = SanityClient.builder().token("t").build()) {
            RequestPreview preview = sanity.preview(c -> c.download(image(url)));

            assertThat(preview.method()).isEqualTo(Method.GET);
            assertThat(preview.url()).isEqualTo(url + "?dlRaw=true");
            assertThat(preview.headers().first("Authorization")).startsWith("Bearer ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.sanity.io.example.com/a-1x1.png",
                "https://cdn.sanity.io:8443/a-1x1.png",
                "https://example.com/cdn.sanity.io/a-1x1.png"
            })
    void theTokenGoesNowhereElse(String url) {
        try (SanityClient sanity = SanityClient.builder().token("t").build()) {
            RequestPreview preview = sanity.preview(c -> c.download(image(url)));

            assertThat(preview.headers().names()).doesNotContain("Authorization");
            assertThat(preview.url()).isEqualTo(url);
        }
    }

    @Test
    void onlyImagesAreRequestedWithoutProcessing() {
        String url = "https://cdn.sanity.io/files/p/d/abc.pdf";
        AssetInstance file = AssetInstance.builder()
                .id("file-abc-pdf")
                .type("sanity.fileAsset")
                .url(url)
                .build();
        try (SanityClient sanity = SanityClient.builder().token("t").build()) {
            assertThat(sanity.preview(c -> c.download(file)).url()).isEqualTo(url);
        }
    }

    @Test
    void withoutATokenTheUrlOfAnImageIsUnchanged() {
        String url = "https://cdn.sanity.io/images/p/d/abc-1x1.png";
        try (SanityClient anonymous = SanityClient.builder().build()) {
            assertThat(anonymous.preview(c -> c.download(image(url))).url()).isEqualTo(url);
        }
    }

    @Test
    void otherParametersOfAnImageStay() {
        String url = "https://CDN.sanity.io/images/p/d/abc-1x1.png?dl=a.png";
        try (SanityClient sanity = SanityClient.builder().token("t").build()) {
            assertThat(sanity.preview(c -> c.download(image(url))).url())
                    .isEqualTo("https://cdn.sanity.io/images/p/d/abc-1x1.png?dl=a.png&dlRaw=true");
        }
    }

    @Test
    void aSignedUrlStandsForTheToken() {
        String signed = "https://cdn.sanity.io/images/p/d/abc-1x1.png?keyid=k&expiry=2099&signature=s";
        try (SanityClient sanity = SanityClient.builder().token("t").build()) {
            for (RequestPreview preview : List.of(
                    sanity.preview(c -> c.downloadUrl(signed)), sanity.preview(c -> c.download(image(signed))))) {
                assertThat(preview.url()).isEqualTo(signed);
                assertThat(preview.headers().names()).doesNotContain("Authorization");
            }
        }
    }

    /** The service rewrites SVG images: then the SHA-1 is that of the upload. */
    @ParameterizedTest
    @CsvSource({
        "x-sanity-sha1, fitting, x-sanity-md5, fitting, false",
        "x-sanity-sha1, other, x-sanity-md5, fitting, false",
        "x-sanity-sha1, fitting, x-sanity-md5, other, false",
        "x-sanity-sha1, other, x-sanity-md5, other, true",
        "x-sanity-sha1, other, x-none, other, true",
        "x-sanity-sha1, not a hash, x-none, other, false"
    })
    void aFileIsDamagedIfNoHashFits(String first, String one, String second, String two, boolean damaged)
            throws Exception {
        try (SanityServer server = new SanityServer()) {
            server.answer(new MockResponse.Builder()
                    .code(200)
                    .addHeader(first, hash(one, "SHA-1"))
                    .addHeader(second, hash(two, "MD5"))
                    .body(new okio.Buffer().write(BYTES))
                    .build());
            Download download = server.client().downloadUrl(server.origin() + "/files/a.txt");

            if (damaged) {
                assertThatThrownBy(() -> download.readAllBytes(100))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("x-sanity-sha1");
            } else {
                assertThat(download.readAllBytes(100)).isEqualTo(BYTES);
            }
        }
    }

    @Test
    void aDamagedFileDoesNotReplaceTheSavedOne(@TempDir Path folder) throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        try (SanityServer server = new SanityServer()) {
            server.answer(new MockResponse.Builder()
                    .code(200)
                    .addHeader("x-sanity-sha1", hash("other", "SHA-1"))
                    .addHeader("x-sanity-md5", hash("other", "MD5"))
                    .body(new okio.Buffer().write(BYTES))
                    .build());
            Download download = server.client().downloadUrl(server.origin() + "/files/a.txt");

            assertThatThrownBy(() -> download.saveTo(target))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("damaged");
        }
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    /** The hashes of the first response are those of the whole file. */
    @ParameterizedTest
    @CsvSource({"ce text, false", "se text, true"})
    void aResumedDownloadIsComparedAsAWhole(String rest, boolean damaged) throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nETag: \"e\"\r\nAccept-Ranges: bytes\r\nx-sanity-sha1: "
                + hash("fitting", "SHA-1") + "\r\n\r\n";
        try (RawServer server = RawServer.answering((connection, request) -> {
                    if (request.headers().containsKey("Range")) {
                        connection.write("HTTP/1.1 206 Partial Content\r\nContent-Length: 7\r\nETag: \"e\"\r\n"
                                + "Content-Range: bytes 5-11/12\r\n\r\n" + rest);
                    } else {
                        connection.write(head + "licen");
                        connection.socket.close();
                    }
                });
                SanityClient sanity = SanityClient.builder()
                        .mediaLibraryUrl(server.url())
                        .timeSource(new VirtualTime())
                        .build()) {
            Download download = sanity.downloadUrl(server.url() + "/files/a.txt");

            if (damaged) {
                assertThatThrownBy(() -> download.readAllBytes(100))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("damaged");
            } else {
                assertThat(download.readAllBytes(100)).isEqualTo(BYTES);
            }
            assertThat(server.requests).hasSize(2);
            assertThat(server.requests.get(1).headers()).containsEntry("Range", "bytes=5-");
        }
    }

    @Test
    void aTransformedImageIsNotCompared() throws Exception {
        try (SanityServer server = new SanityServer()) {
            server.answer(new MockResponse.Builder()
                    .code(200)
                    .addHeader("x-sanity-sha1", SHA1)
                    .body("smaller")
                    .build());
            assertThat(server.client()
                            .downloadUrl(server.origin() + "/images/a.png?w=100")
                            .readAllBytes(100))
                    .hasSize(7);
        }
    }

    private static String hash(String kind, String algorithm) throws Exception {
        byte[] of = kind.equals("fitting") ? BYTES : new byte[] {1};
        return kind.equals("not a hash")
                ? kind
                : java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance(algorithm)
                                .digest(of));
    }

    @Test
    void anInstanceWithoutAUrlCannotBeDownloaded() {
        try (SanityClient sanity = SanityClient.builder().build()) {
            AssetInstance video = AssetInstance.builder()
                    .id("video-x-mp4")
                    .type("sanity.videoAsset")
                    .build();
            assertThatThrownBy(() -> sanity.download(video))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("video-x-mp4");
        }
    }

    @Test
    void theProjectsHostHasAnOpenDoor() {
        try (SanityClient sanity =
                SanityClient.builder().projectId("abc123").token("t").build()) {
            assertThat(sanity.preview(c -> c.onProjectHost().call(Method.GET, "users/me", r -> {}))
                            .url())
                    .isEqualTo("https://abc123.api.sanity.io/v2025-03-25/users/me");
            assertThat(sanity.preview(c -> c.onProjectHost().download("data/export/production", r -> {}))
                            .url())
                    .isEqualTo("https://abc123.api.sanity.io/v2025-03-25/data/export/production");
        }
    }
}
