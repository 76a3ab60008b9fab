package dev.medialib.testkit.livingdocs.api;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.settings.Scope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Known access tokens with their scopes. Expired tokens stay known but have no permissions. */
public final class Tokens {

    private record Grant(Set<Scope> scopes, boolean expired) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public void add(String token, Set<Scope> scopes) {
        grants.put(Checks.notBlank("token", token), new Grant(scopes, false));
    }

    public void expire(String token) {
        grants.put(Checks.notBlank("token", token), new Grant(EnumSet.noneOf(Scope.class), true));
    }

    /**
     * Checks the token and its scope. The bodies for expired tokens and missing scopes are documented. Those for missing and
     * unknown tokens are assumed.
     */
    void check(@Nullable String authorization, Scope needed) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw ErrorResponse.unauthorized("The access token is missing.");
        }
        Grant grant = grants.get(authorization.substring("Bearer ".length()));
        if (grant == null) {
            throw ErrorResponse.unauthorized("The access token is invalid.");
        }
        if (grant.expired()) {
            throw ErrorResponse.unauthorized("The access token expired.");
        }
        if (!grant.scopes().contains(needed)) {
            throw ErrorResponse.missingScope();
        }
    }
}
