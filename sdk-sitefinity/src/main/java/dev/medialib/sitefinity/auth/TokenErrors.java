package dev.medialib.sitefinity.auth;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.LoginRefusedException;
import dev.medialib.sitefinity.internal.SitefinityErrors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the errors of the token endpoint, {@code {"error", "error_description"}}. The secrets are in the requests' bodies, so that the
 * engine does not know them: an answer that quotes one is not kept.
 */
final class TokenErrors implements ErrorMapper {
    private static final SitefinityErrors SERVICE = new SitefinityErrors();

    private final Set<String> secrets;

    /**
     * Makes a mapper for one request.
     *
     * @param secrets those of the request
     */
    TokenErrors(Set<String> secrets) {
        this.secrets = secrets;
    }

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        boolean quotes = quotesSecret(error.rawBody())
                || quotesSecret(error.message())
                || quotesSecret(error.headers().toMap().toString())
                || (body != null && quotesSecret(body.toJson()));
        if (quotes) {
            ApiError blanked = ApiError.builder(error.call(), error.status())
                    .message("the server's response quotes a secret and is left out")
                    .retryAfter(error.retryAfter())
                    .build();
            return Mapped.of(new LoginRefusedException(blanked));
        }
        return Mapped.of(
                new LoginRefusedException(SERVICE.map(error, body).exception().error()));
    }

    private boolean quotesSecret(String text) {
        return secrets.stream()
                .anyMatch(secret -> text.contains(secret)
                        || text.contains(URLEncoder.encode(secret, StandardCharsets.UTF_8))
                        || text.contains(withoutQuotes(JsonData.of(secret).toJson())));
    }

    private static String withoutQuotes(String json) {
        return json.substring(1, json.length() - 1);
    }
}
