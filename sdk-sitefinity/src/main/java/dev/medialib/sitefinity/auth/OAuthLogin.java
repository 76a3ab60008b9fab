package dev.medialib.sitefinity.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets its access tokens by (Sitefinity documentation, "Default authentication protocol"). Immutable. Its {@code toString}
 * shows no secret.
 *
 * <pre>{@code
 * SitefinityClient.builder().login(OAuthLogin.password("dam@example.com", password)
 *         .client("dam-import", clientSecret).scope("offline_access"))
 * }</pre>
 *
 * <p>The client asks for a token when it needs the first, for another before that one ends, and once when the server refuses it. With
 * the scope {@code offline_access} the server gives a refresh token too, which is then used in place of the password; should it be
 * refused, the password is used again.
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

    /** By the name and password of a user ({@code grant_type=password}). */
    public static OAuthLogin password(String username, String password) {
        return grant("password").with("username", username).with("password", password);
    }

    /** By a refresh token that was had before ({@code grant_type=refresh_token}). Once it is refused, there are no more tokens. */
    public static OAuthLogin refreshToken(String refreshToken) {
        return grant("refresh_token").with("refresh_token", refreshToken);
    }

    /** By the client alone ({@code grant_type=client_credentials}). Sitefinity's documentation does not have it. */
    public static OAuthLogin clientCredentials(String clientId, String clientSecret) {
        return grant("client_credentials").client(clientId, clientSecret);
    }

    private static OAuthLogin grant(String type) {
        return new OAuthLogin(TOKEN_PATH, Map.of("grant_type", type));
    }

    /** The client as which an administrator registered this program. */
    public OAuthLogin client(String id, String secret) {
        return with("client_id", id).with("client_secret", secret);
    }

    /** A client without a secret. */
    public OAuthLogin client(String id) {
        return with("client_id", id);
    }

    /** What the token is to allow, separated by blanks, such as {@code offline_access}. Default: nothing is said. */
    public OAuthLogin scope(String scope) {
        return with("scope", scope);
    }

    /** The provider of users, such as {@code Default}. Default: the server's. */
    public OAuthLogin membershipProvider(String name) {
        return with("membershipProvider", name);
    }

    /**
     * Where tokens are given, below the base URL: credentials go to the site alone. Default: {@code sitefinity/oauth/token}.
     *
     * @throws IllegalArgumentException if it is a whole URL, or has a slash in front
     */
    public OAuthLogin tokenPath(String path) {
        if (path.isBlank() || path.startsWith("/") || path.contains(":") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "tokenPath must be a path below the base URL, such as sitefinity/oauth/token");
        }
        return new OAuthLogin(path, form);
    }

    /**
     * At the older OpenID server, which installations up to version 14 have ({@code Sitefinity/Authenticate/OpenID/connect/token}). It
     * demands the scope {@code openid}, which is added to what {@link #scope} said before.
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

    /** Where tokens are given, below the base URL. */
    public String tokenPath() {
        return tokenPath;
    }

    /** The fields of the form that is sent, with the secrets among them, sorted by name. */
    public Map<String, String> form() {
        return new TreeMap<>(form);
    }

    /** The secrets, which must stand in no log. */
    public Set<String> secrets() {
        return SECRETS.stream().map(form::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What it says, with the secrets blanked. */
    @Override
    public String toString() {
        Map<String, String> shown = form();
        shown.replaceAll((name, value) -> SECRETS.contains(name) ? "████" : value);
        return "OAuthLogin[" + tokenPath + " " + shown + "]";
    }
}
