package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.settings.KeyListEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityReferencesTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);
    private final String keys = caller.library + "/signing-keys";

    @AfterEach
    void close() {
        sanity.close();
    }

    private String path(String assetId) {
        return "/vX/media-libraries/" + library.id() + "/references/documents/" + assetId + "/to";
    }

    private JsonNode page(String cursor) throws IOException, InterruptedException {
        return caller.get(path("a1") + "?cursor=" + Caller.encoded(cursor)).ok();
    }

    @Test
    void referencesOfDatasetsAreFound() throws Exception {
        String media = "\"media\":{\"_type\":\"globalDocumentReference\",\"_weak\":true,\"_ref\":\"media-library:"
                + library.id() + ":a1\"}";
        sanity.dataset().addDocument("{\"_id\":\"drafts.d\",\"_type\":\"t\",\"mainImage\":{" + media + "}}");
        sanity.addDataset("staging")
                .addDocument("{\"_id\":\"e\",\"_type\":\"t\",\"body\":[{},{" + media + "}]," + media + "}");
        sanity.dataset().addDocument("{\"_id\":\"f\",\"_type\":\"t\"}");
        library.addReference("a1", "dataset:y3d2bw.production:document-id1234", "mainImage.media._ref");
        assertThat(caller.get(path("a1")).ok()).isEqualTo(parse("""
                {"totalCount": 3, "references": [
                  {"sourceDocumentRef": "dataset:fakeproj.production:drafts.d",
                   "sourceFieldPaths": ["mainImage.media._ref"]},
                  {"sourceDocumentRef": "dataset:fakeproj.staging:e",
                   "sourceFieldPaths": ["body[1].media._ref", "media._ref"]},
                  {"sourceDocumentRef": "dataset:y3d2bw.production:document-id1234",
                   "sourceFieldPaths": ["mainImage.media._ref"]}]}"""));
        assertThat(caller.get(path("none")).ok()).isEqualTo(parse("{\"references\":[],\"totalCount\":0}"));
    }

    @Test
    void onlyTheExperimentalVersionHasReferences() throws Exception {
        caller.get(path("a1").replace("vX", "v2025-03-25")).boom(404);
        assertThat(sanity.requests()).hasSize(1);
    }

    @Test
    void referencesComeInPages() throws Exception {
        sanity.settings().referencesPageSize.set(2);
        library.addReferences("a1", 3);
        JsonNode first = page("");
        assertThat(first.path("references")).hasSize(2);
        assertThat(first.path("totalCount").asInt()).isEqualTo(3);
        String cursor = first.path("nextCursor").asText();
        assertThat(cursor).startsWith("gdr1:");
        JsonNode decoded = parse(
                new String(Base64.getDecoder().decode(cursor.substring("gdr1:".length())), StandardCharsets.UTF_8));
        assertThat(decoded.path("id").asText()).isEqualTo("doc-00001");
        JsonNode last = page(cursor);
        assertThat(last.path("references")).hasSize(1);
        assertThat(last.has("nextCursor")).isFalse();
    }

    @Test
    void theLastPageMayHaveACursorToNowhere() throws Exception {
        sanity.settings().cursorOnLastReferencesPage.set(true);
        library.addReferences("a1", 3);
        JsonNode last = page("");
        assertThat(last.path("references")).hasSize(3);
        JsonNode beyond = page(last.path("nextCursor").asText());
        assertThat(beyond.path("references")).isEmpty();
        assertThat(beyond.has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "gdr1:", "gdr1:!", "gdr1:e30", "gdr2:e30", "gdr1:eyJhdCI6LTF9"})
    void aForgedCursorIsRejected(String cursor) throws Exception {
        assertThat(caller.get(path("a1") + "?cursor=" + Caller.encoded(cursor)).boom(400))
                .contains("cursor");
    }

    @Test
    void refsearchReturnsTheRegisteredResponseAndRecordsItsParameters() throws Exception {
        String search = caller.library + "/refsearch";
        assertThat(caller.get(search).ok()).isEqualTo(parse("{}"));
        library.setRefsearchResponse("{\"hits\":[1]}");
        assertThat(caller.get(search + "?term=a%20b&limit=10&filter=x").ok()).isEqualTo(parse("{\"hits\":[1]}"));
        assertThat(library.refsearches())
                .containsExactly(Map.of(), Map.of("term", "a b", "limit", "10", "filter", "x"));
        caller.get(search + "?limit=0").boom(400);
        assertThatThrownBy(() -> library.setRefsearchResponse("{")).hasMessageContaining("json");
    }

    @Test
    void aSigningKeyIsRealAndItsPrivateHalfIsShownOnce() throws Exception {
        var created = caller.post(keys, "{\"name\":\"web\"}");
        assertThat(created.status()).isEqualTo(201);
        JsonNode key = created.json();
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        PrivateKey secret = factory.generatePrivate(
                new PKCS8EncodedKeySpec(der(key.path("privateKey").asText())));
        PublicKey open = factory.generatePublic(
                new X509EncodedKeySpec(der(key.path("publicKey").asText())));
        byte[] message = Samples.text("url");
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(secret);
        signer.update(message);
        byte[] signature = signer.sign();
        signer.initVerify(open);
        signer.update(message);
        assertThat(signer.verify(signature)).isTrue();

        JsonNode read = caller.get(keys + "/" + key.path("id").asText()).ok();
        assertThat(read.path("name").asText()).isEqualTo("web");
        assertThat(read.path("createdAt").asText()).isNotEmpty();
        assertThat(read.has("privateKey")).isFalse();
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    @ParameterizedTest
    @EnumSource(KeyListEnvelope.class)
    void theListOfSigningKeysHasOneOfFourShapes(KeyListEnvelope envelope) throws Exception {
        sanity.settings().keyListEnvelope.set(envelope);
        caller.post(keys, "{\"name\":\"one\"}").ok();
        caller.post(keys, "{\"name\":\"two\"}").ok();
        JsonNode response = caller.get(keys).ok();
        JsonNode list = response.isArray() ? response : response.elements().next();
        assertThat(list.findValuesAsText("name")).containsExactly("one", "two");
        assertThat(response.isArray()).isEqualTo(envelope == KeyListEnvelope.ARRAY);
        assertThat(list.findValues("privateKey")).isEmpty();
    }

    @Test
    void aSigningKeyIsGoneAfterItsDeletion() throws Exception {
        String key = keys + "/"
                + caller.post(keys, "{\"name\":\"one\"}").ok().path("id").asText();
        assertThat(caller.delete(key).status()).isEqualTo(204);
        caller.get(key).boom(404);
        caller.delete(key).boom(404);
        assertThat(caller.post(keys, "{}").boom(400)).contains("name");
    }
}
