package dev.medialib.core.auth;

import dev.medialib.core.internal.check.HeaderRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An access token and its expiry. {@code toString()} does not show the token. */
public final class AccessToken {
    private final String value;
    private final @Nullable Instant expiresAt;

    private AccessToken(String value, @Nullable Instant expiresAt) {
        this.value = HeaderRules.requireCredential("token", value);
        this.expiresAt = expiresAt;
    }

    /**
     * Returns a token without a known expiry. It is used until the server rejects it.
     *
     * @param value the token, without a prefix such as {@code Bearer}
     * @throws IllegalArgumentException if {@code value} is empty, or contains spaces or characters other than printable ASCII
     */
    public static AccessToken of(String value) {
        return new AccessToken(value, null);
    }

    /**
     * Returns a token with a known expiry.
     *
     * @param value the token, without a prefix such as {@code Bearer}
     * @param expiresAt the time at which the token expires
     * @throws IllegalArgumentException if {@code value} is empty, or contains spaces or characters other than printable ASCII
     */
    public static AccessToken of(String value, Instant expiresAt) {
        return new AccessToken(value, expiresAt);
    }

    /** Returns the token, a secret. */
    public String value() {
        return value;
    }

    /** Returns the time at which the token expires; null when it is unknown. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "AccessToken[████, expiresAt=" + expiresAt + "]";
    }
}
