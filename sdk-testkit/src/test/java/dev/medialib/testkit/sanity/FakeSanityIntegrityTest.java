package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * References and immutable attributes. Sources: vendor docs, Reference type (strong and weak references); the vendor's Studio,
 * which reads {@code documentHasExistingReferencesError} and {@code referencingIDs}; public issues and scripts of users that quote
 * the other errors and say that a transaction is judged at its end.
 */
class FakeSanityIntegrityTest {

    private static final String A = "{\"create\":{\"_id\":\"a\",\"_type\":\"t\"}}";
    private static final String B_TO_A = "{\"create\":{\"_id\":\"b\",\"_type\":\"t\",\"x\":[{\"_ref\":\"a\"}]}}";
    private static final String DELETE_A = "{\"delete\":{\"id\":\"a\"}}";

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private Response dataset(String query, String mutation) throws IOException, InterruptedException {
        return caller.post(Caller.DATA + "/mutate/production" + query, "{\"mutations\":[" + mutation + "]}");
    }

    @Test
    void aStrongReferenceNeedsItsTarget() throws Exception {
        JsonNode error =
                caller.mutate(A.replace("\"a\"", "\"c\"") + "," + B_TO_A).error(409);

        assertThat(error).isEqualTo(parse("""
                {"type": "mutationError",
                 "description": "Mutation failed: Document \\"b\\" references non-existent document \\"a\\"",
                 "items": [{"index": 1, "error": {"type": "documentReferenceDoesNotExistError", "id": "b",
                   "referenceID": "a", "description": "Document \\"b\\" references non-existent document \\"a\\""}}]}"""));
        assertThat(library.documentIds()).isEmpty();
    }

    @Test
    void aReferencedDocumentCannotBeDeleted() throws Exception {
        caller.mutate(A + "," + B_TO_A + "," + B_TO_A.replace("\"b\"", "\"drafts.b\""))
                .ok();

        JsonNode error = caller.mutate(DELETE_A).error(409);

        assertThat(error.at("/items/0")).isEqualTo(parse("""
                {"index": 0, "error": {"type": "documentHasExistingReferencesError", "id": "a",
                  "description": "Document \\"a\\" cannot be deleted as there are references to it from \\"b\\"",
                  "referencingIDs": ["b", "drafts.b"]}}"""));
        assertThat(library.documentIds()).containsExactly("a", "b", "drafts.b");
    }

    @Test
    void aTransactionIsJudgedAtItsEnd() throws Exception {
        caller.mutate(B_TO_A + "," + A).ok();
        caller.mutate(DELETE_A + ",{\"patch\":{\"id\":\"b\",\"unset\":[\"x\"]}}")
                .ok();

        assertThat(library.documentIds()).containsExactly("b");
    }

    @Test
    void aDocumentMayReferToItselfUntilItIsDeleted() throws Exception {
        caller.mutate("{\"create\":{\"_id\":\"a\",\"_type\":\"t\",\"x\":{\"_ref\":\"a\"}}}")
                .ok();
        caller.mutate(DELETE_A).ok();

        assertThat(library.documentIds()).isEmpty();
    }

    @Test
    void aWeakReferenceNeedsNoTarget() throws Exception {
        String weak = B_TO_A.replace("\"_ref\":\"a\"", "\"_ref\":\"a\",\"_weak\":true");
        caller.mutate(weak).ok();
        caller.mutate(A).ok();
        caller.mutate(DELETE_A).ok();
        String stronger = "{\"patch\":{\"id\":\"b\",\"unset\":[\"x[0]._weak\"]}}";

        assertThat(caller.mutate(stronger).error(409).toString()).contains("references non-existent document");
    }

    @Test
    void aReferenceToStrengthenLaterIsStillWeak() throws Exception {
        String reference = "{\"_ref\":\"a\",\"_weak\":true,\"_strengthenOnPublish\":{\"type\":\"t\"}}";

        caller.mutate("{\"create\":{\"_id\":\"drafts.b\",\"_type\":\"t\",\"x\":" + reference + "}}")
                .ok();

        assertThat(library.documentIds()).containsExactly("drafts.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafts.b", "versions.r1.b"})
    void draftsAndVersionsNeedTheirTargetsToo(String id) throws Exception {
        String draft = B_TO_A.replace("\"b\"", "\"" + id + "\"");
        library.addDocument("{\"_id\":\"drafts.a\",\"_type\":\"t\"}");

        assertThat(caller.mutate(draft).error(409).at("/items/0/error/id").asText())
                .isEqualTo(id);
    }

    @Test
    void aReferenceHasNoFieldsOfItsOwn() throws Exception {
        JsonNode error = caller.mutate(A + "," + B_TO_A.replace("\"_ref\":\"a\"", "\"_ref\":\"a\",\"y\":1"))
                .error(400);

        assertThat(error.path("description").asText()).isEqualTo("Mutation failed: Key \"y\" not allowed in ref");
    }

    @Test
    void aReferenceToAnotherDatasetIsCheckedUnlessSwitchedOff() throws Exception {
        sanity.addDataset("other").addDocument("{\"_id\":\"there\",\"_type\":\"t\"}");
        String other = "{\"create\":{\"_type\":\"t\",\"x\":{\"_type\":\"crossDatasetReference\",\"_dataset\":\"other\","
                + "\"_projectId\":\"fakeproj\",\"_ref\":\"%s\"}}}";

        dataset("", String.format(other, "there")).ok();
        dataset("", String.format(other, "missing")).error(409);
        dataset("?skipCrossDatasetReferenceValidation=true", String.format(other, "missing"))
                .ok();
    }

    @Test
    void aReferenceToADatasetMustBeWeakToo() throws Exception {
        String global = "{\"create\":{\"_type\":\"t\",\"x\":{\"_ref\":\"dataset:p.d:a\"%s}}}";

        assertThat(caller.mutate(String.format(global, ""))
                        .error(409)
                        .at("/items/0/error/targetResourceType")
                        .asText())
                .isEqualTo("dataset");
        caller.mutate(String.format(global, ",\"_weak\":true")).ok();
    }

    @Test
    void anUploadedInstanceCannotBeDeletedBeforeItsAsset() throws Exception {
        JsonNode upload = caller.upload("?sessionId=s", Samples.png(1, 1)).ok();
        String deleteAsset = "{\"delete\":{\"id\":" + upload.at("/asset/_id") + "}}";
        String deleteInstance = "{\"delete\":{\"id\":" + upload.at("/assetInstance/_id") + "}}";

        caller.mutate(deleteInstance).error(409);
        caller.mutate(deleteInstance + "," + deleteAsset).ok();

        assertThat(library.documentIds()).containsExactly("s");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            _type | {"patch":{"id":"a","set":{"_type":"u"}}}
            _type | {"patch":{"id":"a","unset":["_type"]}}
            _type | {"createOrReplace":{"_id":"a","_type":"u"}}
            _type | {"delete":{"id":"a"}},{"create":{"_id":"a","_type":"u"}}
            _id   | {"patch":{"id":"a","set":{"_id":"b"}}}
            _id   | {"patch":{"id":"a","unset":["_id"]}}
            """)
    void idAndTypeOfADocumentAreImmutable(String attribute, String mutations) throws Exception {
        caller.mutate(A).ok();

        JsonNode error = caller.mutate(mutations).error(400);

        assertThat(error.at("/items/0/error"))
                .isEqualTo(parse("{\"type\":\"cannotModifyImmutableAttributeError\",\"attribute\":\"" + attribute
                        + "\",\"description\":\"Cannot modify immutable attribute \\\"" + attribute + "\\\"\"}"));
        assertThat(parse(library.document("a")).path("_type").asText()).isEqualTo("t");
    }

    @Test
    void theSameTypeAgainChangesNothing() throws Exception {
        caller.mutate(A + ",{\"patch\":{\"id\":\"a\",\"set\":{\"_type\":\"t\",\"_id\":\"a\"}}}")
                .ok();
        caller.mutate(DELETE_A).ok();
        caller.mutate(A.replace("\"t\"", "\"u\"")).ok();

        assertThat(parse(library.document("a")).path("_type").asText()).isEqualTo("u");
    }
}
