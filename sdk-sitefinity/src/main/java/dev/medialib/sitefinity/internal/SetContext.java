package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.util.List;
import java.util.UUID;

/**
 * One entity set of a client: what a request needs to address it, and a response to be read. Input of most endpoints.
 *
 * @param name as it stands in paths
 * @param itemClass what its items become
 */
public record SetContext<T>(ApiContext api, String name, Class<T> itemClass) {

    public static <T> SetContext<T> of(ApiContext api, EntitySets.Type type, Class<T> itemClass) {
        return new SetContext<>(api, api.sets().name(type), itemClass);
    }

    /** The same items in their own language alone. */
    public SetContext<T> withoutFallback() {
        return new SetContext<>(api.with(api.parameters().withFallbackProperties(List.of())), name, itemClass);
    }

    /** The same items in another language. */
    public SetContext<T> withCulture(String culture) {
        return new SetContext<>(api.with(api.parameters().withCulture(culture)), name, itemClass);
    }

    public ApiCaller caller() {
        return api.caller();
    }

    /** Fills the variable {@code {set}} of a path and adds culture, provider and site. */
    public RequestDraft address(RequestDraft request) {
        api.parameters().addTo(request);
        return request.path("set", name);
    }

    /** The same, and the variable {@code {id}}. */
    public RequestDraft addressItem(RequestDraft request, UUID id) {
        return address(request).path("id", id);
    }
}
