package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.endpoint.Origin;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** A credential, and the origins that it is bound to. */
record CredentialScope(Credential credential, Set<Origin> origins) {

    /** Whether the credential is sent with the request. */
    boolean covers(CallContext<?> context) {
        return context.call().endpoint().needsCredential() && isBound(context);
    }

    /** Whether the request is sent to one of the origins. Most endpoints cannot use other origins. */
    boolean isBound(CallContext<?> context) {
        return !context.call().endpoint().anywhere()
                || (!context.strayed() && knows(context.call().request().url()));
    }

    boolean knows(HttpUrl url) {
        return origins.contains(Origin.of(url));
    }

    /** Whether a file can be fetched from there: without encryption only from an origin for which the user allowed it. */
    boolean reaches(HttpUrl url) {
        return url.isHttps() || knows(url);
    }

    /** The headers of the request without those that its host must not see. */
    Map<String, String> headers(CallContext<?> context) {
        Map<String, String> headers = context.call().request().headers();
        if (isBound(context)) {
            return headers;
        }
        Map<String, String> harmless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        harmless.putAll(headers);
        harmless.keySet().removeIf(name -> !HeaderRules.isHarmless(name));
        return harmless;
    }
}
