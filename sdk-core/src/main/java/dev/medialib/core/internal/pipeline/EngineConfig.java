package dev.medialib.core.internal.pipeline;

import dev.medialib.core.CallListener;
import dev.medialib.core.RequestOptions;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.Origin;
import java.util.Set;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is made of.
 *
 * @param origins where the credential may go
 * @param okHttp tamed: see {@code OkHttpClients}
 * @param ownsConnections whether closing the engine closes the pooled connections; not so with a user's client
 * @param executor for asynchronous calls; null for threads of the engine's own
 */
public record EngineConfig(
        ApiProfile profile,
        Set<Origin> origins,
        Credential credential,
        OkHttpClient okHttp,
        boolean ownsConnections,
        RequestOptions options,
        CallListener listener,
        @Nullable Executor executor,
        String userAgent,
        TimeSource time) {}
