package dev.medialib.sitefinity;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.TokenProvider;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.BufferedResponse;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.sitefinity.error.LoginRefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens from the site's token endpoint, over the connections of the client itself. It is asked by one call at a time.
 */
final class OAuthTokens implements TokenProvider {
    static final String ENDPOINT = "sitefinity.oauth.token";

    /** RFC 6750: what may stand behind {@code Bearer}. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private record Request(String path, Map<String, String> form) {
        /** A server may give a refresh token for each refresh token once; for a password it gives as many as are asked for. */
        Idempotency idempotency() {
            return "refresh_token".equals(form.get("grant_type")) ? Idempotency.ONCE : Idempotency.REPEATABLE;
        }
    }

    private record Granted(
            String accessToken,
            @Nullable Long expiresIn,
            @Nullable String refreshToken) {}

    private static final Endpoint<Request, Granted> GRANT = Endpoint.<Request>of(
                    Method.POST,
                    ENDPOINT,
                    "{+tokenPath}",
                    (request, r) -> r.path("tokenPath", request.path()).form(request.form()))
            .idempotency(Request::idempotency)
            .open()
            .returning(ResponseReader.whole(OAuthTokens::read));

    private final OAuthLogin login;
    private final TokenErrors errors;
    private @Nullable ApiCaller site;
    private volatile @Nullable String refreshToken;

    OAuthTokens(OAuthLogin login, TokenErrors errors) {
        this.login = login;
        this.errors = errors;
        this.refreshToken = login.form().get("refresh_token");
    }

    /** The engine needs this as its credential's provider, and this needs the engine. */
    void callAt(ApiCaller caller) {
        site = caller;
    }

    @Override
    public AccessToken fetch() throws Exception {
        String refresh = refreshToken;
        if (refresh == null) {
            return token(request(login.form()));
        }
        try {
            return token(request(refreshing(refresh)));
        } catch (LoginRefusedException e) {
            boolean another = !"refresh_token".equals(login.form().get("grant_type"));
            if (!another || e.status() >= 500 || e.status() == 429) {
                throw e;
            }
            forget(refresh);
            return token(request(login.form()));
        }
    }

    private Map<String, String> refreshing(String refresh) {
        Map<String, String> form = new TreeMap<>(login.form());
        form.keySet().removeAll(java.util.Set.of("username", "password", "scope", "membershipProvider"));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refresh);
        return form;
    }

    /**
     * On another thread, since the caller's deadline and cancellation arrive as an interrupt, which does not end what waits for a socket;
     * cancelling an asynchronous call does.
     */
    private Granted request(Map<String, String> form) throws Exception {
        ApiCaller caller = Objects.requireNonNull(site, "site");
        CompletableFuture<Granted> granting =
                caller.async(inside -> inside.call(GRANT, new Request(login.tokenPath(), form)));
        try {
            return granting.get();
        } catch (InterruptedException e) {
            granting.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MedialibException known) {
                throw known;
            }
            throw e;
        }
    }

    private AccessToken token(Granted granted) {
        String next = granted.refreshToken();
        if (next != null) {
            forget(refreshToken);
            errors.add(next);
            refreshToken = next;
        }
        Long seconds = granted.expiresIn();
        if (seconds == null) {
            return AccessToken.of(granted.accessToken());
        }
        Instant now = Objects.requireNonNull(site, "site").engine().time().now();
        return AccessToken.of(granted.accessToken(), now.plusSeconds(seconds));
    }

    private void forget(@Nullable String token) {
        if (token != null && !login.secrets().contains(token)) {
            errors.remove(token);
        }
        refreshToken = null;
    }

    private static Granted read(BufferedResponse answer) {
        JsonData json = JsonData.tryParse(answer.text());
        String token = json == null ? null : text(json, "access_token");
        if (json == null || token == null || !TOKEN.matcher(token).matches()) {
            throw unusable(answer, json == null ? "no JSON" : "no usable access_token");
        }
        String type = text(json, "token_type");
        if (type != null && !type.equalsIgnoreCase("bearer")) {
            throw unusable(answer, "a token of another type than Bearer");
        }
        return new Granted(token, seconds(json), text(json, "refresh_token"));
    }

    /** Without the body, which may hold a token. */
    private static UnexpectedResponseException unusable(BufferedResponse answer, String found) {
        return new UnexpectedResponseException(
                "the token endpoint answered with " + found + "; is the token path right?",
                answer.call(),
                answer.status(),
                answer.headers(),
                "",
                null);
    }

    /** RFC 6749 has a number; some servers send it as a text. A century is as good as no end, and stays within all dates. */
    private static @Nullable Long seconds(JsonData json) {
        JsonData value = json.get("expires_in");
        if (value == null || !(value.isNumber() || value.isString())) {
            return null;
        }
        try {
            BigDecimal seconds =
                    new BigDecimal(value.isString() ? value.asString().strip() : value.toJson());
            return seconds.max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(3_000_000_000L))
                    .longValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonData json, String name) {
        JsonData value = json.get(name);
        return value != null && value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    @Override
    public String toString() {
        return "OAuthTokens[" + login + "]";
    }
}
