package dev.medialib.sitefinity.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Login to the OAuth2 server of a site, with which a client requests access tokens (Sitefinity documentation, "Default
 * authentication protocol"). Immutable. {@code toString()} shows no secret.
 *
 * <pre>{@code
 * SitefinityClient.builder().login(OAuthLogin.password("dam@example.com", password)
 *         .client("dam-import", clientSecret).scope("offline_access"))
 * }</pre>
 *
 * <p>The client requests the first token before its first request. It requests a new token before the old one expires, and
 * once when the server rejects the old one. With the scope {@code offline_access} the server also returns a refresh token,
 * which replaces the password in later token requests. If the server rejects the refresh token, the client uses the password
 * again.
 */
public final class OAuthLogin {
    private static final String TOKEN_PATH = "sitefinity/oauth/token";
    private static final String OPENID_TOKEN_PATH = "Sitefinity/Authenticate/OpenID/connect/token";
    private static final Set<String> SECRETS = Set.of("password", "client_secret", "refresh_token");

    private final String tokenPath;
    private final Map<String, String> form;

    private OAuthLogin(String tokenPath, Map<String, String> form) {
        this.tokenPath = tokenPath;
        this.form = Map.copyOf(form);
    }

    /** Creates a login with the name and password of a user ({@code grant_type=password}). */
    public static OAuthLogin password(String username, String password) {
        return grant("password").with("username", username).with("password", password);
    }

    /**
     * Creates a login with an existing refresh token ({@code grant_type=refresh_token}). If the server rejects it, the client
     * cannot obtain more tokens.
     */
    public static OAuthLogin refreshToken(String refreshToken) {
        return grant("refresh_token").with("refresh_token", refreshToken);
    }

    /**
     * Creates a login with client id and secret only ({@code grant_type=client_credentials}). Sitefinity does not document
     * this grant.
     */
    public static OAuthLogin clientCredentials(String clientId, String clientSecret) {
        return grant("client_credentials").client(clientId, clientSecret);
    }

    private static OAuthLogin grant(String type) {
        return new OAuthLogin(TOKEN_PATH, Map.of("grant_type", type));
    }

    /** Sets the OAuth2 client that an administrator registered for this program. */
    public OAuthLogin client(String id, String secret) {
        return with("client_id", id).with("client_secret", secret);
    }

    /** Sets an OAuth2 client without a secret. */
    public OAuthLogin client(String id) {
        return with("client_id", id);
    }

    /** Sets the scopes of the token, separated by spaces, such as {@code offline_access}. By default no scope is sent. */
    public OAuthLogin scope(String scope) {
        return with("scope", scope);
    }

    /** Sets the membership provider, such as {@code Default}. By default the server chooses the provider. */
    public OAuthLogin membershipProvider(String name) {
        return with("membershipProvider", name);
    }

    /**
     * Sets the path of the token endpoint below the base URL. The default is {@code sitefinity/oauth/token}. The endpoint
     * cannot be on another host, because the client sends credentials only to the site.
     *
     * @throws IllegalArgumentException if {@code path} is a complete URL, is blank, or starts with a slash
     */
    public OAuthLogin tokenPath(String path) {
        if (path.isBlank() || path.startsWith("/") || path.contains(":") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "tokenPath must be a path below the base URL, such as sitefinity/oauth/token");
        }
        return new OAuthLogin(path, form);
    }

    /**
     * Uses the OpenID server of older installations, up to version 14 ({@code Sitefinity/Authenticate/OpenID/connect/token}).
     * It requires the scope {@code openid}, which this method adds to the current {@link #scope}.
     */
    public OAuthLogin openId() {
        String scope = form.get("scope");
        return tokenPath(OPENID_TOKEN_PATH).scope(scope == null ? "openid" : "openid " + scope);
    }

    private OAuthLogin with(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        Map<String, String> more = new LinkedHashMap<>(form);
        more.put(name, value);
        return new OAuthLogin(tokenPath, more);
    }

    String tokenPath() {
        return tokenPath;
    }

    /** Returns the fields of the form, including the secrets, sorted by name. */
    Map<String, String> form() {
        return new TreeMap<>(form);
    }

    /** Returns the secrets, which must never be logged. */
    Set<String> secrets() {
        return SECRETS.stream().map(form::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the path and the fields with masked secrets. */
    @Override
    public String toString() {
        Map<String, String> shown = form();
        shown.replaceAll((name, value) -> SECRETS.contains(name) ? "████" : value);
        return "OAuthLogin[" + tokenPath + " " + shown + "]";
    }
}
