package dev.medialib.sitefinity;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.OperationResult;
import dev.medialib.sitefinity.query.ImageFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers with status 200 that are not what was asked for, to calls of every kind. */
class HostileAnswersTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID ID = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final List<String> OTHERS = List.of("7", "\"x\"", "[null]", "{\"a\":1}");

    /** Changes that have the same effect twice as once. */
    private static final Set<String> REPEATABLE =
            Set.of("update", "replace", "move", "delete", "deleteTranslation", "unrelate", "unrelateAll");

    /** Changes without a result, for which any JSON is a success. */
    private static final Set<String> WITHOUT_RESULT = Stream.concat(
                    REPEATABLE.stream(), Stream.of("relate", "replaceFile"))
            .collect(Collectors.toSet());

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Each kind of call; of a list, the first page. */
    static Map<String, Function<SitefinityClient, Object>> calls() {
        Map<String, Function<SitefinityClient, Object>> calls = new TreeMap<>(reads());
        calls.putAll(changes());
        calls.put("batch", c -> c.batch(b -> b.call(inside -> inside.images().get(ID))));
        return calls;
    }

    private static Map<String, Function<SitefinityClient, Object>> changes() {
        Map<String, Function<SitefinityClient, Object>> calls = new TreeMap<>();
        calls.put("update", c -> done(() -> c.images().update(ID, i -> i.title("x"))));
        calls.put("replace", c -> done(() -> c.images().replace(image())));
        calls.put("move", c -> done(() -> c.images().move(ID, ID, null)));
        calls.put("moveAll", c -> done(() -> c.images().moveAll(List.of(ID), ID)));
        calls.put("delete", c -> done(() -> c.images().delete(ID)));
        calls.put("deleteTranslation", c -> done(() -> c.images().deleteTranslation(ID, "bg")));
        calls.put("create", c -> c.albums().create(a -> a.title("x")));
        calls.put("upload", c -> c.images().upload(file(), u -> u.parentId(ID)));
        calls.put("replaceFile", c -> done(() -> c.images().replaceFile(ID, file())));
        calls.put("publish", c -> done(() -> c.images().publish(ID)));
        calls.put("saveTemp", c -> done(() -> c.images().saveTemp(ID, i -> i.title("x"))));
        calls.put("lock", c -> done(() -> c.images().lock(ID)));
        calls.put(
                "relate",
                c -> done(() -> c.images()
                        .relations()
                        .add(ID, "RelatedImages", c.images().reference(ID))));
        calls.put("unrelate", c -> done(() -> c.images().relations().remove(ID, "RelatedImages", ID)));
        calls.put("unrelateAll", c -> done(() -> c.images().relations().removeAll(ID, "RelatedImages")));
        return calls;
    }

    private static Map<String, Function<SitefinityClient, Object>> reads() {
        Map<String, Function<SitefinityClient, Object>> reads = new TreeMap<>();
        reads.put("get", c -> c.images().get(ID));
        reads.put("find", c -> c.images().find(ID));
        reads.put("list", c -> c.images().list().firstPage().items());
        reads.put("count", c -> c.images().count(ImageFields.TITLE.eq("x")));
        reads.put(
                "search",
                c -> c.images()
                        .search("x", List.of(ImageFields.TITLE))
                        .firstPage()
                        .items());
        reads.put("searchCount", c -> c.images().searchCount("x", List.of(ImageFields.TITLE)));
        reads.put("fallback", c -> c.images().getWithFallback(ID));
        reads.put("status", c -> c.images().getWithStatus(ID));
        reads.put("operations", c -> c.images().operations(ID));
        reads.put("folder", c -> c.albums().folder(ID));
        reads.put("folders", c -> c.albums().folders(null).firstPage().items());
        reads.put("taxa", c -> c.taxonomies().tags().firstPage().items());
        reads.put("site", c -> c.sites().current());
        reads.put("user", c -> c.users().current());
        reads.put(
                "related",
                c -> c.images()
                        .relations()
                        .list(ID, "RelatedImages", Image.class)
                        .firstPage()
                        .items());
        reads.put("oneRelated", c -> c.images().relations().find(ID, "RelatedImages", Image.class));
        reads.put("entitySets", SitefinityClient::entitySets);
        reads.put("metadata", SitefinityClient::metadata);
        reads.put("metadataDocument", SitefinityClient::metadataDocument);
        reads.put("providers", c -> c.providers("images"));
        return reads;
    }

    private static Object done(Runnable call) {
        call.run();
        return "done";
    }

    private static Content file() {
        return Content.of(new byte[3]).withFileName("cat.jpg").withMediaType("image/jpeg");
    }

    private static Image image() {
        return dev.medialib.core.json.JsonData.parse(text("media/image.json")).as(Image.class);
    }

    static Stream<Arguments> pages() {
        return calls().keySet().stream()
                .flatMap(call -> Stream.of(
                                "<!DOCTYPE html><html><head><title>Log in</title></head><body>s3cret</body></html>",
                                "<html><head><title>Log in</title></head><body>s3cret</body></html>",
                                "\uFEFF\n <html><body>s3cret",
                                "Service s3cret is starting")
                        .map(page -> Arguments.of(call, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageWithStatus200IsSuccessOfNoCall(String call, String page) {
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(page)
                .build());
        SitefinityClient client = server.client();

        assertThatThrownBy(() -> calls().get(call).apply(client))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.call()).isNotNull();
                    assertThat(e.bodyStart()).doesNotContain(SiteServer.KEY);
                    assertThat(e.toString()).doesNotContain(SiteServer.KEY);
                });
        assertThat(server.requests()).isEqualTo(1);
    }

    static Stream<Arguments> brokenAnswers() {
        Map<String, MockResponse> answers = new TreeMap<>();
        answers.put("a page", json("<html><body>Log in</body></html>"));
        answers.put("an opened object", json("{"));
        answers.put("a cut object", json("{\"Success\":true"));
        answers.put("an array", json("[]"));
        answers.put("a huge object", json("{\"Success\":true,\"Message\":\"" + "x".repeat(2000) + "\"}"));
        return changes().keySet().stream()
                .flatMap(change -> answers.keySet().stream()
                        .filter(answer -> !(answer.equals("an array") && WITHOUT_RESULT.contains(change)))
                        .map(answer -> Arguments.of(change, answer, answers.get(answer))));
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("brokenAnswers")
    void aChangeWithABrokenAnswerHasAnUnknownOutcome(String change, String what, MockResponse answer) {
        MedialibException failure = failure(change, answer);

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
    }

    static Set<String> changeNames() {
        return changes().keySet();
    }

    @ParameterizedTest
    @MethodSource("changeNames")
    void aChangeWhoseAnswerIsCutOffHasAnUnknownOutcome(String change) {
        MockResponse.Builder cut = json("{\"Success\":true}").newBuilder();
        MedialibException failure = failure(
                change, cut.onResponseBody(new SocketEffect.CloseSocket()).build());

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isEqualTo(REPEATABLE.contains(change));
    }

    private MedialibException failure(String change, MockResponse answer) {
        server.answer(answer);
        SitefinityClient client = server.client(b -> b.options(o -> o.retries(0).maxResponseBytes(1000)));
        MedialibException failure = catchThrowableOfType(
                MedialibException.class, () -> changes().get(change).apply(client));
        assertThat(failure).isNotNull();
        assertThat(server.requests()).isEqualTo(1);
        return failure;
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("get", "media/image.json"),
                Arguments.of("folders", "folders/found-folders.json"),
                Arguments.of("taxa", "taxa/flat-taxa.json"),
                Arguments.of("create", "libraries/album.json"));
    }

    /** Each property of a sample, one after the other, becomes a value of each other type. */
    @ParameterizedTest
    @MethodSource("samples")
    void aPropertyOfAnotherTypeIsKeptOrReported(String call, String sample) throws Exception {
        SitefinityClient client = server.client();
        Function<SitefinityClient, Object> tried = calls().get(call);
        int read = 0;
        int reported = 0;
        for (String json : mutations(sample)) {
            server.answer(200, json);
            Throwable problem = catchThrowable(() -> tried.apply(client));
            if (problem == null) {
                read++;
            } else {
                assertThat(problem)
                        .as(json)
                        .isInstanceOfAny(UnexpectedResponseException.class, JsonMismatchException.class);
                reported++;
            }
        }
        assertThat(read).isPositive();
        assertThat(reported).isPositive();
    }

    private static List<String> mutations(String sample) throws Exception {
        String text = text(sample);
        List<String> paths = new ArrayList<>();
        collect(JSON.readTree(text), "", paths);
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            for (String other : OTHERS) {
                JsonNode root = JSON.readTree(text);
                int slash = path.lastIndexOf('/');
                JsonNode parent = root.at(path.substring(0, slash));
                String name = path.substring(slash + 1);
                if (parent instanceof ObjectNode object) {
                    object.set(name, JSON.readTree(other));
                } else if (parent instanceof ArrayNode array) {
                    array.set(Integer.parseInt(name), JSON.readTree(other));
                }
                all.add(JSON.writeValueAsString(root));
            }
        }
        return all;
    }

    /** The first element of each list will do. */
    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                if (!name.contains("/") && !name.contains("~")) {
                    paths.add(path + "/" + name);
                    collect(node.get(name), path + "/" + name, paths);
                }
            });
        }
        for (int i = 0; node.isArray() && i < Math.min(1, node.size()); i++) {
            paths.add(path + "/" + i);
            collect(node.get(i), path + "/" + i, paths);
        }
    }

    static Stream<Arguments> operationAnswers() {
        return Stream.of(
                        "{\"Success\":\"no\"}",
                        "{\"Success\":\"false\"}",
                        "{\"Success\":0}",
                        "{\"Success\":false,\"Message\":7,\"AvailableActions\":{\"value\":[1,null,{}]}}",
                        "{\"Success\":false,\"ErrorCode\":[],\"Title\":{}}",
                        "[]",
                        "true",
                        "\"Success\"")
                .flatMap(json -> Stream.of("publish", "moveAll").map(call -> Arguments.of(call, json)));
    }

    @ParameterizedTest
    @MethodSource("operationAnswers")
    void anOddAnswerToAnOperationIsNoSuccess(String call, String json) {
        server.answer(200, json);
        SitefinityClient client = server.client();
        assertThatThrownBy(() -> calls().get(call).apply(client)).isInstanceOf(MedialibException.class);
    }

    @Test
    void anOddMessageOfASuccessfulOperationIsKeptRaw() throws Exception {
        String json = "{\"Success\":true,\"Message\":{}}";
        server.answer(200, json);

        OperationResult result = server.client().images().operate(UUID.randomUUID(), "Publish");

        assertThat(result.message()).isNull();
        assertThat(written(result)).isEqualTo(tree(json));
    }

    @Test
    void whatIsUnknownComesOutAsItCame() throws Exception {
        ObjectNode item = (ObjectNode) JSON.readTree(text("media/image.json"));
        item.put("котка 🐈 \u0000\"\\", "\ud83d\udc08")
                .putNull("unknownProperties")
                .put("class", "image")
                .putArray("Success")
                .addNull();
        String json = JSON.writeValueAsString(item);
        server.answer(200, json);

        assertThat(written(server.client().images().get(ID))).isEqualTo(tree(json));
    }
}
