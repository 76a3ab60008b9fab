package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.dataset.Dataset;
import dev.medialib.sanity.error.DocumentExistsException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.FailedMutation;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.error.TransactionConflictException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the calls bring about on a server that keeps documents. */
class DataOnFakeSanityTest {
    private final FakeSanity server = FakeSanity.start();
    private final SanityClient client = SanityServer.clientOf(server, new VirtualTime());
    private final SanityMediaLibrary library =
            client.mediaLibrary(server.library().id());

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private JsonData stored(String id) {
        return JsonData.parse(server.library().document(id));
    }

    @Test
    void aDocumentIsCreatedReadChangedAndDeleted() {
        MutationResult created = library.create(Map.of("_type", "note", "title", "a"));
        String id = created.documentIds().get(0);
        String revision = library.get(id).get("_rev").asString();

        library.patch(id, p -> p.ifRevision(revision).set("title", "b"));

        assertThat(created.document().get("_id").asString()).isEqualTo(id);
        assertThat(library.query(Groq.of("*[_id == $id][0]").param("id", id))
                        .result()
                        .get("title"))
                .isEqualTo(JsonData.of("b"));
        assertThatThrownBy(() -> library.patch(id, p -> p.ifRevision(revision).set("title", "c")))
                .isInstanceOf(RevisionMismatchException.class);
        library.delete(id);
        library.delete(id);
        assertThat(library.exists(id)).isFalse();
        assertThatThrownBy(() -> library.get(id)).isInstanceOf(DocumentNotFoundException.class);
        assertThatThrownBy(() -> library.patch(id, p -> p.set("title", "c")))
                .isInstanceOf(DocumentNotFoundException.class);
    }

    @Test
    void aPatchSentAsSeveralReturnsTheFinalDocument() {
        library.create(Map.of("_id", "a", "_type", "note"));

        MutationResult changed =
                library.patch("a", p -> p.setIfMissing("tags", List.of()).append("tags", List.of("x")));

        assertThat(changed.results()).hasSize(2);
        assertThat(changed.document().get("tags")).isEqualTo(JsonData.of(List.of("x")));
    }

    @Test
    void anErrorNamesTheCallersMutationBehindOneSentAsSeveral() {
        library.create(Map.of("_id", "a", "_type", "note"));
        Transaction transaction = library.transaction()
                .patch("a", p -> p.set("x", Map.of()).set("x.y", Map.of()).set("x.y.z", 3))
                .delete("none")
                .create(Map.of("_id", "a", "_type", "note"));

        DocumentExistsException e = catchThrowableOfType(DocumentExistsException.class, transaction::commit);

        assertThat(e.items()).extracting(MutationError::index).containsExactly(2L);
        assertThat(e).hasMessageContaining("mutation 2: ");
        assertThat(JsonData.parse(e.items().get(0).json()).get("index").asInt()).isEqualTo(4);
    }

    @Test
    void anErrorNamesTheMutationWhoseSecondPartFailed() {
        library.create(Map.of("_id", "a", "_type", "note"));
        List<Mutation> mutations = List.of(
                Mutation.delete("none"),
                Mutation.patch("a", p -> p.set("x", "text").inc("x", 1)));

        assertThatThrownBy(() -> library.mutate(mutations, o -> o.dryRun()))
                .isInstanceOfSatisfying(
                        FailedMutation.class,
                        e -> assertThat(e.items())
                                .extracting(MutationError::index)
                                .containsExactly(1L));
    }

    @Test
    void anErrorWithinABatchNamesThePlaceAmongAllMutations() {
        library.create(Map.of("_id", "a", "_type", "note"));
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            mutations.add(Mutation.patch("a", p -> p.set("x", Map.of()).set("x.y", 2)));
        }
        mutations.set(590, Mutation.patch("none", p -> p.set("x", 1)));

        IncompleteBatchException e =
                catchThrowableOfType(IncompleteBatchException.class, () -> library.mutateAll(mutations));

        assertThat(e.firstNotDone()).isEqualTo(500);
        assertThat(e.endOfFailed()).isEqualTo(600);
        assertThat(((FailedMutation) e.getCause()).items())
                .extracting(MutationError::index)
                .containsExactly(590L);
        assertThat(e.getCause()).hasMessageContaining("mutation 590: ");
    }

    @Test
    void whatExistsIsNotCreatedAgain() {
        Map<String, String> document = Map.of("_id", "a", "_type", "note", "title", "first");
        library.create(document);

        assertThatThrownBy(() -> library.create(document)).isInstanceOf(DocumentExistsException.class);
        library.createIfNotExists(Map.of("_id", "a", "_type", "note", "title", "second"));
        assertThat(stored("a").get("title")).isEqualTo(JsonData.of("first"));
        library.createOrReplace(Map.of("_id", "a", "_type", "note"));
        assertThat(stored("a").has("title")).isFalse();
    }

    /** The fake carries out a patch in its own order, in which setting would come before unsetting and inserting last. */
    @Test
    void operationsTakeEffectInTheOrderInWhichTheyWereSaid() {
        server.library().addDocument("{\"_id\":\"a\",\"_type\":\"t\",\"n\":1,\"tags\":[\"x\"],\"o\":{\"p\":1}}");

        library.patch(
                "a",
                p -> p.append("tags", List.of("y"))
                        .set("tags[0]", "first")
                        .prepend("tags", List.of("zero"))
                        .unset("tags[-1]")
                        .inc("n", 4)
                        .set("n", 10)
                        .dec("n", 3)
                        .unset("o")
                        .set("o.q", 2)
                        .setIfMissing("o.q", 3));

        JsonData after = stored("a");
        assertThat(after.get("tags")).isEqualTo(JsonData.of(List.of("zero", "first")));
        assertThat(after.get("n")).isEqualTo(JsonData.of(7));
        assertThat(after.get("o")).isEqualTo(JsonData.of(Map.of("q", 2)));
    }

    @Test
    void splicesMeanOnTheServerWhatTheyMeanInJavaScript() {
        for (int start = 0; start <= 4; start++) {
            for (int count = 0; count <= 4; count++) {
                int from = start;
                int deleted = count;
                library.createOrReplace(Map.of("_id", "a", "_type", "t", "l", List.of(0, 1, 2, 3)));

                library.patch("a", p -> p.splice("l", from, deleted, List.of(9)));

                List<Integer> expected = new ArrayList<>(List.of(0, 1, 2, 3));
                expected.subList(start, Math.min(4, start + count)).clear();
                expected.add(start, 9);
                assertThat(stored("a").get("l"))
                        .as("splice(%d, %d)", start, count)
                        .isEqualTo(JsonData.of(expected));
            }
        }
    }

    /** The vendor's client and its libraries give negative positions in ranges different meanings. */
    @Test
    void aSpliceFromTheEndIsALimitOfTheFake() {
        library.createOrReplace(Map.of("_id", "a", "_type", "t", "l", List.of(0, 1)));

        assertThatThrownBy(() -> library.patch("a", p -> p.splice("l", -1, 1, List.of(9))))
                .hasMessageContaining("does not support a negative position in a range");
    }

    @Test
    void aTransactionWhoseAnswerIsLostIsDoneOnce() {
        server.library().addDocument("{\"_id\":\"a\",\"_type\":\"t\",\"n\":1}");
        server.nextResponses(FakeResponse.lost());

        MutationResult result = library.patch("a", p -> p.inc("n", 1));

        assertThat(result.replayed()).isTrue();
        assertThat(stored("a").get("n")).isEqualTo(JsonData.of(2));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aTransactionIsCarriedOutWholeOrNotAtAll() {
        assertThatThrownBy(() -> library.transaction()
                        .create(Map.of("_id", "a", "_type", "t"))
                        .patch("nope", p -> p.set("x", 1))
                        .commit())
                .isInstanceOf(DocumentNotFoundException.class);

        assertThat(server.library().documentIds()).isEmpty();
    }

    @Test
    void conflictsWithOthersPassOrAreReported() {
        server.settings().conflictNextMutations.set(2);
        library.create(Map.of("_id", "a", "_type", "t"));
        server.settings().conflictNextMutations.set(3);

        assertThatThrownBy(() -> library.delete("a")).isInstanceOf(TransactionConflictException.class);
        assertThat(server.library().documentIds()).containsExactly("a");
    }

    @Test
    void aDryRunChangesNothing() {
        library.mutate(List.of(Mutation.create(Map.of("_id", "a", "_type", "t"))), o -> o.dryRun());

        assertThat(server.library().documentIds()).isEmpty();
    }

    @Test
    void aDryRunChangesNothingInADataset() {
        Dataset dataset = client.dataset();
        dataset.mutate(List.of(Mutation.create(Map.of("_id", "a", "_type", "t"))), o -> o.dryRun());

        assertThat(dataset.exists("a")).isFalse();
    }

    @Test
    void manyDocumentsGoInAndComeOutAgain() {
        server.settings().exportPageSize.set(400);
        Dataset dataset = client.dataset();
        List<String> ids = IntStream.range(1000, 2050).mapToObj(i -> "d" + i).toList();

        MutationBatchResult result = dataset.mutateAll(() -> ids.stream()
                .map(id -> Mutation.create(Map.of("_id", id, "_type", "t")))
                .iterator());

        assertThat(result.mutations()).isEqualTo(1050);
        assertThat(dataset.existing(ids)).containsExactlyElementsOf(ids);
        try (Export export = dataset.export("t")) {
            assertThat(export.stream().map(document -> document.get("_id").asString()))
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void anExportThatFailsOnTheServerSaysSo() {
        server.library().addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        server.library().addDocument("{\"_id\":\"b\",\"_type\":\"t\"}");
        server.library().failNextExport(1, 503, "shard went away");

        try (Export export = library.export()) {
            assertThatThrownBy(() -> export.forEach(
                            document -> assertThat(document.has("_id")).isTrue()))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("shard went away");
        }
    }

    @Test
    void allVersionsOfADocumentAreFound() {
        for (String id : List.of("a", "drafts.a", "versions.r1.a", "other")) {
            server.library().addDocument("{\"_id\":\"" + id + "\",\"_type\":\"t\"}");
        }
        server.library().hideDocument("other");

        assertThat(library.getAllVersions("a"))
                .extracting(document -> document.get("_id").asString())
                .containsExactlyInAnyOrder("a", "drafts.a", "versions.r1.a");
        FoundDocuments found = library.getAll(List.of("nope", "other", "drafts.a"));
        assertThat(found.byId()).containsOnlyKeys("drafts.a");
        assertThat(found.omitted())
                .containsEntry("other", OmissionReason.PERMISSION)
                .containsEntry("nope", OmissionReason.EXISTENCE);
    }

    @Test
    void anAssetsAspectsAreSetAndItIsDeletedWithItsDraft() {
        server.library().addDocument("{\"_id\":\"a\",\"_type\":\"sanity.asset\",\"aspects\":{\"old\":1}}");
        server.library().addDocument("{\"_id\":\"drafts.a\",\"_type\":\"sanity.asset\"}");

        library.aspects().set("a", "copyright", "S");
        library.setAccessPolicy("a", CdnAccessPolicy.PRIVATE);

        assertThat(stored("a").get("aspects")).isEqualTo(JsonData.of(Map.of("old", 1, "copyright", "S")));
        assertThat(stored("a").get("cdnAccessPolicy")).isEqualTo(JsonData.of("private"));
        library.deleteAsset("a");
        assertThat(server.library().documentIds()).isEmpty();
    }
}
