package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.Visibility;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MutateWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>();
    static final Map<String, Object> ASPECT = new LinkedHashMap<>(
            Map.of("_type", "sanity.asset.aspect", "definition", Map.of("name", "copyright", "type", "string")));

    static {
        CALLS.put("mutate/43", library(l -> l.create(ASPECT)));
        CALLS.put(
                "mutate/45", library(l -> l.createOrReplace(JsonData.of(ASPECT).with("_id", "copyright"))));
        CALLS.put(
                "mutate/49",
                library(l -> l.patch("id1", p -> p.set("title", "T").set("aspects.copyright.holder", "S"))));
        CALLS.put(
                "mutate/53", library(l -> l.patch("id1", p -> p.inc("views", 1).inc("n.x", 0.5))));
        CALLS.put(
                "mutate/55",
                library(l -> l.patch("id1", p -> p.diffMatchPatch("title", "@@ -1,4 +1,5 @@\n Test\n+1\n"))));
        CALLS.put("mutate/51", library(l -> l.patch("id1", p -> p.unset("title", "versions[_key==\"a1\"]"))));
        CALLS.put("mutate/57", library(l -> l.patch("id1", p -> p.insertAfter("tags[0]", List.of("x")))));
        CALLS.put("mutate/59", library(l -> l.patch("id1", p -> p.append("tags", List.of("a", "b")))));
        CALLS.put("mutate/61", library(l -> l.patch("id1", p -> p.splice("tags", 1, 2, List.of("x")))));
        CALLS.put("mutate/63", library(l -> l.patch("id1", p -> p.splice("tags", -1, 1, List.of("x")))));
        CALLS.put("mutate/65", library(l -> l.patch("id1", p -> p.splice("tags", 2, 0, List.of("y")))));
        CALLS.put("mutate/69", library(MutateWireTest::allOperations));
        CALLS.put("mutate/71", library(l -> l.patch(Groq.of("*[_type==\"x\"]"), p -> p.set("a", 1))));
        CALLS.put(
                "mutate/73",
                library(l ->
                        l.mutate(List.of(Mutation.patch("id1", p -> p.set("a", 1))), o -> o.returnDocuments(false))));
        CALLS.put("mutate/75", library(l -> l.delete("id1")));
        CALLS.put(
                "mutate/77",
                library(l -> l.mutate(
                        List.of(Mutation.delete("id1")),
                        o -> o.tag("d")
                                .returnDocuments(false)
                                .visibility(Visibility.ASYNC)
                                .dryRun())));
        CALLS.put(
                "mutate/79",
                library(l -> l.transaction()
                        .transactionId("my-trx")
                        .delete("a")
                        .delete("drafts.a")
                        .options(o -> o.visibility(Visibility.ASYNC)
                                .returnDocuments(true)
                                .dryRun()
                                .autoGenerateArrayKeys(true)
                                .tag("trx"))
                        .commit()));
        CALLS.put("mutate/81", library(l -> l.mutate(List.of(Mutation.delete("y")))));
        CALLS.put("mutate/83", (server, record) -> server.client().dataset().delete("image-abc-1x1-png"));
    }

    private static void allOperations(SanityMediaLibrary library) {
        Mutation patch = Mutation.patch(
                "id1",
                p -> p.setIfMissing("aspects", Map.of())
                        .set("a", 1)
                        .unset("b")
                        .inc("c", 1)
                        .dec("d", 1)
                        .diffMatchPatch("e", "@@")
                        .append("f", List.of(1))
                        .ifRevision("r9"));
        library.mutate(
                List.of(patch),
                o -> o.tag("p")
                        .visibility(Visibility.DEFERRED)
                        .autoGenerateArrayKeys(true)
                        .transactionId("trx-1"));
    }

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }

    /** mutate/47 */
    @Test
    void replacingADocumentWithoutAnIdFailsAsInTheVendorsClient() {
        assertThat(WireRecord.of("mutate/47").requests()).isEmpty();
        assertThatThrownBy(() -> Mutation.createOrReplace(Map.of("_type", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("_id");
    }

    /** mutate/67: the vendor's client merges two inserts into one with two positions, which is none. */
    @Test
    void twoInsertsAreTwoPatches() throws Exception {
        try (SanityServer server = new SanityServer(SanityApiVersion.V2025_02_19)) {
            server.mutating().patch("id1", p -> p.append("a", List.of(1)).prepend("b", List.of(2)));

            assertThat(server.mutations())
                    .containsExactly(
                            JsonData.parse(
                                    "{\"patch\":{\"id\":\"id1\",\"insert\":{\"after\":\"a[-1]\",\"items\":[1]}}}"),
                            JsonData.parse(
                                    "{\"patch\":{\"id\":\"id1\",\"insert\":{\"before\":\"b[0]\",\"items\":[2]}}}"));
        }
    }
}
