package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.SigningKeyEndpoints.KeyInput;
import dev.medialib.sanity.SigningKeyEndpoints.NewKey;
import dev.medialib.sanity.model.SigningKey;
import java.util.List;

/**
 * The keys that sign the URLs of a media library's private assets. The vendor's reference has the endpoints but not the names in their
 * JSON; what is likely is sent, and what comes is read with tolerance.
 */
public final class SigningKeys {
    private final ApiCaller caller;
    private final String libraryId;

    SigningKeys(ApiCaller caller, String libraryId) {
        this.caller = caller;
        this.libraryId = libraryId;
    }

    /**
     * Makes a new key. Its {@link SigningKey#privateKey} is told here and never again. Never repeated once it was written: should the
     * answer be lost, list the keys, and delete the one whose private key nobody knows.
     *
     * @param name what people call the key. That it is sent as {@code {"name": …}} is not documented
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public SigningKey create(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return caller.call(SigningKeyEndpoints.CREATE, new NewKey(libraryId, name));
    }

    /** All keys, without their private keys. */
    public List<SigningKey> list() {
        return caller.call(SigningKeyEndpoints.LIST, libraryId);
    }

    /**
     * One key, without its private key.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is none with this id
     */
    public SigningKey get(String keyId) {
        return caller.call(SigningKeyEndpoints.GET, new KeyInput(libraryId, keyId));
    }

    /**
     * Revokes a key: URLs that it signed no longer open anything.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is none with this id
     */
    public void delete(String keyId) {
        caller.run(SigningKeyEndpoints.DELETE, new KeyInput(libraryId, keyId));
    }

    @Override
    public String toString() {
        return "SigningKeys[" + libraryId + "]";
    }
}
