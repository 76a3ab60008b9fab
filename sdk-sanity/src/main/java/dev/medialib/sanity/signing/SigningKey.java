package dev.medialib.sanity.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Key that signs URLs of private assets. The vendor's reference describes the properties of a key without their names.
 * Therefore this class tries several names, and {@link #json} contains the whole response. {@code toString()} shows only the
 * id.
 */
public final class SigningKey {
    private final JsonData json;

    private SigningKey(JsonData json) {
        this.json = json;
    }

    /**
     * Creates a key from the server's JSON.
     *
     * @throws IllegalArgumentException if {@code json} is not an object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SigningKey of(JsonData json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("json must be a JSON object");
        }
        return new SigningKey(json);
    }

    /** Returns the id for the parameter {@code keyid} of signed URLs; null when the server did not send it. */
    public @Nullable String id() {
        return first("id", "keyId", "_id");
    }

    /** Returns the display name; null when the server did not send it. */
    public @Nullable String name() {
        return first("name");
    }

    /** Returns the public key; null when the server did not send it. */
    public @Nullable String publicKey() {
        return first("publicKey", "public_key");
    }

    /**
     * Returns the private key, which is a secret; null when the server did not send it. Only the response to the creation of
     * the key contains the private key. The format of the private key is not documented, but is probably PEM.
     */
    public @Nullable String privateKey() {
        return first("privateKey", "private_key");
    }

    /** Returns the time of creation; null when the server did not send it. */
    public @Nullable Timestamp createdAt() {
        String time = first("createdAt", "created_at", "_createdAt");
        return time == null ? null : Timestamp.of(time);
    }

    /** Returns the whole JSON from the server, including the private key if it is present. */
    @JsonValue
    public JsonData json() {
        return json;
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            JsonData value = json.get(name);
            if (value != null && value.isString()) {
                return value.asString();
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningKey that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json);
    }

    /** Returns a text with only the id, because another property could be the private key under an unknown name. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
