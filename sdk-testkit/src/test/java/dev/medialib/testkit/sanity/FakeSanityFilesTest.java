package dev.medialib.testkit.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of files on the CDN, which has its own host in the real service. */
class FakeSanityFilesTest {
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);

    private final FakeSanity sanity = FakeSanity.start();
    private final Caller caller = new Caller(sanity);
    private final Caller stranger = new Caller(sanity, "");

    @AfterEach
    void close() {
        sanity.close();
    }

    private static String path(JsonNode instance) {
        return URI.create(instance.path("url").asText()).getRawPath();
    }

    private String upload(String policy) throws IOException, InterruptedException {
        return path(caller.upload("?type=file&filename=a.txt&cdnAccessPolicy=" + policy, BYTES)
                .ok()
                .path("assetInstance"));
    }

    @Test
    void aPublicFileNeedsNoToken() throws Exception {
        Response file = stranger.get(upload("public"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo("0123456789");
        assertThat(file.header("x-sanity-sha1")).isEqualTo(Samples.sha1(BYTES));
        assertThat(file.header("x-sanity-md5")).isEqualTo("781e5e245d69b566979b86e28d23f2c7");
        assertThat(file.header("content-length")).isEqualTo("10");
    }

    @Test
    void aFileWithoutASha1HasNoHeaderForIt() throws Exception {
        JsonNode upload = caller.upload("?type=file&filename=a.txt", BYTES).ok();
        String instance = upload.path("assetInstance").path("_id").asText();
        caller.mutate("{\"patch\":{\"id\":\"" + instance + "\",\"unset\":[\"sha1hash\"]}}")
                .ok();
        JsonNode linked = caller.post(
                        Caller.ASSETS + "/media-library-link/production",
                        "{\"mediaLibraryId\":\"" + sanity.library().id() + "\",\"assetId\":\""
                                + upload.path("asset").path("_id").asText() + "\",\"assetInstanceId\":\"" + instance
                                + "\"}")
                .ok()
                .path("document");

        Response file = stranger.get(path(linked));

        assertThat(linked.has("assetId")).isFalse();
        assertThat(file.text()).isEqualTo("0123456789");
        assertThat(file.response().headers().map()).doesNotContainKey("x-sanity-sha1");
        assertThat(file.header("x-sanity-md5")).isEqualTo("781e5e245d69b566979b86e28d23f2c7");
    }

    @Test
    void filesOfDatasetsArePublic() throws Exception {
        JsonNode document = caller.send("POST", Caller.ASSETS + "/files/production?filename=a.txt", null, BYTES)
                .ok()
                .path("document");

        assertThat(stranger.get(path(document)).text()).isEqualTo("0123456789");
    }

    @Test
    void aPrivateFileNeedsAToken() throws Exception {
        String path = upload("private");

        assertThat(stranger.get(path).status()).isEqualTo(401);
        assertThat(caller.get(path).status()).isEqualTo(200);
    }

    @Test
    void aSignatureStandsForTheToken() throws Exception {
        String path = upload("private");
        String expiry = Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String signed = signed(path, expiry);

        assertThat(stranger.get(signed).text()).isEqualTo("0123456789");
        assertThat(stranger.get(signed.replace("?keyid", "?w=1&keyid")).status())
                .isEqualTo(401);
        assertThat(stranger.get(signed(path, "2020-01-01T00:00:00Z")).status()).isEqualTo(401);
        assertThat(stranger.get(signed(path, "soon")).status()).isEqualTo(401);
    }

    private String signed(String path, String expiry) throws Exception {
        JsonNode key = caller.post(caller.library + "/signing-keys", "{\"name\":\"a\"}")
                .ok();
        byte[] der =
                Base64.getMimeDecoder().decode(key.path("privateKey").asText().replaceAll("-----[A-Z ]+-----", ""));
        PrivateKey privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        String query = path + "?keyid=" + key.path("id").asText() + "&expiry=" + Caller.encoded(expiry);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey);
        signature.update((sanity.url() + query).getBytes(StandardCharsets.UTF_8));
        return query + "&signature=" + Caller.encoded(Base64.getUrlEncoder().encodeToString(signature.sign()));
    }

    /** Web servers serve ranges. Ranges of the vendor's CDN were never seen. */
    @ParameterizedTest
    @CsvSource({
        "bytes=4-, , 206, 456789, bytes 4-9/10",
        "bytes=4-, same, 206, 456789, bytes 4-9/10",
        "bytes=4-, other, 200, 0123456789, ''",
        "bytes=10-, , 416, '', bytes */10",
        "lines=1-, , 200, 0123456789, ''"
    })
    void partsOfAFileAreServed(String range, String condition, int status, String text, String served)
            throws Exception {
        String path = upload("public");
        String tag = "same".equals(condition) ? stranger.get(path).header("etag") : "\"other\"";
        java.net.http.HttpRequest.Builder request = stranger.request(path).header("Range", range);
        if (condition != null) {
            request.header("If-Range", tag);
        }
        HttpResponse<String> part = stranger.exchange(request.build());

        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.body()).isEqualTo(text);
        assertThat(part.headers().firstValue("content-range").orElse("")).isEqualTo(served);
    }

    @Test
    void missingFilesAreNotFound() throws Exception {
        assertThat(caller.get("/images/fakeproj/production/gone-1x1.png").status())
                .isEqualTo(404);
        assertThat(caller.delete(upload("public")).status()).isEqualTo(404);
    }
}
