package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.DocumentExistsException;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.error.MutationException;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedConflictsTest extends WithServer {

    private static List<Mutation> creations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Mutation.create(Map.of("_id", "d" + i, "_type", "t")))
                .toList();
    }

    /** Carried out by the fake, in which documents with these numbers exist. */
    private static MutationBatchResult createdBeside(FakeSanity fake, List<Mutation> mutations, int... existing) {
        for (int number : existing) {
            fake.library().addDocument("{\"_id\":\"d" + number + "\",\"_type\":\"t\",\"old\":true}");
        }
        try (var sanity = SanityServer.clientOf(fake, new VirtualTime())) {
            return sanity.mediaLibrary(fake.library().id()).mutateAll(mutations, o -> o.skipConflicts());
        }
    }

    @Test
    void whatConflictsIsSkippedAndNamedByTheCallersIndex() {
        try (FakeSanity fake = FakeSanity.start()) {
            MutationBatchResult result = createdBeside(fake, creations(1100), 3, 4, 499, 500, 1099);

            assertThat(result.mutations()).isEqualTo(1095);
            assertThat(result.skipped()).extracting(MutationError::index).containsExactly(3L, 4L, 499L, 500L, 1099L);
            assertThat(result.skipped()).extracting(MutationError::type).containsOnly("documentAlreadyExistsError");
            assertThat(fake.library().documentIds()).hasSize(1100);
            assertThat(fake.library().document("d499")).contains("\"old\":true");
        }
    }

    @Test
    void missingDocumentsAreSkippedAsWell() {
        try (FakeSanity fake = FakeSanity.start()) {
            List<Mutation> mutations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                mutations.add(Mutation.patch("d" + i, p -> p.set("a", Map.of()).set("a.b", 2)));
            }

            MutationBatchResult result = createdBeside(fake, mutations, 1, 3);

            assertThat(result.mutations()).isEqualTo(2);
            assertThat(result.skipped())
                    .extracting(MutationError::index, MutationError::documentId)
                    .containsExactly(tuple(0L, "d0"), tuple(2L, "d2"));
        }
    }

    @Test
    void aBatchOfNothingButConflictsAppliesNothing() {
        try (FakeSanity fake = FakeSanity.start()) {
            MutationBatchResult result = createdBeside(fake, creations(3), 0, 1, 2);

            assertThat(result.mutations()).isZero();
            assertThat(result.transactionIds()).isEmpty();
            assertThat(result.skipped()).hasSize(3);
        }
    }

    @Test
    void eachTransactionHasAnIdOfItsOwn() {
        server.answer(409, Samples.text("errors/409-document-exists.json"));
        server.answer(200, SanityServer.DONE);

        MutationBatchResult result = library.mutateAll(creations(3), o -> o.skipConflicts());

        JsonData first = body(server.request());
        JsonData second = body(server.request());
        assertThat(first.get("transactionId")).isNotEqualTo(second.get("transactionId"));
        assertThat(result.transactionIds())
                .containsExactly(second.get("transactionId").asString());
    }

    @Test
    void aConflictThatIsNotNamedIsFoundByHalves() {
        String unnamed = "{\"error\":{\"type\":\"mutationError\",\"description\":\"referenced\"}}";
        server.answer(409, unnamed);
        server.answer(200, SanityServer.DONE);
        server.answer(409, unnamed);
        server.answer(409, unnamed);
        server.answer(200, SanityServer.DONE);

        MutationBatchResult result = library.mutateAll(creations(4), o -> o.skipConflicts());

        assertThat(result.mutations()).isEqualTo(3);
        assertThat(result.skipped()).containsExactly(new MutationError(2, "mutationError", "referenced", null, "{}"));
        assertThat(IntStream.range(0, 5)
                        .map(i -> body(server.request()).get("mutations").size()))
                .containsExactly(4, 2, 2, 1, 1);
    }

    @Test
    void aFailureBehindASkippedMutationNamesBoth() {
        server.answer(409, exists(0));
        server.answer(200, SanityServer.DONE);
        server.answer(409, exists(2));
        server.answer(400, Samples.text("errors/400-malformed-ids.json"));

        IncompleteBatchException e = catchThrowableOfType(
                IncompleteBatchException.class, () -> library.mutateAll(creations(600), o -> o.skipConflicts()));

        assertThat(e.firstNotDone()).isEqualTo(500);
        assertThat(e.endOfFailed()).isEqualTo(600);
        assertThat(e.skipped()).extracting(MutationError::index).containsExactly(0L);
        assertThat(e.getCause()).isInstanceOf(MutationException.class);
        assertThat(e).hasMessageContaining("except 1 skipped");
    }

    @Test
    void withoutTheOptionAConflictEndsTheBatch() {
        server.answer(409, Samples.text("errors/409-document-exists.json"));

        assertThatThrownBy(() -> library.mutateAll(creations(3)))
                .isInstanceOf(IncompleteBatchException.class)
                .hasCauseInstanceOf(DocumentExistsException.class);
    }

    @Test
    void oneTransactionCannotSkip() {
        assertThatThrownBy(() -> library.mutate(creations(1), o -> o.skipConflicts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "skipConflicts is not allowed for a single transaction, which is applied as a whole; use mutateAll");
        assertThat(server.requests()).isZero();
    }

    private static String exists(int index) {
        return "{\"error\":{\"type\":\"mutationError\",\"description\":\"exists\",\"items\":[{\"error\":{\"type\":"
                + "\"documentAlreadyExistsError\",\"id\":\"x\",\"description\":\"exists\"},\"index\":" + index + "}]}}";
    }
}
