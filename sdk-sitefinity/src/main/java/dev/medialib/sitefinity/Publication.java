package dev.medialib.sitefinity;

import dev.medialib.core.Method;
import dev.medialib.core.Response;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.MedialibException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.NotPublishedException;
import java.util.Map;
import java.util.UUID;

/** Publishes an item whose file was just sent. */
final class Publication {
    private final Service service;
    private final Endpoint<UUID, JsonData> publish;

    Publication(Service service, EntitySets.Type type) {
        this.service = service;
        this.publish = Endpoint.<UUID>of(
                        Method.POST,
                        "sitefinity." + type.usualName() + ".publish",
                        "{set}({id})/operation",
                        (id, r) -> service.address(r, type)
                                .path("id", id)
                                .json(Map.of("action", "Publish", "actionParameters", Map.of())))
                .returning(ResponseReader.jsonOrNothing());
    }

    void publish(UUID id) {
        try {
            Response<JsonData> response = service.caller().withResponse(c -> c.call(publish, id));
            JsonData success = response.value().get("Success");
            if (success != null && success.isBoolean() && !success.asBoolean()) {
                JsonData message = response.value().get("Message");
                throw new ApiException(AnsweredRefusal.of(
                        publish,
                        response,
                        message != null && message.isString() ? message.asString() : "the operation did not succeed"));
            }
        } catch (MedialibException e) {
            throw new NotPublishedException(id, e);
        }
    }
}
