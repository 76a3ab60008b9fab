package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs the URLs of private assets. The vendor's reference says what a key has but not under which names, so each is looked
 * for under several, and {@link #json} has everything as it came. {@code toString()} shows the key's id alone.
 */
public final class SigningKey {
    private final JsonData json;

    private SigningKey(JsonData json) {
        this.json = json;
    }

    /** A key as the server tells it: an object. */
    @JsonCreator
    public static SigningKey of(JsonData json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("json must be an object");
        }
        return new SigningKey(json);
    }

    /** What the key is called in URLs, as their parameter {@code keyid}; null when the server left it out. */
    public @Nullable String id() {
        return first("id", "keyId", "_id");
    }

    public @Nullable String name() {
        return first("name");
    }

    public @Nullable String publicKey() {
        return first("publicKey", "public_key");
    }

    /**
     * What signs: a secret, told once, when the key is created. Its form is not documented; PEM is likely. Null afterwards.
     */
    public @Nullable String privateKey() {
        return first("privateKey", "private_key");
    }

    public @Nullable Timestamp createdAt() {
        String time = first("createdAt", "created_at", "_createdAt");
        return time == null ? null : Timestamp.of(time);
    }

    /** All that the server said, with the private key if it is there. */
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

    /** The key's id. The rest may hold the private key under a name that is not known. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
