package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.PatchOperation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PatchGroupTest {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<String> PATHS = List.of(
            "a",
            "a.b",
            "a.b.c",
            "a.bc",
            "a.b-c",
            "a.b.c.d",
            "a[0]",
            "a[_key==\"x.y\"].b",
            "b",
            "b.a",
            "ab",
            "ab.c",
            "é",
            "e\u0301",
            "..a",
            "[\"a\"]",
            "['b']",
            "a..b",
            "_a",
            "a.0",
            "7");

    /** The rule itself, which compares an operation with each of the others. */
    private static boolean mayShare(PatchOperation one, PatchOperation other) {
        if (one.kind() == Kind.INSERT && other.kind() == Kind.INSERT) {
            return false;
        }
        PatchPath a = one.path();
        PatchPath b = other.path();
        if (a.root() != null && b.root() != null && !a.root().equals(b.root())) {
            return true;
        }
        String place = a.text() + ".";
        String another = b.text() + ".";
        return one.kind() == other.kind()
                && a.plain()
                && b.plain()
                && !place.startsWith(another)
                && !another.startsWith(place);
    }

    @RepeatedTest(200)
    void aGroupTakesWhatGoesWithEachOfItsOperations(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PatchGroup group = new PatchGroup();
        List<PatchOperation> within = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Kind kind = random.nextInt(4) == 0 ? KINDS.get(random.nextInt(KINDS.size())) : Kind.SET;
            PatchPath path = PatchPath.of(PATHS.get(random.nextInt(PATHS.size())));
            PatchOperation operation = new PatchOperation(kind, path, JsonData.NULL);
            boolean fits = within.stream().allMatch(other -> mayShare(operation, other));

            assertThat(group.mayTake(operation))
                    .as("%s into %s", operation, within)
                    .isEqualTo(fits);
            if (fits) {
                group.add(operation);
                within.add(operation);
            }
        }
        assertThat(group.operations()).isEqualTo(within);
    }

    @Test
    void aPatchOfThousandsOfPlacesIsMadeAtOnce() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < 50_000; i++) {
            values.put("aspects.a" + i, i);
        }

        // what compares each with each takes minutes
        List<JsonData> patches = assertTimeout(
                Duration.ofSeconds(20),
                () -> Mutation.patch("a", p -> p.set(values)).toJson());

        assertThat(patches).hasSize(1);
        assertThat(patches.get(0).at("/patch/set").size()).isEqualTo(50_000);
    }

    @Test
    void aPathOfThousandsOfNamesDoesNotOverflowTheStack() {
        String deep = "a" + ".b".repeat(20_000);

        List<JsonData> patches =
                Mutation.patch("a", p -> p.set(deep, 1).set(deep + ".c", 2)).toJson();

        assertThat(patches).hasSize(2);
        assertThat(PatchPath.of(deep).plain()).isTrue();
        assertThat(PatchPath.of(deep + "[0]").plain()).isFalse();
    }
}
