package dev.medialib.sitefinity.auth;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Endpoint of the site's OAuth2 server. */
final class TokenEndpoints {
    static final Endpoint<Grant, Granted> GRANT = Endpoint.<Grant>of(
                    Method.POST,
                    "sitefinity.oauth.token",
                    "{+tokenPath}",
                    (grant, r) -> r.path("tokenPath", grant.path()).form(grant.form()))
            .idempotency(Grant::idempotency)
            .errors(new TokenErrors())
            .secrets(Grant::secrets)
            .unauthenticated()
            .returning(ResponseReader.secret((grant, response) -> Granted.of(response)));

    private TokenEndpoints() {}

    /**
     * Request for a token.
     *
     * @param secrets the values in the form that must not appear in exceptions or logs
     */
    record Grant(String path, Map<String, String> form, List<String> secrets) {
        /**
         * Returns whether the request can be retried. A server may accept each refresh token only once; it accepts a password
         * any number of times.
         */
        Idempotency idempotency() {
            return "refresh_token".equals(form.get("grant_type")) ? Idempotency.ONCE : Idempotency.REPEATABLE;
        }
    }

    /**
     * Response with a token.
     *
     * @param expiresIn in seconds; null if the server does not send it
     */
    record Granted(
            String accessToken,
            @Nullable Long expiresIn,
            @Nullable String refreshToken) {
        /** Pattern of a token after {@code Bearer} (RFC 6750). */
        private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

        /** Limit of about a century, which keeps the expiry within the range of dates. */
        private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(3_000_000_000L);

        private static Granted of(HttpResponse response) {
            JsonData json = response.tryJson();
            String token = json == null ? null : text(json, "access_token");
            if (json == null || token == null || !TOKEN.matcher(token).matches()) {
                throw unusable(response, json == null ? "is not JSON" : "has no usable access_token");
            }
            String type = text(json, "token_type");
            if (type != null && !type.equalsIgnoreCase("bearer")) {
                throw unusable(response, "has a token_type other than Bearer");
            }
            return new Granted(token, seconds(json), text(json, "refresh_token"));
        }

        private static UnexpectedResponseException unusable(HttpResponse response, String found) {
            return response.unexpectedSecret("the response of the token endpoint " + found + "; check tokenPath");
        }

        /**
         * Returns the lifetime in seconds. RFC 6749 requires a number; some servers send a string. The value is capped at
         * {@code MAX_SECONDS}.
         */
        private static @Nullable Long seconds(JsonData json) {
            JsonData value = json.get("expires_in");
            if (value == null || !(value.isNumber() || value.isString())) {
                return null;
            }
            try {
                BigDecimal seconds =
                        new BigDecimal(value.isString() ? value.asString().strip() : value.toJson());
                return seconds.max(BigDecimal.ZERO).min(MAX_SECONDS).longValue();
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private static @Nullable String text(JsonData json, String name) {
            JsonData value = json.get(name);
            return value != null && value.isString() && !value.asString().isEmpty() ? value.asString() : null;
        }
    }
}
