package dev.medialib.sitefinity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.FakeResponses;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCallsTest extends AgainstFakeSitefinity {

    @Test
    void severalReadsAreOneRequest() {
        UUID cat = cat();
        UUID other = cat();
        BatchResult result = client.batch(
                b -> b.call(c -> c.images().get(cat)).call(c -> c.images().get(other)));
        assertThat(result.isSuccessful()).isTrue();
        assertThat(result.responses())
                .extracting(response -> response.as(Image.class).id())
                .containsExactly(cat, other);
        assertThat(result.responses()).extracting(BatchResponse::status).containsOnly(200);
        assertThat(result.responses()).extracting(BatchResponse::contentId).containsOnlyNulls();
        assertThat(result.responses().get(0).headers().first("Content-Type")).contains("json");
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/api/default/$batch");
            assertThat(request.header("Content-Type")).startsWith("multipart/mixed; boundary=");
            assertThat(request.body())
                    .contains("\r\n\r\nGET " + server.serviceUrl() + "/images(" + cat + ") HTTP/1.1\r\n")
                    .doesNotContain(server.accessKey())
                    .doesNotContain("████")
                    .doesNotContainIgnoringCase("user-agent");
        });
    }

    @Test
    void whatAChangesetMakesCanBeNamedInIt() {
        AtomicReference<BatchReference> made = new AtomicReference<>();
        BatchResult result = client.withCulture("en")
                .batch(b -> b.changeset(changes -> {
                    BatchReference album = changes.call(c -> c.albums().create(a -> a.title("Animals – тест")));
                    changes.request(BatchRequest.of(Method.PATCH, album.toString())
                            .query("sf_culture", "en")
                            .json(Map.of("Description", "all of them")));
                    made.set(album);
                }))
                .orThrow();
        BatchResponse response = result.response(made.get()).orElseThrow();
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.contentId()).isZero();
        Album album = response.as(Album.class);
        assertThat(album.title()).isEqualTo("Animals – тест");
        assertThat(client.albums().get(album.id()).description()).isEqualTo("all of them");
        assertThat(result.slot(0)).hasSize(2);
    }

    @Test
    void aCreatedItemIsPublishedInTheClientsCultureAndProvider() {
        UUID kitten = draft();
        client.withCulture("en")
                .batch(b -> b.changeset(changes -> {
                    BatchReference changed = changes.call(c -> c.images().update(kitten, i -> i.title("tomcat")));
                    changes.operate(changed, "Publish");
                }))
                .orThrow();
        assertThat(lastRequest().body()).contains("POST $0/operation?sf_culture=en HTTP/1.1\r\n");
        assertThat(client.images().get(kitten).title()).isEqualTo("tomcat");
    }

    @Test
    void numbersOfReferencesGoOnThroughAllChangesets() {
        Map<String, BatchReference> seen = new java.util.HashMap<>();
        client.batch(b -> b.changeset(changes ->
                        seen.put("a", changes.call(c -> c.albums().create(a -> a.title("a")))))
                .changeset(changes -> seen.put("b", changes.call(c -> c.albums().create(a -> a.title("b"))))));
        assertThat(seen.get("a")).hasToString("$0");
        assertThat(seen.get("b")).hasToString("$1");
    }

    @Test
    void aRefusalStandsInItsSlot() {
        UUID cat = cat();
        UUID missing = UUID.randomUUID();
        BatchResult result = client.batch(b -> b.call(c -> c.images().get(cat))
                .call(c -> c.images().get(missing))
                .call(c -> c.images().get(cat)));
        assertThat(result.isSuccessful()).isFalse();
        BatchResponse refused = result.slot(1).get(0);
        assertThat(refused.error())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("404 Not Found: The item " + missing + " was not found.");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> refused.as(Image.class));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(result::orThrow);
        assertThat(result.slot(0)).singleElement().matches(BatchResponse::isSuccessful);
        assertThat(result.slot(2)).isEmpty();
    }

    @Test
    void aChangesetThatIsRefusedHasOneAnswer() {
        UUID cat = cat();
        BatchResult result = client.batch(b -> b.changeset(changes -> {
            changes.call(c -> c.images().update(cat, i -> i.title("tomcat")));
            changes.call(c -> c.images().delete(UUID.randomUUID()));
        }));
        assertThat(result.slot(0))
                .singleElement()
                .satisfies(response -> assertThat(response.error()).isInstanceOf(NotFoundException.class));
        assertThat(server.item(cat).draft()).contains("\"cat\"");
    }

    @Test
    void anOperationThatFailsWithStatus200FailsInABatchToo() {
        UUID cat = cat();
        server.settings().failNextOperation.set("Publish", "not now");
        BatchResult result = client.batch(b -> b.call(c -> c.images().publish(cat)));
        assertThat(result.responses()).singleElement().satisfies(response -> {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.error())
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("not now");
        });
    }

    @Test
    void aBatchCanGoOnAfterAnError() {
        UUID cat = cat();

        BatchResult result = client.batch(b -> b.continueOnError()
                .call(c -> c.images().get(UUID.randomUUID()))
                .changeset(changes -> changes.call(c -> c.images().delete(UUID.randomUUID())))
                .call(c -> c.images().get(cat)));

        assertThat(result.responses()).extracting(BatchResponse::status).containsExactly(404, 404, 200);
        assertThat(result.isSuccessful()).isFalse();
        assertThat(result.slot(2).get(0).as(Image.class).id()).isEqualTo(cat);
        assertThat(lastRequest().header("Prefer")).isEqualTo("odata.continue-on-error");
    }

    @Test
    void aBatchStopsAtAnErrorByDefault() {
        UUID cat = cat();

        BatchResult result = client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))
                .call(c -> c.images().get(cat)));

        assertThat(result.responses()).hasSize(1);
        assertThat(lastRequest().header("Prefer")).isNull();
    }

    @Test
    void aMoveThatFailsWithStatus200FailsInABatchToo() {
        server.nextResponses(FakeResponse.of(
                        200, "--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{\"Success\":false,\"Message\":\"full\"}\r\n--b--")
                .withHeader("Content-Type", "multipart/mixed; boundary=b"));
        BatchResult result = client.batch(b ->
                b.call(c -> c.images().moveAll(java.util.List.of(UUID.randomUUID()), UUID.randomUUID())));
        assertThat(result.responses().get(0).error())
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("full");
    }

    @Test
    void bytesAreSentAsTheyAre() {
        UUID library = server.addLibrary("albums", "Animals");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff};
        BatchResult result = client.batch(b ->
                        b.changeset(changes -> changes.request(BatchRequest.of(Method.POST, "images")
                                .header("X-Sf-Properties", "{\"ParentId\":\"" + library + "\",\"Title\":\"x\"}")
                                .header("X-File-Name", "x.png")
                                .bytes(png, "image/png"))))
                .orThrow();
        UUID id = result.responses().get(0).as(Image.class).id();
        assertThat(server.file(id)).isEqualTo(png);
    }

    @Test
    void aBatchIsNeverSentTwice() {
        server.nextResponses(FakeResponse.lost());
        assertThatExceptionOfType(MedialibException.class)
                .isThrownBy(() -> client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aBatchThatIsRefusedAsAWholeIsThrown() {
        SitefinityClient stranger = client(b -> {});
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> stranger.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))))
                .satisfies(e -> assertThat(e.status()).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}",
                "--b\r\nContent-Type: application/http\r\n\r\nno status\r\n--b--",
                "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nno colon\r\n\r\n\r\n--b--",
                "--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n--b--"
            })
    void aMalformedAnswerIsNoSuccess(String body) {
        server.nextResponses(FakeResponse.of(200, body).withHeader("Content-Type", "multipart/mixed; boundary=b"));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))))
                .withMessageContaining("malformed")
                .satisfies(e -> assertThat(e.bodyStart()).isEqualTo(body));
    }

    @Test
    void anAnswerOfAnotherTypeIsNoSuccess() {
        server.nextResponses(FakeResponses.loginPage(), FakeResponse.of(200, "{}"));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))))
                .withMessageContaining("login page");
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID()))))
                .withMessageContaining("application/json");
    }

    @Test
    void answersWithoutContentIdsAreToldByTheirOrder() {
        String inner =
                "--c\r\n\r\nHTTP/1.1 201 Created\r\n\r\n{\"n\":1}\r\n--c\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--c--";
        server.nextResponses(
                FakeResponse.of(200, "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + inner + "\r\n--b--")
                        .withHeader("Content-Type", "multipart/mixed; boundary=b"));
        BatchResult result = client.batch(b -> b.changeset(changes -> {
            changes.request(BatchRequest.of(Method.POST, "albums").json(Map.of()));
            changes.request(BatchRequest.of(Method.DELETE, "$0"));
        }));
        assertThat(result.responses()).extracting(BatchResponse::contentId).containsExactly(0, 1);
        assertThat(result.responses().get(0).json()).isEqualTo(JsonData.of(Map.of("n", 1)));
        assertThat(result.responses().get(1).json()).isEqualTo(JsonData.NULL);
    }

    @Test
    void aRefusalThatQuotesTheKeyKeepsItToItself() {
        String key = server.accessKey();
        server.nextResponses(FakeResponse.of(
                        200,
                        "--b\r\n\r\nHTTP/1.1 403 No " + key + "\r\nX-Quote: " + key + "\r\n\r\n{\"Message\":\"" + key
                                + "\"}\r\n--b--")
                .withHeader("Content-Type", "multipart/mixed; boundary=b"));
        BatchResult result = client.batch(b -> b.call(c -> c.images().get(UUID.randomUUID())));
        assertThat(result.toString() + result.responses().get(0).headers().toMap())
                .contains("████")
                .doesNotContain(key);
    }

    @Test
    void whatCannotBeInABatchIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> client.batch(b -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> client.batch(b -> b.changeset(changes -> {})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.batch(b ->
                        b.changeset(changes -> changes.call(c -> c.images().get(UUID.randomUUID())))))
                .withMessageContaining("changeset must contain only changes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.batch(b ->
                        b.call(c -> c.call(Method.POST, "images", r -> r.content(Content.of(new byte[3]))))))
                .withMessageContaining("add a BatchRequest with the bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.batch(b -> b.call(c -> c.documents()
                        .upload(
                                Content.of("[1]".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        .withFileName("data.json")
                                        .withMediaType("application/json"),
                                u -> u.parentId(UUID.randomUUID())))))
                .withMessageContaining("add a BatchRequest with the bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchRequest.of(Method.GET, "images").json(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchRequest.of(Method.POST, "images").header("X-A", "a\r\nX-B: b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchRequest.of(Method.POST, "images").header("Authorization", "x"));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/images",
                "https://example.com/x",
                "images?$top=1",
                "a b",
                "images/../users",
                "..",
                "x\r\nA: b",
                "бг",
                "//x"
            })
    void aPathIsOneBelowTheService(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> BatchRequest.of(Method.POST, path));
    }

    @Test
    void parametersAreEncodedAndNotShown() {
        BatchRequest request = BatchRequest.of(Method.GET, "images")
                .query("$filter", "Title eq 'a&b'")
                .query("x", 1);
        assertThat(request).hasToString("GET images?…");
        String sent = new String(request.part("https://h/api", "").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(sent).startsWith("GET https://h/api/images?$filter=Title%20eq%20%27a%26b%27&x=1 HTTP/1.1\r\n");
    }
}
