package dev.medialib.testkit.sitefinity.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.auth.Accounts.User;
import dev.medialib.testkit.sitefinity.query.Query;
import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OAuth2 token endpoints: one of the default protocol, and one of OpenID for older versions. Errors follow RFC 6749, because
 * Sitefinity's documentation has none.
 */
public final class TokenEndpoint {

    private static final String OAUTH = "/sitefinity/oauth/token";
    private static final String OPEN_ID = "/sitefinity/authenticate/openid/connect/token";
    /** Routes relative to the site, not to the service. */
    public static final List<String> ROUTES = List.of("POST " + OAUTH.substring(1), "POST " + OPEN_ID.substring(1));

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Accounts accounts;
    private final SitefinitySettings settings;

    public TokenEndpoint(Accounts accounts, SitefinitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    public static boolean isAt(String path) {
        return OAUTH.equals(path.toLowerCase(Locale.ROOT)) || isOpenId(path);
    }

    private static boolean isOpenId(String path) {
        return OPEN_ID.equals(path.toLowerCase(Locale.ROOT));
    }

    public ServerResponse handle(String method, String path, @Nullable String contentType, String body) {
        if (!method.equals("POST")) {
            return error("invalid_request");
        }
        // the vendor's page shows the body in a form that looks like JSON; a client that copies it gets this error
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return error("invalid_request");
        }
        Map<String, String> form = Query.parse(body).values();
        if (!accounts.isClient(form.get("client_id"), form.get("client_secret"))) {
            return error("invalid_client");
        }
        List<String> scopes = Arrays.asList(form.getOrDefault("scope", "").split(" ", -1));
        if (isOpenId(path) && !scopes.contains("openid") && !"refresh_token".equals(form.get("grant_type"))) {
            return error("invalid_scope");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "password" ->
                grant(accounts.login(form.get("username"), form.get("password")), scopes.contains("offline_access"));
            case "refresh_token" -> grant(accounts.ofRefreshToken(form.get("refresh_token")), false);
            case "client_credentials" -> grant(new User(form.getOrDefault("client_id", ""), Role.ADMIN), false);
            default -> error("unsupported_grant_type");
        };
    }

    private ServerResponse grant(@Nullable User user, boolean refreshable) {
        if (user == null) {
            return error("invalid_grant");
        }
        ObjectNode token = Json.object()
                .put("access_token", accounts.issue(user))
                .put("token_type", "Bearer")
                .put("expires_in", settings.tokenLifetime.get().toSeconds());
        if (refreshable) {
            token.put("refresh_token", accounts.issueRefreshToken(user));
        }
        return ServerResponse.json(200, "OK", token.toString()).withHeaders(Map.of("Cache-Control", "no-store"));
    }

    private static ServerResponse error(String code) {
        return ServerResponse.json(
                400, "Bad Request", Json.object().put("error", code).toString());
    }
}
