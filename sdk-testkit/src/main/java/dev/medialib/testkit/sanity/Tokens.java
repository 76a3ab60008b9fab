package dev.medialib.testkit.sanity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The tokens that are known, and what they may do. As long as none was added, every one may do everything. */
final class Tokens {

    private enum Grant {
        READ_WRITE,
        READ,
        EXPIRED
    }

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile boolean onlyKnown;

    void add(String token) {
        onlyKnown = true;
        grants.put(checked(token), Grant.READ_WRITE);
    }

    void addReadOnly(String token) {
        grants.put(checked(token), Grant.READ);
    }

    void expire(String token) {
        grants.put(checked(token), Grant.EXPIRED);
    }

    void accept(String token) {
        grants.put(token, Grant.READ_WRITE);
    }

    /** Whether the request has a token that may do what the route needs; without one it may read if that is public. */
    boolean check(@Nullable String authorization, Access needed, boolean publicReads) {
        if (authorization == null && needed == Access.READ && publicReads) {
            return false;
        }
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw Refusal.unauthorized("Session not found", "SIO-401-ANF");
        }
        String token = authorization.substring("Bearer ".length());
        Grant grant = grants.get(token);
        if (grant == Grant.EXPIRED) {
            throw Refusal.unauthorized("Session has expired", "SIO-401-AEX");
        }
        if (grant == null && (onlyKnown || token.isBlank())) {
            throw Refusal.unauthorized("Session not found", "SIO-401-ANF");
        }
        if (grant == Grant.READ && needed.permission() != null) {
            throw Refusal.insufficientPermissions(needed.permission());
        }
        return true;
    }

    private static String checked(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("token must not be blank");
        }
        return token;
    }
}
