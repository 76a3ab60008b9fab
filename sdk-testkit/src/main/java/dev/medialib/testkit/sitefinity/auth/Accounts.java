package dev.medialib.testkit.sitefinity.auth;

import dev.medialib.testkit.internal.Tokens;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users with their passwords, access keys and tokens, and the OAuth clients. */
public final class Accounts {

    /** User of a request. */
    public record User(String name, Role role) {}

    private record Token(User user, Instant expires) {}

    private final SitefinitySettings settings;
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, User> accessKeys = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, User> refreshTokens = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private int sequence;

    public Accounts(SitefinitySettings settings) {
        this.settings = settings;
    }

    public synchronized void addUser(String name, String password, Role role) {
        users.put(name, new User(name, role));
        passwords.put(name, password);
    }

    public synchronized void addAccessKey(String key, String user, Role role) {
        accessKeys.put(key, new User(user, role));
    }

    public synchronized void revokeAccessKey(String key) {
        accessKeys.remove(key);
    }

    public synchronized void addClient(String id, String secret) {
        clients.put(id, secret);
    }

    synchronized boolean isClient(@Nullable String id, @Nullable String secret) {
        return id != null && secret != null && secret.equals(clients.get(id));
    }

    synchronized @Nullable User login(@Nullable String name, @Nullable String password) {
        return name != null && password != null && password.equals(passwords.get(name)) ? users.get(name) : null;
    }

    public synchronized String issue(User user) {
        String token = "access-token-" + ++sequence;
        tokens.put(token, new Token(user, settings.clock.get().instant().plus(settings.tokenLifetime.get())));
        return token;
    }

    synchronized String issueRefreshToken(User user) {
        String token = "refresh-token-" + ++sequence;
        refreshTokens.put(token, user);
        return token;
    }

    synchronized @Nullable User ofRefreshToken(@Nullable String token) {
        return token == null ? null : refreshTokens.get(token);
    }

    public synchronized void expireTokens() {
        tokens.clear();
    }

    public synchronized void revokeRefreshTokens() {
        refreshTokens.clear();
    }

    /** Returns the user of a request's headers; null if it has no credentials. Invalid credentials are rejected. */
    synchronized @Nullable User user(@Nullable String accessKey, @Nullable String authorization) {
        User user = accessKey == null ? null : accessKeys.get(accessKey);
        if (user == null && Tokens.bearer(authorization) != null) {
            Token token = tokens.get(Tokens.bearer(authorization));
            user = token != null && token.expires().isAfter(settings.clock.get().instant()) ? token.user() : null;
        }
        if (user == null && (accessKey != null || authorization != null)) {
            throw ErrorResponse.unauthorized();
        }
        return user;
    }
}
