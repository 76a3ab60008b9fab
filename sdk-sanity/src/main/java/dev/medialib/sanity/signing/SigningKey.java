package dev.medialib.sanity.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs the URLs of private assets. The vendor's reference describes the properties of a key without their names, so
 * several names are tried, and {@link #json} contains the whole response. {@code toString()} shows only the id.
 */
public final class SigningKey {
    private final JsonData json;

    private SigningKey(JsonData json) {
        this.json = json;
    }

    /**
     * Returns a key with the properties that the server sent.
     *
     * @throws IllegalArgumentException if {@code json} is not an object
     */
    @JsonCreator
    public static SigningKey of(JsonData json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("json must be an object");
        }
        return new SigningKey(json);
    }

    /** Returns the id, which is the parameter {@code keyid} of signed URLs; null when the server did not send it. */
    public @Nullable String id() {
        return first("id", "keyId", "_id");
    }

    /** Returns the name for people; null when the server did not send it. */
    public @Nullable String name() {
        return first("name");
    }

    /** Returns the public key; null when the server did not send it. */
    public @Nullable String publicKey() {
        return first("publicKey", "public_key");
    }

    /**
     * Returns the private key, a secret that the server sends only when the key is created; null afterwards. Its form is not
     * documented, PEM is likely.
     */
    public @Nullable String privateKey() {
        return first("privateKey", "private_key");
    }

    /** Returns the time of creation; null when the server did not send it. */
    public @Nullable Timestamp createdAt() {
        String time = first("createdAt", "created_at", "_createdAt");
        return time == null ? null : Timestamp.of(time);
    }

    /** Returns everything that the server sent, including the private key if it is present. */
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

    /** Returns a text with the id only. Any other property could be the private key under an unknown name. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
