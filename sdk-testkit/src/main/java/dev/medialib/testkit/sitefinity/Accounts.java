package dev.medialib.testkit.sitefinity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The users with their passwords, access keys and tokens, and the OAuth clients. */
final class Accounts {

    /** Who calls. */
    record User(String name, Role role) {}

    private record Token(User user, Instant expires) {}

    private final ServerSettings settings;
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, User> accessKeys = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, User> refreshTokens = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private int sequence;

    Accounts(ServerSettings settings) {
        this.settings = settings;
    }

    synchronized void addUser(String name, String password, Role role) {
        users.put(name, new User(name, role));
        passwords.put(name, password);
    }

    synchronized void addAccessKey(String key, String user, Role role) {
        accessKeys.put(key, new User(user, role));
    }

    synchronized void revokeAccessKey(String key) {
        accessKeys.remove(key);
    }

    synchronized void addClient(String id, String secret) {
        clients.put(id, secret);
    }

    synchronized boolean isClient(@Nullable String id, @Nullable String secret) {
        return id != null && secret != null && secret.equals(clients.get(id));
    }

    synchronized @Nullable User login(@Nullable String name, @Nullable String password) {
        return name != null && password != null && password.equals(passwords.get(name)) ? users.get(name) : null;
    }

    synchronized String issue(User user) {
        String token = "access-token-" + ++sequence;
        tokens.put(token, new Token(user, settings.now().plus(settings.tokenLifetime)));
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

    synchronized void expireTokens() {
        tokens.clear();
    }

    synchronized void revokeRefreshTokens() {
        refreshTokens.clear();
    }

    /** The user of a request's headers, null if it has no credentials at all; invalid ones are refused. */
    synchronized @Nullable User user(@Nullable String accessKey, @Nullable String authorization) {
        User user = accessKey == null ? null : accessKeys.get(accessKey);
        if (user == null && authorization != null && authorization.startsWith("Bearer ")) {
            Token token = tokens.get(authorization.substring("Bearer ".length()));
            user = token != null && token.expires().isAfter(settings.now()) ? token.user() : null;
        }
        if (user == null && (accessKey != null || authorization != null)) {
            throw Refusal.unauthorized();
        }
        return user;
    }
}
