package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sanity.Caller.DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityMutationTest {

    private static final String GDR = "{\"patch\":{\"id\":\"d\",\"set\":{\"body\":[{\"media\":"
            + "{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:mlX:2w9\"%s}}]}}}";

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private JsonNode stored(String id) {
        String document = library.document(id);
        return document == null ? null : parse(document);
    }

    @Test
    void aCreatedDocumentHasIdRevisionAndDates() throws Exception {
        sanity.settings().clock.set(Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC));
        JsonNode response =
                caller.mutate("{\"create\":{\"_type\":\"t\",\"title\":\"ä\"}}").ok();
        JsonNode result = response.at("/results/0");
        assertThat(result.path("operation").asText()).isEqualTo("create");
        JsonNode document = result.path("document");
        assertThat(document).isEqualTo(stored(result.path("id").asText()));
        assertThat(document.path("_id").asText()).hasSize(27);
        assertThat(document.path("_rev").asText())
                .isEqualTo(response.path("transactionId").asText())
                .hasSize(22);
        assertThat(document.path("_createdAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(document.path("_updatedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(document.path("title").asText()).isEqualTo("ä");
    }

    @Test
    void anIdThatEndsWithADotIsCompleted() throws Exception {
        String id = caller.mutate("{\"create\":{\"_id\":\"drafts.\",\"_type\":\"t\"}}")
                .ok()
                .at("/results/0/id")
                .asText();
        assertThat(id).startsWith("drafts.").hasSize(34);
        assertThat(library.documentIds()).containsExactly(id);
        Response tooLong = caller.mutate("{\"create\":{\"_id\":\"" + "x".repeat(120) + ".\",\"_type\":\"t\"}}");
        assertThat(tooLong.error(400).at("/items/0/error/description").asText()).startsWith("Malformed document ID");
    }

    @Test
    void theThreeCreateMutationsTreatExistingDocumentsDifferently() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\",\"old\":true}");
        JsonNode error =
                caller.mutate("{\"create\":{\"_id\":\"a\",\"_type\":\"t\"}}").error(409);
        assertThat(error.at("/items/0/error/type").asText()).isEqualTo("documentAlreadyExistsError");
        assertThat(error.at("/items/0/error/id").asText()).isEqualTo("a");

        JsonNode kept = caller.mutate("{\"createIfNotExists\":{\"_id\":\"a\",\"_type\":\"t\"}}")
                .ok();
        assertThat(kept.at("/results/0/operation").asText()).isEqualTo("none");
        assertThat(kept.at("/results/0/document/old").asBoolean()).isTrue();

        JsonNode replaced = caller.mutate("{\"createOrReplace\":{\"_id\":\"a\",\"_type\":\"t\"}},"
                        + "{\"createOrReplace\":{\"_id\":\"b\",\"_type\":\"t\"}},"
                        + "{\"createIfNotExists\":{\"_id\":\"c\",\"_type\":\"t\"}}")
                .ok();
        assertThat(replaced.path("results").findValuesAsText("operation"))
                .containsExactly("update", "create", "create");
        assertThat(stored("a").has("old")).isFalse();
    }

    @Test
    void deletingWhatIsNotThereDoesNothing() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        JsonNode response = caller.mutate("{\"delete\":{\"id\":\"a\"}},{\"delete\":{\"id\":\"drafts.a\"}}")
                .ok();
        assertThat(response.path("results"))
                .isEqualTo(parse(
                        "[{\"id\":\"a\",\"operation\":\"delete\"},{\"id\":\"drafts.a\",\"operation\":\"none\"}]"));
        assertThat(library.documentIds()).isEmpty();
        assertThat(stored("a")).isNull();
    }

    @Test
    void documentsAreDeletedAndPatchedByQuery() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        library.addDocument("{\"_id\":\"drafts.a\",\"_type\":\"t\"}");
        library.addDocument("{\"_id\":\"b\",\"_type\":\"sanity.asset.aspect\"}");
        caller.mutate(
                        "{\"patch\":{\"query\":\"*[_id in $ids]\",\"params\":{\"ids\":[\"a\",\"drafts.a\"]},\"set\":{\"n\":1}}},"
                                + "{\"delete\":{\"query\":\"*[_type == $type && _id == $id]\","
                                + "\"params\":{\"id\":\"b\",\"type\":\"sanity.asset.aspect\"}}}")
                .ok();
        assertThat(library.documentIds()).containsExactly("a", "drafts.a");
        assertThat(stored("drafts.a").path("n").asInt()).isEqualTo(1);

        caller.mutate("{\"delete\":{\"query\":\"*[n > 0][0]._id\"}}").ok();
        assertThat(library.documentIds()).containsExactly("drafts.a");
    }

    @Test
    void aPatchThatLosesARaceSaysWhichRevisionStands() throws Exception {
        library.addDocument("{\"_id\":\"id1\",\"_type\":\"t\",\"_rev\":\"b\"}");
        JsonNode error = caller.mutate("{\"patch\":{\"id\":\"id1\",\"ifRevisionID\":\"a\",\"set\":{\"x\":1}}}")
                .error(409);
        assertThat(error).isEqualTo(parse("""
                {"type": "mutationError",
                 "description": "Mutation failed: Document \\"id1\\" has unexpected revision ID (\\"b\\"), expected \\"a\\"",
                 "items": [{"index": 0, "error": {"type": "documentRevisionIDDoesNotMatchError", "id": "id1",
                   "expectedRevisionID": "a", "currentRevisionID": "b",
                   "description": "Document \\"id1\\" has unexpected revision ID (\\"b\\"), expected \\"a\\""}}]}"""));
        caller.mutate("{\"patch\":{\"id\":\"id1\",\"ifRevisionID\":\"b\",\"set\":{\"x\":1}}}")
                .ok();
        assertThat(stored("id1").path("_rev").asText()).isNotEqualTo("b");
    }

    @Test
    void aTransactionIsDoneAsAWholeOrNotAtAll() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        JsonNode error = caller.mutate(
                        "{\"delete\":{\"id\":\"a\"}},{\"create\":{\"_id\":\"b\",\"_type\":\"t\"}},"
                                + "{\"patch\":{\"id\":\"b\",\"set\":{\"n\":1}}},{\"patch\":{\"id\":\"nope\",\"set\":{\"n\":1}}}")
                .error(404);
        assertThat(error.at("/items/0/index").asInt()).isEqualTo(3);
        assertThat(error.at("/items/0/error/type").asText()).isEqualTo("documentNotFoundError");
        assertThat(error.at("/items/0/error/id").asText()).isEqualTo("nope");
        assertThat(library.documentIds()).containsExactly("a");
    }

    @Test
    void allMalformedMutationsAreToldAtOnce() throws Exception {
        JsonNode error = caller.mutate(
                        "{\"delete\":{\"id\":\"#1\"}},{\"delete\":{\"id\":\"ok\"}},{\"delete\":{\"id\":\"a..b\"}},"
                                + "{\"createOrReplace\":{\"_id\":\"-\",\"_type\":\"t\"}}")
                .error(400);
        assertThat(error.path("description").asText()).isEqualTo("Mutation(s) failed with 3 error(s)");
        assertThat(error.path("items").findValuesAsText("index")).containsExactly("0", "2", "3");
        assertThat(error.at("/items/0/error"))
                .isEqualTo(parse("{\"type\":\"validationError\","
                        + "\"description\":\"Malformed document ID: \\\"#1\\\"\",\"value\":{}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "1",
                "{\"create\":1}",
                "{\"upsert\":{\"_type\":\"t\"}}",
                "{\"create\":{\"_type\":\"t\"},\"delete\":{\"id\":\"a\"}}",
                "{\"create\":{}}",
                "{\"createOrReplace\":{\"_type\":\"t\"}}",
                "{\"delete\":{}}",
                "{\"patch\":{\"query\":\"*\",\"ifRevisionID\":\"a\",\"set\":{}}}"
            })
    void anUnknownMutationIsRejected(String mutation) throws Exception {
        assertThat(caller.mutate(mutation).error(400).at("/items/0/error/type").asText())
                .isEqualTo("validationError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{oops", "[]", "{}", "{\"mutations\":{}}", "{\"mutations\":[]}"})
    void aBodyWithoutMutationsIsRejected(String body) throws Exception {
        assertThat(caller.post(caller.library + "/mutate", body)
                        .error(400)
                        .path("description")
                        .asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun=yes", "visibility=later", "returnIds=1", "tag=a%20b"})
    void aWrongParameterIsRejected(String parameter) throws Exception {
        caller.post(caller.library + "/mutate?" + parameter, "{\"mutations\":[{\"delete\":{\"id\":\"a\"}}]}")
                .boom(400);
        assertThat(sanity.requests()).hasSize(1);
    }

    @Test
    void aReplayedTransactionIsKnown() throws Exception {
        String body = "{\"mutations\":[{\"create\":{\"_type\":\"t\"}}],\"transactionId\":\"my-trx\"}";
        JsonNode first = caller.post(caller.library + "/mutate", body).ok();
        assertThat(first).isEqualTo(parse("{\"transactionId\":\"my-trx\",\"results\":[{\"operation\":\"create\"}]}"));
        JsonNode again = caller.post(caller.library + "/mutate", body).error(409);
        assertThat(again.path("type").asText()).isEqualTo("transactionAlreadyExistsError");
        assertThat(library.documentIds()).hasSize(1);
    }

    @Test
    void aConflictingTransactionIsRolledBackAndCanBeSentAgain() throws Exception {
        sanity.settings().conflictNextMutations.set(1);
        String body = "{\"mutations\":[{\"create\":{\"_type\":\"t\"}}],\"transactionId\":\"my-trx\"}";
        assertThat(caller.post(caller.library + "/mutate", body)
                        .error(409)
                        .path("type")
                        .asText())
                .isEqualTo("transactionConflictError");
        assertThat(library.documentIds()).isEmpty();
        caller.post(caller.library + "/mutate", body).ok();
        assertThatThrownBy(() -> sanity.settings().conflictNextMutations.set(-1))
                .hasMessageContaining("conflictNextMutations");
    }

    @Test
    void aDryRunLeavesNothingBehind() throws Exception {
        String body = "{\"mutations\":[{\"create\":{\"_id\":\"a\",\"_type\":\"t\"}}],\"transactionId\":\"my-trx\"}";
        JsonNode response = caller.post(caller.library + "/mutate?dryRun=true&returnDocuments=true", body)
                .ok();
        assertThat(response.at("/results/0/document/_id").asText()).isEqualTo("a");
        assertThat(library.documentIds()).isEmpty();
        caller.post(caller.library + "/mutate", body).ok();
    }

    @Test
    void documentsComeBackOnlyIfTheServerWaitedForThem() throws Exception {
        String body = "{\"mutations\":[{\"create\":{\"_type\":\"t\"}}]}";
        JsonNode deferred = caller.post(
                        caller.library + "/mutate?returnIds=true&returnDocuments=true&visibility=deferred", body)
                .ok();
        assertThat(deferred.at("/results/0").has("document")).isFalse();
        assertThat(deferred.at("/results/0").has("id")).isTrue();
    }

    @Test
    void itemsOfArraysGetKeysOnDemand() throws Exception {
        String body =
                "{\"mutations\":[{\"create\":{\"_id\":\"a\",\"_type\":\"t\",\"b\":[{\"c\":[{}]},1,{\"_key\":\"k\"}]}},"
                        + "{\"patch\":{\"id\":\"a\",\"set\":{\"x\":[{}]},\"insert\":{\"after\":\"b[-1]\",\"items\":[{}]}}}]}";
        caller.post(caller.library + "/mutate?autoGenerateArrayKeys=true", body).ok();
        JsonNode document = stored("a");
        assertThat(document.at("/b/0/_key").asText()).hasSize(12);
        assertThat(document.at("/b/0/c/0/_key").asText()).hasSize(12);
        assertThat(document.at("/b/2/_key").asText()).isEqualTo("k");
        assertThat(document.at("/b/3/_key").asText()).hasSize(12);
        assertThat(document.at("/x/0/_key").asText()).hasSize(12);
    }

    @Test
    void aBodyOverTheLimitIsRejectedInPlainText() throws Exception {
        String start = "{\"mutations\":[{\"create\":{\"_type\":\"";
        String end = "\"}}]}";
        String filler = "x".repeat(4_000_000 - start.length() - end.length());
        assertThat(caller.post(caller.library + "/mutate", start + filler + end).status())
                .isEqualTo(200);
        Response rejected = caller.post(caller.library + "/mutate", start + filler + "x" + end);
        assertThat(rejected.status()).isEqualTo(413);
        assertThat(rejected.text()).isEqualTo("Request body exceeds limit of 4000000 bytes");
        sanity.settings().maxMutationBytes.set(10);
        assertThat(caller.mutate("{}").status()).isEqualTo(413);
    }

    @Test
    void aReferenceToALibraryMustBeWeak() throws Exception {
        library.addDocument("{\"_id\":\"d\",\"_type\":\"t\"}");
        JsonNode error = caller.mutate(String.format(GDR, "")).error(409);
        assertThat(error.path("description").asText())
                .isEqualTo("transaction failed: strong references are not permitted for attached target resource"
                        + " media-library:mlX:2w9");
        assertThat(error.at("/items/0/error/type").asText()).isEqualTo("globalDocumentReferenceNotAllowedError");
        assertThat(error.at("/items/0/error/invalidIntegrity").asBoolean()).isTrue();
        assertThat(error.at("/items/0/error/targetResourceType").asText()).isEqualTo("media-library");
        assertThat(error.at("/items/0/error/targetResourceID").asText()).isEqualTo("mlX");
        caller.mutate(String.format(GDR, ",\"_weak\":true")).ok();
        caller.mutate("{\"create\":{\"_type\":\"t\",\"x\":{\"_ref\":\"d\"}}}").ok();
    }

    @Test
    void oldVersionsKnowNoReferencesToLibraries() throws Exception {
        library.addDocument("{\"_id\":\"d\",\"_type\":\"t\"}");
        String old = caller.library.replace("v2025-03-25", "v2024-06-24") + "/mutate";
        String body = "{\"mutations\":[" + String.format(GDR, ",\"_weak\":true") + "]}";
        assertThat(caller.post(old, body).error(409).path("description").asText())
                .isEqualTo("transaction failed: global document references are not supported: media-library:mlX:2w9");
    }

    @Test
    void aDatasetHasDocumentsOfItsOwn() throws Exception {
        sanity.addDataset("staging");
        caller.post(DATA + "/mutate/staging", "{\"mutations\":[{\"create\":{\"_id\":\"a\",\"_type\":\"t\"}}]}")
                .ok();
        assertThat(sanity.dataset("staging").documentIds()).containsExactly("a");
        assertThat(sanity.dataset().documentIds()).isEmpty();
        assertThat(library.documentIds()).isEmpty();
        assertThat(caller.post(DATA + "/mutate/nope", "{}").boom(404)).isEqualTo("Dataset not found");
        caller.post(Caller.V + "/media-libraries/nope/mutate", "{}").boom(404);
        assertThatThrownBy(() -> sanity.dataset("nope")).hasMessageContaining("nope");
        assertThatThrownBy(() -> sanity.library("nope")).hasMessageContaining("nope");
    }

    @Test
    void aSeedMustBeADocument() {
        assertThatThrownBy(() -> library.addDocument("{\"_id\":\"a\"}")).hasMessageContaining("_type");
        assertThatThrownBy(() -> library.addDocument("{\"_id\":\"#\",\"_type\":\"t\"}"))
                .hasMessageContaining("_id");
        assertThatThrownBy(() -> library.addDocument("[]")).hasMessageContaining("object");
        assertThat(library.addDocument("{\"_type\":\"t\"}")).hasSize(27);
    }
}
