package dev.medialib.sanity.signing;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.LibraryAddress;
import dev.medialib.sanity.signing.SigningKeyEndpoints.KeyInput;
import dev.medialib.sanity.signing.SigningKeyEndpoints.NewKey;
import java.util.List;

/**
 * Client for the keys that sign URLs of private assets. The vendor's reference describes the endpoints, but not the property
 * names of their JSON. Therefore this client sends the most likely property names, and accepts several names in responses.
 */
public final class SigningKeys {
    private final ApiCaller caller;
    private final LibraryAddress library;

    /** Creates the resource. Only the client calls this constructor. */
    public SigningKeys(ApiContext context, String libraryId) {
        this.caller = context.caller();
        this.library = context.address(libraryId);
    }

    /**
     * Creates a key. Only this response contains the {@link SigningKey#privateKey}. The request is never retried after it was
     * sent. If the response is lost, the private key is lost too: list the keys and delete the new one.
     *
     * @param name the display name, sent as {@code {"name": …}}; this form is not documented
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public SigningKey create(String name) {
        return caller.call(SigningKeyEndpoints.CREATE, new NewKey(library, TextRules.requireText("name", name)));
    }

    /** Returns all keys, without their private keys. */
    public List<SigningKey> list() {
        return caller.call(SigningKeyEndpoints.LIST, library);
    }

    /**
     * Returns one key, without its private key.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no key with this id
     */
    public SigningKey get(String keyId) {
        return caller.call(SigningKeyEndpoints.GET, new KeyInput(library, keyId));
    }

    /**
     * Revokes a key. URLs that were signed with it are no longer valid.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no key with this id
     */
    public void delete(String keyId) {
        caller.run(SigningKeyEndpoints.DELETE, new KeyInput(library, keyId));
    }

    @Override
    public String toString() {
        return "SigningKeys[" + library.id() + "]";
    }
}
