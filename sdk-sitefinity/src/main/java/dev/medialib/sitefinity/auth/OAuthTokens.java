package dev.medialib.sitefinity.auth;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sitefinity.auth.TokenEndpoints.Grant;
import dev.medialib.sitefinity.auth.TokenEndpoints.Granted;
import dev.medialib.sitefinity.error.LoginRefusedException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Provider of access tokens from the site's token endpoint. It uses the client's own connections, for one call at a time. */
public final class OAuthTokens implements TokenProvider {
    private final OAuthLogin login;
    private final Supplier<ApiCaller> site;
    private volatile @Nullable String refreshToken;

    /**
     * Creates the provider. Only the client calls this constructor.
     *
     * @param site returns the caller at the site's URL. It is set after this constructor, because the engine needs this
     *     provider
     */
    public OAuthTokens(OAuthLogin login, Supplier<ApiCaller> site) {
        this.login = login;
        this.site = site;
        this.refreshToken = login.form().get("refresh_token");
    }

    @Override
    public AccessToken fetch() throws InterruptedException {
        String refresh = refreshToken;
        if (refresh == null) {
            return token(request(login.form()));
        }
        try {
            return token(request(refreshing(refresh)));
        } catch (LoginRefusedException e) {
            boolean another = !"refresh_token".equals(login.form().get("grant_type"));
            if (!another || e.status() >= 500 || e.status() == 408 || e.status() == 429) {
                throw e;
            }
            refreshToken = null;
            return token(request(login.form()));
        }
    }

    private Map<String, String> refreshing(String refresh) {
        Map<String, String> form = new TreeMap<>(login.form());
        form.keySet().removeAll(Set.of("username", "password", "scope", "membershipProvider"));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refresh);
        return form;
    }

    /**
     * Requests a token on the thread of the call that needs it, because the user's executor may have no other thread. The
     * deadline and the cancellation of that call arrive as an interrupt.
     */
    private Granted request(Map<String, String> form) throws InterruptedException {
        Grant grant = new Grant(login.tokenPath(), form, List.copyOf(secrets(form)));
        try {
            return site.get().call(TokenEndpoints.GRANT, grant);
        } catch (CallInterruptedException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException(e.getMessage());
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private AccessToken token(Granted granted) {
        String next = granted.refreshToken();
        if (next != null) {
            refreshToken = next;
        }
        Long seconds = granted.expiresIn();
        if (seconds == null) {
            return AccessToken.of(granted.accessToken());
        }
        Instant now = site.get().engine().time().now();
        return AccessToken.of(granted.accessToken(), now.plusSeconds(seconds));
    }

    /** Returns the secrets of the login, and the refresh token from the server. */
    private Set<String> secrets(Map<String, String> form) {
        Set<String> secrets = new HashSet<>(login.secrets());
        String refresh = form.get("refresh_token");
        if (refresh != null) {
            secrets.add(refresh);
        }
        return secrets;
    }

    @Override
    public String toString() {
        return "OAuthTokens[" + login + "]";
    }
}
