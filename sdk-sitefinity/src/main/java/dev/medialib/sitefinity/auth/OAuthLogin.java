package dev.medialib.sitefinity.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Login to Sitefinity's OAuth2 server, with which a client obtains access tokens (Sitefinity documentation, "Default
 * authentication protocol"). Immutable. {@code toString()} shows no secret.
 *
 * <pre>{@code
 * SitefinityClient.builder().login(OAuthLogin.password("dam@example.com", password)
 *         .client("dam-import", clientSecret).scope("offline_access"))
 * }</pre>
 *
 * <p>The client requests a token before the first request, a new one before it expires, and once when the server rejects it. With
 * the scope {@code offline_access} the server also returns a refresh token, which is then used instead of the password. If the
 * refresh token is rejected, the password is used again.
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
     * Creates a login with an existing refresh token ({@code grant_type=refresh_token}). When it is rejected, no more tokens can
     * be obtained.
     */
    public static OAuthLogin refreshToken(String refreshToken) {
        return grant("refresh_token").with("refresh_token", refreshToken);
    }

    /**
     * Creates a login with a client id and secret only ({@code grant_type=client_credentials}). Sitefinity's documentation does
     * not contain this grant.
     */
    public static OAuthLogin clientCredentials(String clientId, String clientSecret) {
        return grant("client_credentials").client(clientId, clientSecret);
    }

    private static OAuthLogin grant(String type) {
        return new OAuthLogin(TOKEN_PATH, Map.of("grant_type", type));
    }

    /** Sets the client that an administrator registered for this program. */
    public OAuthLogin client(String id, String secret) {
        return with("client_id", id).with("client_secret", secret);
    }

    /** Sets a client without a secret. */
    public OAuthLogin client(String id) {
        return with("client_id", id);
    }

    /** Sets the scopes of the token, separated by blanks, such as {@code offline_access}. By default none are sent. */
    public OAuthLogin scope(String scope) {
        return with("scope", scope);
    }

    /** Sets the membership provider, such as {@code Default}. By default the server chooses it. */
    public OAuthLogin membershipProvider(String name) {
        return with("membershipProvider", name);
    }

    /**
     * Sets the path of the token endpoint below the base URL, because credentials are only sent to the site. The default is
     * {@code sitefinity/oauth/token}.
     *
     * @throws IllegalArgumentException if it is a complete URL, or starts with a slash
     */
    public OAuthLogin tokenPath(String path) {
        if (path.isBlank() || path.startsWith("/") || path.contains(":") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "tokenPath must be a path below the base URL, such as sitefinity/oauth/token");
        }
        return new OAuthLogin(path, form);
    }

    /**
     * Uses the older OpenID server of installations up to version 14 ({@code Sitefinity/Authenticate/OpenID/connect/token}). It
     * requires the scope {@code openid}, which is added to the current {@link #scope}.
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

    /** The fields of the form, including the secrets, sorted by name. */
    Map<String, String> form() {
        return new TreeMap<>(form);
    }

    /** The secrets, which must never be logged. */
    Set<String> secrets() {
        return SECRETS.stream().map(form::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the path and the fields, with masked secrets. */
    @Override
    public String toString() {
        Map<String, String> shown = form();
        shown.replaceAll((name, value) -> SECRETS.contains(name) ? "████" : value);
        return "OAuthLogin[" + tokenPath + " " + shown + "]";
    }
}
