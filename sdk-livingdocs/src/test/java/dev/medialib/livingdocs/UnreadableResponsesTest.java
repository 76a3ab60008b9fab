package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.imports.UrlImport;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses with status 200 that cannot be the response to a change, which may have been made nevertheless. */
class UnreadableResponsesTest extends AgainstFakeLivingdocs {
    private static final int LIMIT = 500;
    private static final String TOO_LONG = "{\"id\":\"" + "x".repeat(LIMIT) + "\"}";
    private static final String ARCHIVE = "{\"patches\":[{\"operation\":\"archive\"}]}";

    private final String id = server.addEntry(EntrySeed.image().id("a1"));

    private static final Map<String, Consumer<LivingdocsClient>> CHANGES = Map.of(
            "patch", c -> c.mediaLibrary().patch("a1", p -> p.archive()),
            "patchAndGet", c -> c.mediaLibrary().patchAndGet("a1", p -> p.archive()),
            "images", c -> c.imports().images(UnreadableResponsesTest::urlImport),
            "videos", c -> c.imports().videos(UnreadableResponsesTest::urlImport),
            "files", c -> c.imports().files(UnreadableResponsesTest::urlImport),
            "call",
                    c -> c.call(
                            Method.POST,
                            "import/images",
                            r -> r.json(JsonData.parse(Samples.text("requests/import-images.js")))),
            "callPatch", c -> c.call(Method.PATCH, "mediaLibrary/a1", r -> r.json(JsonData.parse(ARCHIVE))));

    private static void urlImport(UrlImport.Builder urlImport) {
        urlImport
                .systemName("dam")
                .add(item -> item.id("1")
                        .url("https://cdn.example.com/1.jpg")
                        .fileName("1")
                        .mediaType("image"));
    }

    private static Consumer<LivingdocsClient> change(String name) {
        return Objects.requireNonNull(CHANGES.get(name));
    }

    static Stream<String> changes() {
        return CHANGES.keySet().stream();
    }

    static Stream<Arguments> changesAndBodies() {
        return Stream.of("images", "videos", "files", "call", "callPatch")
                .flatMap(change ->
                        Stream.of("{", "[1,", "{\"id\":\"25bz", "ok").map(body -> Arguments.of(change, body)));
    }

    private void assertOutcomeUnknown(Consumer<LivingdocsClient> change, LivingdocsClient caller) {
        assertOutcomeUnknown(UnexpectedResponseException.class, () -> change.accept(caller));
        assertThat(server.requests()).hasSize(1);
    }

    private static void assertOutcomeUnknown(Class<? extends MedialibException> type, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(type, e -> {
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.isRetryable()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anHtmlPageIsNotTheResponseToAChange(String change) {
        server.nextResponses(FakeResponse.html(200));
        assertOutcomeUnknown(change(change), client);
    }

    @ParameterizedTest
    @MethodSource("changesAndBodies")
    void malformedJsonLeavesTheOutcomeOfAChangeUnknown(String change, String body) {
        server.nextResponses(FakeResponse.of(200, body));
        assertOutcomeUnknown(change(change), client);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aResponseBeyondTheLimitLeavesTheOutcomeUnknown(String change) {
        server.nextResponses(FakeResponse.of(200, TOO_LONG));
        assertOutcomeUnknown(change(change), client.withOptions(o -> o.maxResponseBytes(LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aResponseThatIsCutOffLeavesTheOutcomeUnknown(String change) {
        server.nextResponses(FakeResponse.truncated());
        assertOutcomeUnknown(TransportException.class, () -> change(change).accept(client));
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<FakeResponse> unreadable() {
        return Stream.of(FakeResponse.html(200), FakeResponse.of(200, TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void anUpdateThatWasNotMadeIsSentAgain(FakeResponse response) {
        server.nextResponses(FakeResponse.normal(), response);

        client.withOptions(o -> o.maxResponseBytes(LIMIT))
                .mediaLibrary()
                .update("a1", (entry, p) -> p.setMetadata("title", "Boat"));

        assertThat(requests("PATCH"))
                .hasSize(2)
                .extracting(request -> request.body())
                .containsOnly(requests("PATCH").get(0).body());
        assertThat(library.get(id).version()).isEqualTo(2);
    }

    @Test
    void anUpdateWhoseResponseIsCutOffIsNotMadeTwice() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.truncated());

        assertOutcomeUnknown(TransportException.class, () -> library.update("a1", (entry, p) -> p.archive()));

        assertThat(requests("PATCH")).hasSize(1);
    }

    static Stream<FakeResponse> unreadableCreations() {
        return Stream.concat(
                Stream.of("<!DOCTYPE html><html></html>", "{", "{\"results\":[]}", "[{},{}]", "", TOO_LONG)
                        .map(body -> FakeResponse.of(200, body)),
                Stream.of(FakeResponse.truncated()));
    }

    @ParameterizedTest
    @MethodSource("unreadableCreations")
    void aCreationWithoutAReadableResultMayHaveBeenMade(FakeResponse response) {
        server.nextResponses(response);
        NewEntry entry = NewEntry.of(e -> e.mediaType("image")
                .asset(EntryAsset.builder().key("k").url("https://x").build()));
        LivingdocsMediaLibrary limited =
                client.withOptions(o -> o.maxResponseBytes(LIMIT)).mediaLibrary();

        assertThat(limited.create(List.of(entry)).all()).singleElement().satisfies(result -> {
            assertThat(result.created()).isFalse();
            assertThat(result.outcomeUnknown()).isTrue();
            assertThat(Objects.requireNonNull(result.failure()).isRetryable()).isFalse();
        });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aLoginPageIsNotServedAsAnImage() {
        server.addImage(new byte[] {1}, "a.jpeg", "image/jpeg");
        server.nextResponses(FakeResponse.html(200));
        assertThatThrownBy(() -> library.serveImage("a.jpeg"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("HTML page");
        assertThat(library.get(id).id()).isEqualTo(id);
    }
}
