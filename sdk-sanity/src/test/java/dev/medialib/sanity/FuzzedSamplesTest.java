package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of every sample is taken away, or another one is put in its place: that is read, or it is an error of this SDK. */
class FuzzedSamplesTest {
    private static final List<Object> OTHERS =
            List.of("", "x/../y\r\n", 7, new BigDecimal("1e400"), true, List.of(1, "a"), Map.of("a", 1));
    private static final List<String> NO_ANSWERS = List.of("", "<html>", "null", "[]", "{}", "\"x\"", "[[[[", "{\"a");

    private final AtomicReference<String> answer = new AtomicReference<>("");
    private volatile int status = 200;
    private RawServer server;
    private SanityClient client;
    private SanityMediaLibrary library;

    @BeforeEach
    void start() throws Exception {
        server = RawServer.answering((connection, request) -> connection.answer(status, answer.get()));
        client = SanityClient.builder()
                .mediaLibraryUrl(server.url())
                .projectUrl(server.url())
                .projectId("abc123")
                .dataset("production")
                .token("sktesttoken")
                .timeSource(new VirtualTime())
                .options(o -> o.retries(0))
                .build();
        library = client.mediaLibrary("mlXYZ");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private static Content image() {
        return Content.of(new byte[1]).withMediaType("image/png");
    }

    private Map<String, Runnable> calls() {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("library/list", () -> client.mediaLibraries().listOfProject("abc123"));
        calls.put("library/one", () -> client.mediaLibraries().get("x"));
        calls.put("doc/image-asset", () -> library.find("image-abc", AssetInstance.class));
        calls.put("doc/found-and-omitted", () -> library.getAll(List.of("a", "b")));
        calls.put("doc/omitted", () -> library.get("a"));
        calls.put("doc/video-asset", () -> library.videos().awaitReady("a", Duration.ofSeconds(1)));
        calls.put("doc/video-errored", () -> library.videos().awaitReady("video-a", Duration.ofSeconds(1)));
        calls.put("video/playback-info-signed", () -> library.videos().playbackInfo("video-a"));
        calls.put("doc/video-ready", () -> library.videos().subtitles("a"));
        calls.put("library/subtitles", () -> library.videos().createSubtitles("video-a", "en"));
        calls.put("mutate/updated", () -> library.delete("a").document());
        calls.put("query/answer", () -> library.query(Groq.of("*")));
        calls.put("references/page", () -> library.references("a").first(5));
        calls.put("references/empty", () -> library.refSearch(s -> s.term("x")).nextCursor());
        calls.put("signing-keys/created", () -> library.signingKeys().create("k"));
        calls.put("upload/image", () -> library.upload(image()));
        calls.put("upload/video-processing", () -> library.uploadOrGet(image()));
        calls.put("assets/image-with-everything", () -> client.assets().uploadImage(image()));
        calls.put("assets/linked", () -> client.assets().link("ml", "a", "image-b"));
        return calls;
    }

    static Stream<String> samples() {
        return new FuzzedSamplesTest().calls().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWrongValueIsReadOrCausesAnErrorOfThisSdk(String sample) {
        List<String> answers = new ArrayList<>(NO_ANSWERS);
        vary(JsonData.parse(Samples.text(sample + ".json")), whole -> whole, json -> answers.add(json.toJson()));
        Runnable call = calls().get(sample);

        assertThat(answers).hasSizeGreaterThan(NO_ANSWERS.size() + OTHERS.size());
        assertThat(answers.stream().flatMap(each -> surprise(call, each))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400-query-parse",
                "400-strong-reference",
                "401-session",
                "403-permission-item",
                "404-nested-message",
                "409-revision",
                "409-transaction-exists",
                "409-upload-duplicate",
                "422-not-ready"
            })
    void anErrorWithOneValueWrongIsStillThatStatus(String sample) {
        List<String> answers = new ArrayList<>(NO_ANSWERS);
        vary(
                JsonData.parse(Samples.text("errors/" + sample + ".json")),
                whole -> whole,
                json -> answers.add(json.toJson()));
        status = Integer.parseInt(sample.substring(0, 3));

        for (Runnable call : List.<Runnable>of(
                () -> library.query(Groq.of("*")),
                () -> library.delete("a"),
                () -> library.upload(image()),
                () -> library.list(DocumentSelection.all()).first(1))) {
            for (String each : answers) {
                answer.set(each);
                assertThat(failure(call)).as(each).isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.getSuppressed()).isEmpty();
                });
            }
        }
    }

    /** What an answer leads to, unless it is what it may be. */
    private Stream<String> surprise(Runnable call, String body) {
        answer.set(body);
        Throwable failure = failure(call);
        return failure == null || failure instanceof MedialibException
                ? Stream.of()
                : Stream.of(failure + " by " + body);
    }

    private static Throwable failure(Runnable call) {
        return catchThrowable(call::run);
    }

    private static void vary(JsonData value, UnaryOperator<JsonData> within, Consumer<JsonData> variants) {
        variants.accept(within.apply(JsonData.NULL));
        OTHERS.forEach(other -> variants.accept(within.apply(JsonData.of(other))));
        for (String name : value.names()) {
            variants.accept(within.apply(value.without(name)));
            vary(value.get(name), changed -> within.apply(value.with(name, changed)), variants);
        }
        if (value.isArray() && value.size() > 0) {
            List<JsonData> items = new ArrayList<>(value.asList());
            vary(
                    items.get(0),
                    changed -> {
                        List<JsonData> copy = new ArrayList<>(items);
                        copy.set(0, changed);
                        return within.apply(JsonData.of(copy));
                    },
                    variants);
        }
    }
}
