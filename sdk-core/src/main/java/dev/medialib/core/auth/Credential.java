package dev.medialib.core.auth;

import dev.medialib.core.internal.check.HeaderRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a client shows who it is. A credential is bound to the origin (scheme, host and port) of the client that it is given to
 * and is sent nowhere else. Its {@code toString} does not show it.
 */
public final class Credential {
    private static final Credential NONE = new Credential("Authorization", "", null, Map.of());

    private final String header;
    private final String prefix;
    private final @Nullable TokenProvider tokens;
    private final Map<String, String> keys;

    private Credential(String header, String prefix, @Nullable TokenProvider tokens, Map<String, String> keys) {
        this.header = header;
        this.prefix = prefix;
        this.tokens = tokens;
        this.keys = keys;
    }

    /** {@code Authorization: Bearer <token>}. */
    public static Credential bearer(String token) {
        AccessToken fixed = AccessToken.of(token);
        return new Credential("Authorization", "Bearer ", new Fixed(fixed), Map.of());
    }

    /** {@code Authorization: Bearer <token>} with a token that is fetched when it is needed. */
    public static Credential bearer(TokenProvider tokens) {
        return new Credential("Authorization", "Bearer ", tokens, Map.of());
    }

    /** A key in a header of its own, such as {@code X-SF-Access-Key}. */
    public static Credential header(String name, String key) {
        HeaderRules.requireValid(name, "");
        return new Credential(name, "", new Fixed(AccessToken.of(HeaderRules.requireCredential(name, key))), Map.of());
    }

    /** For what is public. */
    public static Credential none() {
        return NONE;
    }

    /**
     * This credential together with a key in a header of its own, such as one that a service asks for beside the user's own.
     *
     * @throws IllegalArgumentException if the name or the key cannot stand in a header, or the header is taken
     */
    public Credential withKey(String name, String key) {
        HeaderRules.requireValid(name, "");
        if ((tokens != null && name.equalsIgnoreCase(header))
                || keys.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("the header " + name + " carries a credential already");
        }
        Map<String, String> more = new LinkedHashMap<>(keys);
        more.put(name, HeaderRules.requireCredential(name, key));
        return new Credential(header, prefix, tokens, Collections.unmodifiableMap(more));
    }

    /** The header that carries the credential. */
    public String headerName() {
        return header;
    }

    /** What stands before the token in the header, such as {@code "Bearer "}. */
    public String prefix() {
        return prefix;
    }

    /** The keys that go along, by their headers; may be empty. */
    public Map<String, String> keys() {
        return keys;
    }

    /** Whether there is nothing to show. */
    public boolean isNone() {
        return tokens == null && keys.isEmpty();
    }

    /** Where the tokens come from; null when only {@link #keys()} are sent, or nothing. */
    public @Nullable TokenProvider tokens() {
        return tokens;
    }

    /** Whether asking again can bring another token. */
    public boolean isRefreshable() {
        return tokens != null && !(tokens instanceof Fixed);
    }

    @Override
    public String toString() {
        if (isNone()) {
            return "Credential[none]";
        }
        StringBuilder text = new StringBuilder("Credential[");
        if (tokens != null) {
            text.append(header).append(": ").append(prefix).append("████");
        }
        for (String name : keys.keySet()) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                    .append(name)
                    .append(": ████");
        }
        return text.append(']').toString();
    }

    private record Fixed(AccessToken token) implements TokenProvider {
        @Override
        public AccessToken fetch() {
            return token;
        }
    }
}
