package dev.medialib.testkit.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Known bearer tokens with their permissions. Expired tokens stay known.
 *
 * @param <P> the type of a permission
 */
public final class Tokens<P> {

    /** Reason for which a request has no access. */
    public enum Problem {
        MISSING,
        UNKNOWN,
        EXPIRED,
        FORBIDDEN
    }

    private record Grant<P>(Set<P> permissions, boolean expired) {}

    private final Map<String, Grant<P>> grants = new ConcurrentHashMap<>();
    private volatile boolean acceptsUnknown;

    public void add(String token, Set<P> permissions) {
        grants.put(Checks.notBlank("token", token), new Grant<>(Set.copyOf(permissions), false));
    }

    /** Marks a token as expired. It does not need to be known. */
    public void expire(String token) {
        grants.put(Checks.notBlank("token", token), new Grant<>(Set.of(), true));
    }

    /** Sets whether unknown tokens have all permissions. The default is false. */
    public void acceptUnknown(boolean accepted) {
        acceptsUnknown = accepted;
    }

    /** Returns the problem of a request's header {@code Authorization}; null if its token has the permission. */
    public @Nullable Problem problem(@Nullable String authorization, P needed) {
        String token = bearer(authorization);
        if (token == null) {
            return Problem.MISSING;
        }
        Grant<P> grant = grants.get(token);
        if (grant == null) {
            return acceptsUnknown && !token.isBlank() ? null : Problem.UNKNOWN;
        }
        if (grant.expired()) {
            return Problem.EXPIRED;
        }
        return grant.permissions().contains(needed) ? null : Problem.FORBIDDEN;
    }

    /** Returns the token of a header {@code Authorization}; null if there is none. */
    public static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : null;
    }
}
