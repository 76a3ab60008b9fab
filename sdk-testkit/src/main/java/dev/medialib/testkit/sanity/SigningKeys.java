package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * {@code signing-keys} of a library: real Ed25519 keys. The documentation has lost the names of the fields; those here are
 * inferred from its descriptions.
 */
final class SigningKeys {

    private final State state;

    SigningKeys(State state) {
        this.state = state;
    }

    /** The private key is shown here and never again. */
    Reply create(Call call) {
        FakeMediaLibrary library = state.library(call);
        String name = Json.text(call.body(), "name");
        if (name == null || name.isBlank()) {
            throw Refusal.badRequest("\"name\" is required");
        }
        KeyPair pair = newPair();
        ObjectNode key = Json.object()
                .put("id", "key-" + Ids.hex(16))
                .put("name", name)
                .put("publicKey", pem("PUBLIC KEY", pair.getPublic()))
                .put("type", "ed25519")
                .put("status", "active")
                .put("createdAt", state.settings.timestamp());
        library.signingKeys.put(key.path("id").asText(), key);
        return Call.answer(201, key.deepCopy().put("privateKey", pem("PRIVATE KEY", pair.getPrivate())));
    }

    Reply list(Call call) {
        ArrayNode keys = Json.array().addAll(state.library(call).signingKeys.values());
        String field = state.settings.keyListEnvelope().field();
        if (field == null) {
            return Call.ok(keys);
        }
        ObjectNode body = Json.object();
        body.set(field, keys);
        return Call.ok(body);
    }

    Reply get(Call call) {
        return Call.ok(key(call));
    }

    Reply delete(Call call) {
        state.library(call).signingKeys.remove(key(call).path("id").asText());
        return Call.noContent();
    }

    private ObjectNode key(Call call) {
        ObjectNode key = state.library(call).signingKeys.get(call.path("keyId"));
        if (key == null) {
            throw Refusal.notFound("Signing key not found");
        }
        return key;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no Ed25519", e);
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
