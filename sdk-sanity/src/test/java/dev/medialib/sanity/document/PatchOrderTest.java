package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations take effect in the caller's order, in whatever order the server carries out those of one patch. */
class PatchOrderTest {

    private static List<JsonData> patches(Consumer<Patch.Builder> operations) {
        return Mutation.patch("id", operations).toJson().stream()
                .map(mutation -> mutation.get("patch"))
                .toList();
    }

    /** Which operations share a patch, such as {@code [set unset][insert]}. */
    private static String shape(Consumer<Patch.Builder> operations) {
        StringBuilder shape = new StringBuilder();
        for (JsonData patch : patches(operations)) {
            Set<String> names = new LinkedHashSet<>(patch.names());
            names.remove("id");
            shape.append('[').append(String.join(" ", names)).append(']');
        }
        return shape.toString();
    }

    @Test
    void operationsOnDifferentPropertiesShareAPatch() {
        assertThat(shape(p -> p.set("a", 1)
                        .unset("b")
                        .inc("c.d", 1)
                        .append("e", List.of(1))
                        .setIfMissing("f[0].x", 1)))
                .isEqualTo("[set unset inc insert setIfMissing]");
    }

    @Test
    void operationsOfOneKindOnSiblingsShareAPatch() {
        assertThat(patches(p -> p.set("a.b", 1).set("a.c", 2).set("a.bb", 3)))
                .containsExactly(JsonData.parse("{\"id\":\"id\",\"set\":{\"a.b\":1,\"a.c\":2,\"a.bb\":3}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "a, a.b",
        "a.b, a",
        "a.b.c, a.b",
        "a[0], a[1]",
        "a.b, a[0]",
        "a.b, a..c",
        "..x, a",
        "a, ..x",
        "['a'], b",
        "a, *",
        "a, @.b",
        "'a,b', a"
    })
    void operationsThatMightMeetAreTornApart(String first, String second) {
        assertThat(shape(p -> p.set(first, 1).set(second, 2))).isEqualTo("[set][set]");
        assertThat(shape(p -> p.set(first, 1).unset(second))).isEqualTo("[set][unset]");
    }

    @Test
    void operationsOfTwoKindsOnSiblingsAreTornApart() {
        assertThat(shape(p -> p.set("a.b", 1).inc("a.c", 2))).isEqualTo("[set][inc]");
    }

    @Test
    void creatingAParentGoesBeforeFillingIt() {
        assertThat(patches(p -> p.setIfMissing("aspects", Map.of()).set("aspects.c", 1)))
                .containsExactly(
                        JsonData.parse("{\"id\":\"id\",\"setIfMissing\":{\"aspects\":{}}}"),
                        JsonData.parse("{\"id\":\"id\",\"set\":{\"aspects.c\":1}}"));
    }

    @Test
    void theSecondInsertOpensAPatchOfItsOwn() {
        assertThat(shape(p -> p.append("a", List.of(1)).append("b", List.of(2)).set("c", 3)))
                .isEqualTo("[insert][insert set]");
    }

    @Test
    void onlyTheFirstPatchAsksForTheRevision() {
        List<JsonData> patches = patches(p -> p.set("a", 1).set("a", 2).ifRevision("r1"));

        assertThat(patches).hasSize(2);
        assertThat(patches.get(0).get("ifRevisionID")).isEqualTo(JsonData.of("r1"));
        assertThat(patches.get(1).has("ifRevisionID")).isFalse();
    }

    @Test
    void aPatchByQueryIsNeverTornApart() {
        Groq query = Groq.of("*[!defined(a)]");

        assertThatThrownBy(() -> Mutation.patch(query, p -> p.set("a", 1).set("a.b", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("query");
        assertThat(Mutation.patch(query, p -> p.set("a", 1).set("b", 2)).toJson())
                .hasSize(1);
    }

    @Test
    void aPatchOfSeveralIdsCanBeSplitBecauseTheIdsStay() {
        assertThat(Mutation.patch(List.of("x", "y"), p -> p.set("a", 1).set("a.b", 2))
                        .toJson())
                .hasSize(2)
                .allSatisfy(mutation ->
                        assertThat(mutation.at("/patch/params/ids")).isEqualTo(JsonData.of(List.of("x", "y"))));
    }

    /**
     * Two thousand patches of random operations on a small document: carried out one by one as they were said, and as they are sent
     * with the operations of each patch in random orders, they give the same document.
     */
    @Test
    void anyOrderWithinAPatchGivesWhatTheCallerSaid() {
        Random random = new Random(20260501);
        for (int round = 0; round < 2000; round++) {
            List<Step> steps = new ArrayList<>();
            for (int i = 0, n = 1 + random.nextInt(8); i < n; i++) {
                steps.add(Step.random(random));
            }
            Map<String, Object> expected = document();
            steps.forEach(step -> step.applyTo(expected));

            Map<String, Object> actual = document();
            for (JsonData patch : patches(p -> steps.forEach(step -> step.addTo(p)))) {
                List<Step> inPatch = Step.of(patch);
                Collections.shuffle(inPatch, random);
                inPatch.forEach(step -> step.applyTo(actual));
            }
            assertThat(actual).as("%s", steps).isEqualTo(expected);
        }
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = new TreeMap<>();
        document.put("n", 5L);
        document.put("o", new TreeMap<>(Map.of("n", 7L, "p", new TreeMap<>(Map.of("q", 1L)))));
        document.put("l", new ArrayList<Object>(List.of(1L, 2L)));
        return document;
    }

    /** An operation, and a small server's idea of it. Objects on the way to a path are created, as the vendor says of its server. */
    private record Step(String kind, String path, long value) {
        private static final List<String> PATHS =
                List.of("n", "m", "o", "o.n", "o.x", "o.p.q", "o.p", "k.a", "k.b", "k");

        static Step random(Random random) {
            String kind = List.of("set", "setIfMissing", "unset", "inc", "dec", "append")
                    .get(random.nextInt(6));
            String path = kind.equals("append") ? "l" : PATHS.get(random.nextInt(PATHS.size()));
            return new Step(kind, path, random.nextInt(100));
        }

        static List<Step> of(JsonData patch) {
            List<Step> steps = new ArrayList<>();
            for (String kind : new HashSet<>(patch.names())) {
                switch (kind) {
                    case "id" -> {}
                    case "unset" -> patch.get(kind).asList().forEach(p -> steps.add(new Step(kind, p.asString(), 0)));
                    case "insert" ->
                        steps.add(new Step(
                                "append", "l", patch.at("/insert/items/0").asLong()));
                    default ->
                        patch.get(kind).asMap().forEach((path, v) -> steps.add(new Step(kind, path, v.asLong())));
                }
            }
            return steps;
        }

        void addTo(Patch.Builder patch) {
            switch (kind) {
                case "set" -> patch.set(path, value);
                case "setIfMissing" -> patch.setIfMissing(path, value);
                case "unset" -> patch.unset(path);
                case "inc" -> patch.inc(path, value);
                case "dec" -> patch.dec(path, value);
                default -> patch.append(path, List.of(value));
            }
        }

        @SuppressWarnings("unchecked")
        void applyTo(Map<String, Object> document) {
            if (kind.equals("append")) {
                ((List<Object>) document.get("l")).add(value);
                return;
            }
            String[] names = path.split("\\.", -1);
            Map<String, Object> parent = document;
            for (int i = 0; i < names.length - 1; i++) {
                Object next = parent.get(names[i]);
                if (!(next instanceof Map)) {
                    if (!kind.equals("set") && !kind.equals("setIfMissing")) {
                        return;
                    }
                    next = new TreeMap<String, Object>();
                    parent.put(names[i], next);
                }
                parent = (Map<String, Object>) next;
            }
            String last = names[names.length - 1];
            switch (kind) {
                case "set" -> parent.put(last, value);
                case "setIfMissing" -> parent.putIfAbsent(last, value);
                case "unset" -> parent.remove(last);
                default ->
                    parent.computeIfPresent(
                            last,
                            (name, old) -> old instanceof Long n ? n + (kind.equals("inc") ? value : -value) : old);
            }
        }
    }

    @Test
    void theModelOfAServerNoticesAWrongOrder() {
        Map<String, Object> one = document();
        Map<String, Object> other = document();
        Step set = new Step("set", "n", 1);
        Step inc = new Step("inc", "n", 1);

        set.applyTo(one);
        inc.applyTo(one);
        inc.applyTo(other);
        set.applyTo(other);

        assertThat(one).isNotEqualTo(other);
        assertThat(new LinkedHashMap<>(one)).containsEntry("n", 2L);
    }
}
