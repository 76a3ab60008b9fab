package dev.medialib.sitefinity.auth;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.LoginRefusedException;
import dev.medialib.sitefinity.internal.SitefinityErrors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the errors of the token endpoint, {@code {"error", "error_description"}}. A rejected login is never retried, not even
 * with status 429, because each attempt counts towards the lockout of the account. An outage of the server says nothing about the
 * login.
 */
final class TokenErrors implements ErrorMapper {
    private static final SitefinityErrors SERVICE = new SitefinityErrors();

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        ApiException read = SERVICE.map(error, body).exception();
        boolean rejected = error.status() < 500 && error.status() != 408;
        return rejected
                ? new Mapped(new LoginRefusedException(read.error()), RetryHint.DO_NOT_RETRY)
                : new Mapped(read, RetryHint.BY_STATUS);
    }
}
