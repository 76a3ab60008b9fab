package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.pipeline.ApiCaller;
import java.util.List;
import java.util.UUID;

/**
 * One entity set of a client, with everything that a request needs to address it and a response needs to be read. It is the
 * input of most endpoints.
 *
 * @param name the name in paths
 * @param itemClass the model of the items
 */
public record SetContext<T>(ApiContext api, String name, Class<T> itemClass) {

    public static <T> SetContext<T> of(ApiContext api, EntitySets.Type type, Class<T> itemClass) {
        return new SetContext<>(api, api.sets().name(type), itemClass);
    }

    /** Returns a copy without fallbacks to the default language. */
    public SetContext<T> withoutFallback() {
        return new SetContext<>(api.with(api.parameters().withFallbackProperties(List.of())), name, itemClass);
    }

    /** Returns a copy for another language. */
    public SetContext<T> withCulture(String culture) {
        return new SetContext<>(api.with(api.parameters().withCulture(culture)), name, itemClass);
    }

    public ApiCaller caller() {
        return api.caller();
    }

    /** Fills the variable {@code {set}} of a path and adds the query parameters of the client. */
    public RequestDraft address(RequestDraft request) {
        api.parameters().addTo(request);
        return request.path("set", name);
    }

    /** Same as {@link #address}, and also fills the variable {@code {id}}. */
    public RequestDraft addressItem(RequestDraft request, UUID id) {
        return address(request).path("id", id);
    }
}
