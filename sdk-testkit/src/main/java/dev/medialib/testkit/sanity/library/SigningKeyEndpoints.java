package dev.medialib.testkit.sanity.library;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * {@code signing-keys} of a library, with real Ed25519 keys. The field names are missing in the documentation. The names here
 * are inferred from its descriptions.
 */
public final class SigningKeyEndpoints {

    private final State state;

    public SigningKeyEndpoints(State state) {
        this.state = state;
    }

    /** Creates a key. Only this response contains the private key. */
    public ServerResponse create(Call call) {
        LibraryStore library = state.library(call);
        String name = Json.text(call.body(), "name");
        if (name == null || name.isBlank()) {
            throw ErrorResponse.badRequest("\"name\" is required");
        }
        KeyPair pair = newPair();
        ObjectNode key = Json.object()
                .put("id", "key-" + Ids.hex(16))
                .put("name", name)
                .put("publicKey", pem("PUBLIC KEY", pair.getPublic()))
                .put("type", "ed25519")
                .put("status", "active")
                .put("createdAt", state.timestamp());
        library.signingKeys.put(key.path("id").asText(), key);
        return Call.response(201, key.deepCopy().put("privateKey", pem("PRIVATE KEY", pair.getPrivate())));
    }

    public ServerResponse list(Call call) {
        ArrayNode keys = Json.array().addAll(state.library(call).signingKeys.values());
        String field = state.settings.keyListEnvelope.get().field();
        if (field == null) {
            return Call.ok(keys);
        }
        ObjectNode body = Json.object();
        body.set(field, keys);
        return Call.ok(body);
    }

    public ServerResponse get(Call call) {
        return Call.ok(key(call));
    }

    public ServerResponse delete(Call call) {
        state.library(call).signingKeys.remove(key(call).path("id").asText());
        return Call.noContent();
    }

    private ObjectNode key(Call call) {
        ObjectNode key = state.library(call).signingKeys.get(call.path("keyId"));
        if (key == null) {
            throw ErrorResponse.notFound("Signing key not found");
        }
        return key;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK does not support Ed25519", e);
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
