package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.LoginRefusedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the errors of the token endpoint, {@code {"error", "error_description"}}. The secrets are in the requests' bodies, so that the
 * engine does not know them: an answer that quotes one is not kept.
 */
final class TokenErrors implements ErrorMapper {
    private final ErrorMapper others;
    private final Set<String> secrets;

    TokenErrors(ErrorMapper others, Set<String> secrets) {
        this.others = others;
        this.secrets = new CopyOnWriteArraySet<>(secrets);
    }

    /** From now on this is a secret too. */
    void add(String secret) {
        secrets.add(secret);
    }

    /** From now on this is none any more. */
    void remove(String secret) {
        secrets.remove(secret);
    }

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        if (!error.call().endpoint().equals(OAuthTokens.ENDPOINT)) {
            return others.map(error, body);
        }
        boolean quotes = quotesSecret(error.rawBody())
                || quotesSecret(error.message())
                || quotesSecret(error.headers().toMap().toString())
                || (body != null && quotesSecret(body.toJson()));
        if (quotes) {
            ApiError blanked = ApiError.builder(error.call(), error.status())
                    .message("the server's answer quotes a secret and is left out")
                    .retryAfter(error.retryAfter())
                    .build();
            return Mapped.of(new LoginRefusedException(blanked));
        }
        return Mapped.of(
                new LoginRefusedException(others.map(error, body).exception().error()));
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
