package dev.medialib.core.internal.endpoint;

import dev.medialib.core.error.UnexpectedResponseException;
import java.net.URI;
import okhttp3.HttpUrl;

/** The target of a redirect, made absolute, and not followed. Only what a browser would open is taken. */
final class RedirectReader implements ResponseReader<URI> {

    @Override
    public URI read(HttpResponse answer) {
        String location = answer.headers().first("Location");
        HttpUrl target = location == null ? null : answer.requested().resolve(location);
        if (target == null) {
            throw new UnexpectedResponseException(
                    location == null
                            ? "a redirect without a Location header"
                            : "a redirect whose Location is not an http or https URL",
                    answer.call(),
                    answer.status(),
                    answer.headers(),
                    "",
                    null);
        }
        return target.uri();
    }

    @Override
    public boolean wantsRedirect() {
        return true;
    }
}
