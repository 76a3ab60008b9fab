package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.body;
import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.error.TransactionConflictException;
import dev.medialib.sanity.error.TransactionExistsException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.JsonTree;
import dev.medialib.testsupport.Samples;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

class MutationCallsTest extends WithServer {
    private static final String EXISTS = Samples.text("errors/409-transaction-exists.json");
    private static final String CONFLICT = Samples.text("errors/409-transaction-conflict.json");

    private static String transactionId(RecordedRequest request) {
        return body(request).get("transactionId").asString();
    }

    @Test
    void theVendorsSampleIsReadWithoutLoss() {
        String sample = Samples.text("mutate/updated.json");

        MutationResult result = server.answering(sample).patch("x", p -> p.set("a", 1));

        assertThat(JsonTree.written(result)).isEqualTo(JsonTree.tree(sample));
        assertThat(result.transactionId()).isEqualTo("DkN0DBPn76SUp7SIvfkLE9");
        assertThat(result.documentIds()).containsExactly("x");
        assertThat(result.document().get("_type")).isEqualTo(JsonData.of("t"));
        assertThat(result.results()).extracting(MutatedDocument::operation).containsExactly(MutationOperation.UPDATE);
        assertThat(result.replayed()).isFalse();
    }

    @Test
    void whatAnAnswerLeavesOutIsNotInvented() {
        MutationResult result = server.answering(
                        "{\"transactionId\":\"t\",\"results\":[{\"operation\":\"vanish\",\"document\":null},{}],\"more\":1}")
                .delete("a");

        assertThat(result.document()).isNull();
        assertThat(result.documentIds()).isEmpty();
        assertThat(result.results().get(0).operation()).isEqualTo(MutationOperation.of("vanish"));
        assertThat(result.unknownProperties()).containsEntry("more", JsonData.of(1));
        assertThat(server.answering("{\"transactionId\":\"t\",\"results\":null}")
                        .delete("a")
                        .results())
                .isEmpty();
    }

    @Test
    void eachTransactionHasAnIdOfItsOwn() {
        server.answer(200, SanityServer.DONE);
        server.answer(200, SanityServer.DONE);
        SanityMediaLibrary library = server.library();

        library.delete("a");
        library.delete("a");

        assertThat(transactionId(server.request()))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(transactionId(server.request()));
    }

    @Test
    void aRepetitionThatFindsItsTransactionDoneHasSucceeded() {
        server.answer(503, "{}");
        server.answer(409, EXISTS);

        MutationResult result = server.library().create(Map.of("_type", "t"));

        assertThat(result.replayed()).isTrue();
        assertThat(result.results()).isEmpty();
        assertThat(result.document()).isNull();
        assertThat(result.transactionId())
                .isEqualTo(transactionId(server.request()))
                .isEqualTo(transactionId(server.request()));
    }

    @Test
    void aRepetitionAfterALostAnswerIsRecognizedToo() {
        server.answer(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        server.answer(409, EXISTS);

        assertThat(server.library().transaction().delete("a").commit().replayed())
                .isTrue();
    }

    @Test
    void anIdThatWasTakenBeforeTheFirstAttemptIsAnError() {
        server.answer(409, EXISTS);

        assertThatThrownBy(() -> server.library()
                        .transaction()
                        .transactionId("taken")
                        .delete("a")
                        .commit())
                .isInstanceOf(TransactionExistsException.class);
        assertThat(server.requests()).isEqualTo(1);
    }

    /** After a 429 the server has not carried it out; whoever took the id did so in another call. */
    @Test
    void anIdThatIsFoundTakenAfterARefusalIsAnError() {
        server.answer(429, "{}");
        server.answer(409, EXISTS);

        assertThatThrownBy(() -> server.library().delete("a")).isInstanceOf(TransactionExistsException.class);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aTransactionThatWasRolledBackIsRetriedWithItsId() {
        server.answer(409, CONFLICT);
        server.answer(200, SanityServer.DONE);

        assertThat(server.library().delete("a").replayed()).isFalse();
        assertThat(transactionId(server.request())).isEqualTo(transactionId(server.request()));
    }

    @Test
    void aTransactionThatAlwaysConflictsFailsAfterThreeAttempts() {
        server.answer(409, CONFLICT);
        server.answer(409, CONFLICT);
        server.answer(409, CONFLICT);

        TransactionConflictException e = catchThrowableOfType(
                TransactionConflictException.class, () -> server.library().delete("a"));

        assertThat(e.attempts()).isEqualTo(3);
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e.getSuppressed()).hasSize(2);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        for (int i = 0; i < 3; i++) {
            server.answer(429, "{\"statusCode\":429,\"error\":\"Too Many Requests\",\"message\":\"slow down\"}");
        }

        assertThatThrownBy(() -> server.library().delete("a")).isInstanceOfSatisfying(RateLimitedException.class, e -> {
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(e.isRetryable()).isTrue();
        });
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aTransactionThatIsCommittedAgainSendsTheSame() {
        server.answer(500, "{}");
        server.answer(409, EXISTS);
        Transaction transaction = server.client()
                .withOptions(o -> o.retries(0))
                .mediaLibrary("mlXYZ")
                .transaction()
                .delete("a");

        assertThatThrownBy(transaction::commit).hasMessageContaining("outcome unknown");
        assertThatThrownBy(transaction::commit).isInstanceOf(TransactionExistsException.class);

        assertThat(transactionId(server.request()))
                .isEqualTo(transaction.transactionId())
                .isEqualTo(transactionId(server.request()));
    }

    @Test
    void aTransactionIsAValueOfWhichEachStepIsAnother() {
        Transaction empty = server.library().transaction();
        Transaction one = empty.delete("a");
        Transaction two = one.delete(Groq.of("*[x]"))
                .create(Map.of("_type", "t"))
                .createOrReplace(Map.of("_type", "t", "_id", "b"))
                .createIfNotExists(Map.of("_type", "t", "_id", "b"))
                .patch(List.of("a", "b"), p -> p.unset("x"))
                .patch(Groq.of("*[y]"), p -> p.unset("x"));

        assertThat(empty.mutations()).isEmpty();
        assertThat(one.mutations()).containsExactly(Mutation.delete("a"));
        assertThat(two.mutations()).hasSize(7);
        assertThat(one.transactionId()).isNotEqualTo(two.transactionId());
        assertThat(two.toString()).contains(two.transactionId());
        assertThatThrownBy(empty::commit).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void mutationsGoInTheirOrder() {
        server.mutating()
                .transaction()
                .patch("a", p -> p.set("x", 1).set("x.y", 2))
                .delete("drafts.a")
                .commit();

        assertThat(server.mutations())
                .containsExactly(
                        JsonData.parse("{\"patch\":{\"id\":\"a\",\"set\":{\"x\":1}}}"),
                        JsonData.parse("{\"patch\":{\"id\":\"a\",\"set\":{\"x.y\":2}}}"),
                        JsonData.parse("{\"delete\":{\"id\":\"drafts.a\"}}"));
    }

    @Test
    void onlySingleOperationsAskForDocuments() {
        server.answer(200, SanityServer.DONE);
        server.answer(200, SanityServer.DONE);
        SanityMediaLibrary library = server.library();

        library.createIfNotExists(Map.of("_type", "t", "_id", "a"));
        library.transaction().delete("a").commit();

        assertThat(query(server.request()))
                .isEqualTo(Map.of("returnIds", "true", "returnDocuments", "true", "visibility", "sync"));
        assertThat(query(server.request())).isEqualTo(Map.of("returnIds", "true", "visibility", "sync"));
    }

    @Test
    void theOtherOptionsAreSentWhenTheyAreSaid() {
        server.mutating()
                .mutate(
                        List.of(Mutation.delete("a")),
                        o -> o.skipCrossDatasetReferenceValidation(true).autoGenerateArrayKeys(false));

        assertThat(query(server.request()))
                .containsEntry("skipCrossDatasetReferenceValidation", "true")
                .containsEntry("autoGenerateArrayKeys", "false");
    }

    /** It changes nothing, so there is no earlier attempt that could have done the work. */
    @Test
    void aDryRunIsRepeatedButNeverTakenForDone() {
        server.answer(503, "{}");
        server.answer(200, SanityServer.DONE);
        server.answer(503, "{}");
        server.answer(409, EXISTS);
        SanityMediaLibrary library = server.library();
        List<Mutation> mutations = List.of(Mutation.delete("a"));

        assertThat(library.mutate(mutations, o -> o.dryRun()).replayed()).isFalse();
        assertThatThrownBy(() -> library.mutate(mutations, o -> o.dryRun()))
                .isInstanceOf(TransactionExistsException.class);
        assertThat(query(server.request())).containsEntry("dryRun", "true");
    }

    @Test
    void onlyBodiesOfAtMostFourMillionBytesAreSent() {
        SanityMediaLibrary library = server.mutating();
        Map<String, Object> document = Map.of("_id", "a", "_type", "t", "x", "");
        int frame = ("{\"mutations\":[{\"create\":" + JsonData.of(document) + "}],\"transactionId\":\"id\"}").length();
        // two bytes in UTF-8 each, and one more
        String longest = "é".repeat((4_000_000 - frame) / 2) + "x".repeat((4_000_000 - frame) % 2);
        JsonData largest = JsonData.of(document).with("x", longest);

        library.mutate(List.of(Mutation.create(largest)), o -> o.transactionId("id"));
        assertThatThrownBy(() -> library.mutate(
                        List.of(Mutation.create(largest.with("x", longest + "x"))), o -> o.transactionId("id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000000")
                .hasMessageContaining("mutateAll");

        assertThat(server.request().getBody().size()).isEqualTo(4_000_000);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aDocumentArrivesAsItIsHoweverNasty() {
        JsonData document = JsonData.of(Map.of(
                "_type", "t", "x", "\"\\\u0000\u2028🐈\uD83D</script>", "n", JsonData.parse("[1.10,1e400,null]")));

        server.mutating().create(document);

        assertThat(server.mutations()).containsExactly(JsonData.of(Map.of("create", document)));
    }

    @Test
    void datasetsAreChangedAtTheirOwnPath() {
        server.answer(200, SanityServer.DONE);

        server.client().dataset("staging").delete("a");

        assertThat(server.request().getUrl().encodedPath()).isEqualTo("/v2025-03-25/data/mutate/staging");
    }

    @Test
    void anAssetIsDeletedTogetherWithItsDraft() {
        server.mutating().deleteAsset("2w91UKgsNKEhWD6au6OzeNaOe7f");

        assertThat(server.mutations())
                .containsExactly(
                        JsonData.parse("{\"delete\":{\"id\":\"2w91UKgsNKEhWD6au6OzeNaOe7f\"}}"),
                        JsonData.parse("{\"delete\":{\"id\":\"drafts.2w91UKgsNKEhWD6au6OzeNaOe7f\"}}"));
    }

    @Test
    void anAssetIsMadePrivateByAPatch() {
        server.mutating().setAccessPolicy("a", CdnAccessPolicy.PRIVATE);

        assertThat(server.mutations().get(0))
                .isEqualTo(JsonData.parse("{\"patch\":{\"id\":\"a\",\"set\":{\"cdnAccessPolicy\":\"private\"}}}"));
    }
}
