package dev.medialib.core.auth;

import dev.medialib.core.internal.endpoint.HeaderRules;
import org.jspecify.annotations.Nullable;

/**
 * How a client shows who it is. A credential is bound to the origin (scheme, host and port) of the client that it is given to
 * and is sent nowhere else. Its {@code toString} does not show it.
 */
public final class Credential {
    private static final Credential NONE = new Credential("Authorization", "", null);

    private final String header;
    private final String prefix;
    private final @Nullable TokenProvider tokens;

    private Credential(String header, String prefix, @Nullable TokenProvider tokens) {
        this.header = header;
        this.prefix = prefix;
        this.tokens = tokens;
    }

    /** {@code Authorization: Bearer <token>}. */
    public static Credential bearer(String token) {
        AccessToken fixed = AccessToken.of(token);
        return new Credential("Authorization", "Bearer ", new Fixed(fixed));
    }

    /** {@code Authorization: Bearer <token>} with a token that is fetched when it is needed. */
    public static Credential bearer(TokenProvider tokens) {
        return new Credential("Authorization", "Bearer ", tokens);
    }

    /** A key in a header of its own, such as {@code X-SF-Access-Key}. */
    public static Credential header(String name, String key) {
        HeaderRules.requireValid(name, "");
        return new Credential(name, "", new Fixed(AccessToken.of(HeaderRules.requireCredential(name, key))));
    }

    /** For what is public. */
    public static Credential none() {
        return NONE;
    }

    /** The header that carries the credential. */
    public String headerName() {
        return header;
    }

    /** What stands before the token in the header, such as {@code "Bearer "}. */
    public String prefix() {
        return prefix;
    }

    /** Where the tokens come from; null for {@link #none()}. */
    public @Nullable TokenProvider tokens() {
        return tokens;
    }

    /** Whether asking again can bring another token. */
    public boolean isRefreshable() {
        return tokens != null && !(tokens instanceof Fixed);
    }

    @Override
    public String toString() {
        return tokens == null ? "Credential[none]" : "Credential[" + header + ": " + prefix + "████]";
    }

    private record Fixed(AccessToken token) implements TokenProvider {
        @Override
        public AccessToken fetch() {
            return token;
        }
    }
}
