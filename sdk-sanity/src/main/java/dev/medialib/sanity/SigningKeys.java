package dev.medialib.sanity;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.model.SigningKey;
import java.util.List;
import java.util.Map;

/**
 * Keys that sign the URLs of a media library's private assets. The vendor's reference describes the endpoints but not the
 * property names of their JSON, so this client sends the most likely names and accepts several.
 */
public final class SigningKeys {
    private static final String KEYS = "media-libraries/{libraryId}/signing-keys";

    private record KeyInput(String libraryId, String keyId) {}

    private static final Endpoint<KeyInput, SigningKey> CREATE = Endpoint.<KeyInput>of(
                    Method.POST,
                    "sanity.signingKeys.create",
                    KEYS,
                    (input, r) -> r.path("libraryId", input.libraryId()).json(Map.of("name", input.keyId())))
            .returning(ResponseReader.secret(ResponseReader.json(SigningKey.class)));

    private static final Endpoint<String, List<SigningKey>> LIST = Endpoint.<String>get(
                    "sanity.signingKeys.list", KEYS, (libraryId, r) -> r.path("libraryId", libraryId))
            .returning(ResponseReader.secret(
                    ResponseReader.jsonShape(answer -> listed(answer).asListOf(SigningKey.class))));

    private static final Endpoint<KeyInput, SigningKey> GET = Endpoint.<KeyInput>get(
                    "sanity.signingKeys.get",
                    KEYS + "/{keyId}",
                    (input, r) -> r.path("libraryId", input.libraryId()).path("keyId", input.keyId()))
            .returning(ResponseReader.secret(ResponseReader.json(SigningKey.class)));

    private static final Endpoint<KeyInput, Void> DELETE = Endpoint.<KeyInput>of(
                    Method.DELETE,
                    "sanity.signingKeys.delete",
                    KEYS + "/{keyId}",
                    (input, r) -> r.path("libraryId", input.libraryId()).path("keyId", input.keyId()))
            .returning(ResponseReader.nothing());

    private final ApiCaller caller;
    private final String libraryId;

    SigningKeys(ApiCaller caller, String libraryId) {
        this.caller = caller;
        this.libraryId = libraryId;
    }

    /**
     * Creates a key. Only this response contains its {@link SigningKey#privateKey}. The request is never retried once it was
     * sent. If the response is lost, list the keys and delete the new one, because its private key is unknown.
     *
     * @param name the name for people; that it is sent as {@code {"name": …}} is not documented
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public SigningKey create(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return caller.call(CREATE, new KeyInput(libraryId, name));
    }

    /** Returns all keys, without their private keys. */
    public List<SigningKey> list() {
        return caller.call(LIST, libraryId);
    }

    /**
     * Returns one key, without its private key.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no key with this id
     */
    public SigningKey get(String keyId) {
        return caller.call(GET, new KeyInput(libraryId, keyId));
    }

    /**
     * Revokes a key, so that URLs signed with it are no longer valid.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no key with this id
     */
    public void delete(String keyId) {
        caller.run(DELETE, new KeyInput(libraryId, keyId));
    }

    /** The envelope is not documented. */
    private static JsonData listed(JsonData answer) {
        for (String name : List.of("data", "keys", "signingKeys")) {
            JsonData inside = answer.get(name);
            if (inside != null) {
                return inside;
            }
        }
        return answer;
    }

    @Override
    public String toString() {
        return "SigningKeys[" + libraryId + "]";
    }
}
