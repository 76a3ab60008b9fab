package dev.medialib.testkit.sanity.api;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Known tokens with their permissions. As long as no token was added, every token has all permissions. */
public final class Tokens {

    private enum Grant {
        READ_WRITE,
        READ,
        EXPIRED
    }

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile boolean onlyKnown;

    public void add(String token) {
        onlyKnown = true;
        grants.put(Checks.notBlank("token", token), Grant.READ_WRITE);
    }

    public void addReadOnly(String token) {
        grants.put(Checks.notBlank("token", token), Grant.READ);
    }

    public void expire(String token) {
        grants.put(Checks.notBlank("token", token), Grant.EXPIRED);
    }

    public void accept(String token) {
        grants.put(token, Grant.READ_WRITE);
    }

    /**
     * Checks the token of a request. Returns true if the request has a token, and false if it reads public data without one.
     */
    boolean check(@Nullable String authorization, Access needed, boolean publicReads) {
        if (authorization == null && needed == Access.READ && publicReads) {
            return false;
        }
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw ErrorResponse.unauthorized("Session not found", "SIO-401-ANF");
        }
        String token = authorization.substring("Bearer ".length());
        Grant grant = grants.get(token);
        if (grant == Grant.EXPIRED) {
            throw ErrorResponse.unauthorized("Session has expired", "SIO-401-AEX");
        }
        if (grant == null && (onlyKnown || token.isBlank())) {
            throw ErrorResponse.unauthorized("Session not found", "SIO-401-ANF");
        }
        if (grant == Grant.READ && needed.permission() != null) {
            throw ErrorResponse.insufficientPermissions(needed.permission());
        }
        return true;
    }
}
