package dev.medialib.livingdocs;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.UsageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample, with what servers of other releases may make of it: what comes in must come out. */
class HostileAnswersTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a model cannot be without; everything else may be null. */
    private static final Set<String> REQUIRED = Set.of("id", "locale", "finished", "handle", "event");

    private static final Set<String> ENVELOPES = Set.of("results", "mediaLibraryEntries");

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A way to read a sample: what it gives is the sample's tree below the pointer. */
    private record Reading(String sample, String pointer, Function<LivingdocsClient, Object> read) {
        @Override
        public String toString() {
            return sample;
        }
    }

    static List<Reading> readings() {
        List<Reading> all = new ArrayList<>();
        for (String name : List.of("get", "image-with-every-shape", "video", "file")) {
            all.add(new Reading("entries/" + name, "", c -> c.mediaLibrary().get("x")));
        }
        all.add(new Reading(
                "entries/by-ids-results",
                "/results",
                c -> c.mediaLibrary().getAll(List.of("asze63i9", "2er11b3i")).all()));
        all.add(new Reading(
                "entries/by-ids-media-library-entries",
                "/mediaLibraryEntries",
                c -> c.mediaLibrary().getAll(List.of("asze63i9", "2er11b3i")).all()));
        for (String shape : List.of("envelope", "array")) {
            String pointer = shape.equals("envelope") ? "/results" : "";
            all.add(new Reading(
                    "references/documents-" + shape,
                    pointer,
                    c -> c.mediaLibrary()
                            .incomingDocumentReferences("x")
                            .firstPage()
                            .items()));
            all.add(new Reading(
                    "references/media-" + shape,
                    pointer,
                    c -> c.mediaLibrary()
                            .incomingMediaReferences("x")
                            .firstPage()
                            .items()));
            all.add(new Reading(
                    "references/media-of-document-" + shape,
                    pointer,
                    c -> c.documents().incomingMediaReferences(3).firstPage().items()));
        }
        all.add(new Reading(
                "references/every-field",
                "",
                c -> c.mediaLibrary()
                        .incomingDocumentReferences("x")
                        .firstPage()
                        .items()));
        for (String name : List.of("usage-log", "usage-log-billing")) {
            all.add(new Reading(
                    "usage/" + name, "/results", c -> c.mediaLibrary().usageLog("x")));
        }
        for (String name : List.of("images-finished", "images-finished-status", "videos-finished", "files-finished")) {
            all.add(new Reading(
                    "imports/" + name, "", c -> c.imports().imagesJob("x").status()));
        }
        all.add(new Reading(
                "imports/running", "", c -> c.imports().filesJob("x").status()));
        all.add(new Reading("config/project-2026-07", "", LivingdocsClient::projectConfig));
        all.add(new Reading("config/project-2026-05", "", LivingdocsClient::projectConfig));
        all.add(new Reading("config/health", "", LivingdocsClient::health));
        return all;
    }

    private static JsonNode sample(Reading reading) throws Exception {
        return JSON.readTree(text(reading.sample() + ".json"));
    }

    /** Written by this SDK, and by a mapper that an application has made for itself. */
    private void assertComesOutAsItCame(Reading reading, String json) throws Exception {
        Object read = reading.read().apply(server.answering(json));
        assertThat(written(read)).isEqualTo(tree(json, reading.pointer()));
        assertThat(tree(JSON.writeValueAsString(read))).isEqualTo(tree(json, reading.pointer()));
    }

    /** All objects that become models: metadata and the like are free JSON, where the same must hold anyway. */
    private static List<ObjectNode> objects(JsonNode root) {
        List<ObjectNode> found = new ArrayList<>();
        if (root instanceof ObjectNode object) {
            found.add(object);
        }
        root.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    @ParameterizedTest
    @MethodSource("readings")
    void unknownPropertiesAreKeptAtEachLevel(Reading reading) throws Exception {
        JsonNode root = sample(reading);
        for (ObjectNode object : objects(root)) {
            object.putObject("x-new")
                    .put("n", 1)
                    .putNull("null")
                    .putArray("list")
                    .add(1.0)
                    .addNull()
                    .addObject();
            object.putNull("unknownProperties").put("explicitNulls", true).put("", "");
            object.put("class", "image")
                    .put("котка 🐈 \u0000\"\\", "\ud83d\udc08")
                    .put("$ref", false);
        }
        assertComesOutAsItCame(reading, JSON.writeValueAsString(root));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void explicitNullsComeOutAsNulls(Reading reading) throws Exception {
        assertComesOutAsItCame(reading, changed(reading, HostileAnswersTest::isScalar, ObjectNode::putNull));
        assertComesOutAsItCame(reading, changed(reading, value -> true, ObjectNode::putNull));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void emptyTextsListsAndObjectsStayEmpty(Reading reading) throws Exception {
        assertComesOutAsItCame(reading, changed(reading, JsonNode::isTextual, (object, name) -> object.put(name, "")));
        assertComesOutAsItCame(reading, changed(reading, JsonNode::isArray, (object, name) -> object.putArray(name)));
        assertComesOutAsItCame(
                reading,
                changed(
                        reading,
                        value -> value.isObject() && !value.has("handle") && !value.has("id"),
                        (object, name) -> object.putObject(name)));
    }

    private static boolean isScalar(JsonNode value) {
        return value.isValueNode();
    }

    /** The sample with all such properties changed. */
    private static String changed(Reading reading, Predicate<JsonNode> which, BiConsumer<ObjectNode, String> change)
            throws Exception {
        JsonNode root = sample(reading);
        for (ObjectNode object : objects(root)) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!REQUIRED.contains(name) && !ENVELOPES.contains(name) && which.test(object.get(name))) {
                    change.accept(object, name);
                }
            }
        }
        return JSON.writeValueAsString(root);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("entries/get", "\"image\"", "\"hologram ¿\""),
                Arguments.of("entries/get", "\"2020-12-27T09:19:00.928Z\"", "\"yesterday, about noon\""),
                Arguments.of("entries/get", "\"2020-12-27T09:19:00.928Z\"", "\"2020-12-27T09:19:00.000Z\""),
                Arguments.of("entries/get", "\"2020-12-27T09:19:00.928Z\"", "\"2020-12-27 09:19:00+0100\""),
                Arguments.of("entries/get", "\"2020-12-27T09:19:00.928Z\"", "\"2020-12-27T09:19:00.123456789Z\""),
                Arguments.of("entries/get", "21000", "9007199254740993"),
                Arguments.of("entries/get", "\"version\": 1", "\"version\": 9223372036854775807"),
                Arguments.of("entries/get", "\"An Image\"", "123456789012345678901234567890"),
                Arguments.of("entries/get", "\"An Image\"", "[1, 1.0, 1.10, 12, 12.0, 1e400, -0.0, 1E-7]"),
                Arguments.of("entries/get", "\"An Image\"", "[".repeat(300) + "{}" + "]".repeat(300)),
                Arguments.of("entries/get", "\"An Image\"", "\"\\ud83d lone, \\u0000, \\u2028, </script>\""),
                Arguments.of("entries/video", "35.241667", "35"),
                Arguments.of("entries/video", "35.241667", "35.0"),
                Arguments.of("entries/video", "35.241667", "35.2416670000000000000000000001"),
                Arguments.of("references/every-field", "\"metadata\"", "\"somewhere-new\""),
                Arguments.of("references/every-field", "\"image\"", "\"Image\""),
                Arguments.of("references/documents-array", "\"id\": 2", "\"id\": 9223372036854775807"),
                Arguments.of("usage/usage-log", "\"confirmed\"", "\"denied\""),
                Arguments.of("usage/usage-log", "110", "12345678901"),
                Arguments.of("imports/images-finished", "\"imported\"", "\"postponed\""),
                Arguments.of("imports/images-finished", "\"success\"", "\"aborted\""),
                Arguments.of("imports/running", "\"2020-01-01 13:45:12\"", "\"01.01.2020\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void unheardOfValuesComeOutAsTheyCame(String sample, String found, String replacement) throws Exception {
        Reading reading = readings().stream()
                .filter(r -> r.sample().equals(sample))
                .findFirst()
                .orElseThrow();
        String json = text(sample + ".json");
        assertThat(json).contains(found);

        assertComesOutAsItCame(reading, json.replace(found, replacement));
    }

    @Test
    void ofDuplicatePropertiesTheLastCounts() {
        String json = """
                {"id": "a", "id": "b", "version": 1, "version": 2, "mediaType": null, "mediaType": "image",
                 "systemName": "s", "systemName": null, "extra": 1, "extra": {"x": 1, "x": 2},
                 "asset": {"url": "u", "size": 1}, "asset": {"key": "k", "key": "l"},
                 "metadata": {"a": 1, "b": 1}, "metadata": {"a": 1, "a": 2},
                 "translations": [{"locale": "fr"}], "translations": [{"locale": "de"}, {"locale": "en"}]}""";

        MediaLibraryEntry entry = server.answering(json).mediaLibrary().get("b");

        assertThat(entry.id()).isEqualTo("b");
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.systemName()).isNull();
        assertThat(written(entry)).isEqualTo(tree(json));
    }

    @Test
    void anUnknownStateIsAValueLikeAnyOther() {
        String json = text("usage/usage-log.json").replace("\"confirmed\"", "\"denied\"");

        var log = server.answering(json).mediaLibrary().usageLog("x");

        assertThat(log.get(0).state()).isEqualTo(UsageState.of("denied")).isNotEqualTo(UsageState.CONFIRMED);
    }

    @Test
    void whatWasReadCanBeStoredAndReadAgain() throws Exception {
        String json = text("entries/image-with-every-shape.json").replace("\"version\": 36", "\"version\": null");
        MediaLibraryEntry entry = server.answering(json).mediaLibrary().get("x");

        MediaLibraryEntry again = JsonCodec.DEFAULT.read(JsonCodec.write(entry), MediaLibraryEntry.class);

        assertThat(again).isEqualTo(entry).hasSameHashCodeAs(entry);
        assertThat(JSON.readValue(JSON.writeValueAsString(entry), MediaLibraryEntry.class))
                .isEqualTo(entry);
        assertThat(again.explicitNulls()).containsExactly("version");
    }

    static Map<String, Function<LivingdocsClient, Object>> calls() {
        return Map.of(
                "get", c -> c.mediaLibrary().get("x"),
                "getAll", c -> c.mediaLibrary().getAll(List.of("x")),
                "find", c -> c.mediaLibrary().findByExternalId("s", "x"),
                "documents",
                        c -> c.mediaLibrary().incomingDocumentReferences("x").firstPage(),
                "usageLog", c -> c.mediaLibrary().usageLog("x"),
                "keys", c -> c.mediaLibrary().keys("x"),
                "status", c -> c.imports().imagesJob("x").status());
    }

    static Stream<Arguments> wrongShapes() {
        return calls().keySet().stream()
                .flatMap(call -> Stream.of(
                                "true",
                                "{\"results\":7}",
                                "{\"results\":[{\"id\":{}}]}",
                                "[null]",
                                "{\"results\":null}",
                                "\"ok\"")
                        .map(json -> Arguments.of(call, json)));
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void anotherShapeIsReportedWithTheFactsOfTheCall(String call, String json) {
        LivingdocsClient client = server.answering(json);

        assertThatThrownBy(() -> calls().get(call).apply(client))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.call()).isNotNull();
                    assertThat(e.bodyStart()).isEqualTo(json);
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{\"ok\":true}", "{\"results\":\"done\"}"})
    void anUnreadableAnswerToACreationLeavesItsOutcomeUnknown(String json) {
        var results = server.answering(json)
                .mediaLibrary()
                .create(List.of(dev.medialib.livingdocs.entry.NewEntry.of(e -> e.mediaType("image")
                        .asset(dev.medialib.livingdocs.entry.EntryAsset.builder()
                                .key("k")
                                .url("https://x")
                                .build()))));

        assertThat(results.all()).singleElement().satisfies(result -> {
            assertThat(result.created()).isFalse();
            assertThat(result.sent()).isTrue();
            assertThat(result.outcomeUnknown()).isTrue();
        });
    }
}
