package dev.medialib.core.auth;

import dev.medialib.core.internal.check.HeaderRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credential of a client. It is bound to the origin (scheme, host and port) of the client and is never sent to another
 * origin. {@code toString()} does not show it.
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

    /**
     * Returns a credential that is sent as {@code Authorization: Bearer <token>}.
     *
     * @throws IllegalArgumentException if {@code token} is empty, or contains spaces or characters other than printable ASCII
     */
    public static Credential bearer(String token) {
        AccessToken fixed = AccessToken.of(token);
        return new Credential("Authorization", "Bearer ", new Fixed(fixed), Map.of());
    }

    /** Returns a credential that is sent as {@code Authorization: Bearer <token>}, with a token that is fetched on demand. */
    public static Credential bearer(TokenProvider tokens) {
        return new Credential("Authorization", "Bearer ", tokens, Map.of());
    }

    /**
     * Returns a key that is sent in its own header, such as {@code X-SF-Access-Key}.
     *
     * @param name the name of the header
     * @param key the key, a secret
     * @throws IllegalArgumentException if the name or the key is invalid in a header
     */
    public static Credential header(String name, String key) {
        HeaderRules.requireValid(name, "");
        return new Credential(name, "", new Fixed(AccessToken.of(HeaderRules.requireCredential(name, key))), Map.of());
    }

    /** Returns a credential that sends nothing, for public data. */
    public static Credential none() {
        return NONE;
    }

    /**
     * Returns this credential with an additional key in its own header, for services that require a key besides the user's
     * credential.
     *
     * @param name the name of the header
     * @param key the key, a secret
     * @throws IllegalArgumentException if the name or the key is invalid in a header, or the header already carries a credential
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

    /** Returns the header that carries the credential. */
    public String headerName() {
        return header;
    }

    /** Returns the prefix of the token in the header, such as {@code "Bearer "}. */
    public String prefix() {
        return prefix;
    }

    /** Returns the additional keys by their headers; may be empty. */
    public Map<String, String> keys() {
        return keys;
    }

    /** Returns whether there is neither a token nor a key. */
    public boolean isNone() {
        return tokens == null && keys.isEmpty();
    }

    /** Returns the source of the tokens; null if only {@link #keys()} or nothing is sent. */
    public @Nullable TokenProvider tokens() {
        return tokens;
    }

    /** Returns whether the token provider can return a new token. */
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
