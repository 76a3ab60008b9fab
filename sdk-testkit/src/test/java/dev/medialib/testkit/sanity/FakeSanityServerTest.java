package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityServerTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final Caller caller = new Caller(sanity);
    private final String query = caller.library + "/query?query=*";

    @AfterEach
    void close() {
        sanity.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "vX", "v2024-06-24", "v2025-03-25"})
    void everyVersionIsServed(String version) throws Exception {
        caller.get(query.replace("v2025-03-25", version)).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "vx", "v", "v2025-13-01", "v2025-02-30", "v20250325", "vv1", "v2025-02-19T00"})
    void anInvalidVersionIsRejected(String version) throws Exception {
        assertThat(caller.get(query.replace("v2025-03-25", version)).boom(400)).contains(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/x1/media-libraries", "/v1/nope", "/v1/media-libraries//query", "/v1/data/query"})
    void anUnknownPathIsNotImplemented(String path) throws Exception {
        assertThat(caller.get(path).status()).isEqualTo(501);
    }

    @Test
    void aCallThatTheFakeLacksIsNamed() throws Exception {
        assertThat(caller.get("/v2025-03-25/jobs/j1?tag=x").text())
                .isEqualTo("FakeSanity does not serve GET /v2025-03-25/jobs/j1. The documentation of the package "
                        + "dev.medialib.testkit.sanity describes its limits. routes(), or GET /__admin/routes, lists what it "
                        + "serves.");
    }

    @Test
    void aMethodThatThePathLacksIsNotImplemented() throws Exception {
        assertThat(caller.delete(caller.library + "/query").status()).isEqualTo(501);
        assertThat(caller.get(caller.library + "/mutate").status()).isEqualTo(501);
    }

    @Test
    void brokenPercentEncodingIsRejected() throws Exception {
        try (Socket socket = new Socket(sanity.url().getHost(), sanity.url().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("GET /v1/media-libraries/%zz HTTP/1.1\r\nHost: x\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(13), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400 ");
        }
    }

    @Test
    void anyTokenWillDoUntilOneIsAdded() throws Exception {
        Caller other = new Caller(sanity, "other");
        other.get(query).ok();
        sanity.addToken("mine");
        Response unknown = other.get(query);
        assertThat(unknown.boom(401)).isEqualTo("Session not found");
        assertThat(unknown.json().path("errorCode").asText()).isEqualTo("SIO-401-ANF");
        new Caller(sanity, "mine").get(query).ok();
        caller.get(query).ok();
        assertThatThrownBy(() -> sanity.addToken(" ")).hasMessageContaining("blank");
    }

    @Test
    void anExpiredTokenIsKnownAsSuch() throws Exception {
        sanity.expireToken("old");
        Response expired = new Caller(sanity, "old").get(query);
        expired.boom(401);
        assertThat(expired.json().path("errorCode").asText()).isEqualTo("SIO-401-AEX");
    }

    @Test
    void aTokenForReadingMayNotWrite() throws Exception {
        sanity.addReadOnlyToken("reader");
        Caller reader = new Caller(sanity, "reader");
        reader.get(query).ok();
        var error = reader.mutate("{\"create\":{\"_type\":\"t\"}}").error(403);
        assertThat(error.path("type").asText()).isEqualTo("insufficientPermissionsError");
        assertThat(error.path("permission").asText()).isEqualTo("create");
        assertThat(error.path("description").asText()).contains("permission \"create\" required");
        assertThat(reader.delete(caller.library + "/signing-keys/k")
                        .error(403)
                        .path("permission")
                        .asText())
                .isEqualTo("delete");
        reader.post(Caller.ASSETS + "/files/production", "x").error(403);
        assertThat(sanity.dataset().documentIds()).isEmpty();
    }

    @Test
    void withoutATokenOnlyWhatIsPublicCanBeRead() throws Exception {
        Caller nobody = new Caller(sanity, "");
        sanity.library().addDocument("{\"_id\":\"a\",\"_type\":\"sanity.asset\",\"cdnAccessPolicy\":\"public\"}");
        sanity.library().addDocument("{\"_id\":\"b\",\"_type\":\"sanity.asset\",\"cdnAccessPolicy\":\"private\"}");
        assertThat(nobody.get(query).boom(401)).isEqualTo("Session not found");
        sanity.settings().publicReads.set(true);
        assertThat(nobody.get(query).ok().at("/result").findValuesAsText("_id")).containsExactly("a");
        assertThat(nobody.get(caller.library + "/doc/b")
                        .ok()
                        .at("/omitted/0/reason")
                        .asText())
                .isEqualTo("permission");
        nobody.mutate("{\"create\":{\"_type\":\"t\"}}").boom(401);
        nobody.get(caller.library + "/signing-keys").boom(401);
        nobody.post(Caller.ASSETS + "/files/production", "x").boom(401);
        assertThat(caller.get(query).ok().path("result")).hasSize(2);
    }

    @Test
    void responsesHaveTheHeadersForBugReports() throws Exception {
        Response first = caller.get(query);
        assertThat(first.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(first.header("x-sanity-shard")).isNotEmpty();
        assertThat(first.header("x-sanity-warning")).isEmpty();
        sanity.settings().warnings.set(List.of("one", "two"));
        Response rejected = caller.get("/v1/data/doc/nope/a");
        assertThat(rejected.header("x-sanity-warning")).isEqualTo("one, two");
        assertThat(rejected.header("traceparent")).isNotEqualTo(first.header("traceparent"));
    }

    @Test
    void faultsAreMadeOnDemand() throws Exception {
        sanity.nextResponses(FakeSanity.rateLimited(Duration.ofSeconds(2)));
        sanity.on(any()).times(1).respond(FakeResponse.of(503, "{}").withHeader("retry-after", "1"));
        sanity.nextResponses(FakeResponse.html(502), FakeResponse.lost());
        Response limited = caller.get(query);
        assertThat(limited.boom(429)).isNotEmpty();
        assertThat(limited.header("retry-after")).isEqualTo("2");
        assertThat(caller.get(query).header("retry-after")).isEqualTo("1");
        assertThat(caller.get(query).text()).startsWith("<!DOCTYPE html>");
        assertThatThrownBy(() -> caller.mutate("{\"create\":{\"_id\":\"a\",\"_type\":\"t\"}}"))
                .isInstanceOf(IOException.class);
        assertThat(sanity.library().documentIds()).containsExactly("a");
        assertThat(sanity.requests()).hasSize(4);
        assertThat(sanity.requests().get(0).path()).isEqualTo(query);
        sanity.clearRequests();
        sanity.closeConnectionsAfterResponses(true);
        caller.get(query).ok();
        caller.get(query).ok();
        assertThat(sanity.requests().get(0).connection())
                .isNotEqualTo(sanity.requests().get(1).connection());
    }

    @ParameterizedTest
    @CsvSource({"projectId=fakeproj,1", "projectId=other,0", "organizationId=oOther,1", "organizationId=oNone,0"})
    void librariesAreListedByProjectAndOrganization(String parameter, int expected) throws Exception {
        sanity.addLibrary("mlSecond", "oOther", "provisioning");
        assertThat(caller.get(Caller.V + "/media-libraries?" + parameter).ok().path("data"))
                .hasSize(expected);
    }

    @Test
    void aLibraryCanBeReadAndAListNeedsAFilter() throws Exception {
        sanity.addLibrary("mlSecond", sanity.organizationId(), "inactive").attachTo(sanity.projectId());
        assertThat(sanity.library("mlSecond").id()).isEqualTo("mlSecond");
        assertThat(caller.get(Caller.V + "/media-libraries/mlSecond").ok())
                .isEqualTo(Caller.parse("{\"id\":\"mlSecond\"," + "\"organizationId\":\"" + sanity.organizationId()
                        + "\",\"status\":\"inactive\"}"));
        caller.get(Caller.V + "/media-libraries/mlNone").boom(404);
        caller.get(Caller.V + "/media-libraries").boom(400);
    }
}
