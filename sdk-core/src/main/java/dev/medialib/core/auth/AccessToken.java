package dev.medialib.core.auth;

import dev.medialib.core.internal.check.HeaderRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token and when it ends. Its {@code toString} does not show it. */
public final class AccessToken {
    private final String value;
    private final @Nullable Instant expiresAt;

    private AccessToken(String value, @Nullable Instant expiresAt) {
        this.value = HeaderRules.requireCredential("token", value);
        this.expiresAt = expiresAt;
    }

    /** A token whose end is unknown: it is used until the server refuses it. */
    public static AccessToken of(String value) {
        return new AccessToken(value, null);
    }

    public static AccessToken of(String value, Instant expiresAt) {
        return new AccessToken(value, expiresAt);
    }

    public String value() {
        return value;
    }

    /** When the token ends; null when that is unknown. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "AccessToken[████, expiresAt=" + expiresAt + "]";
    }
}
