package dev.medialib.sitefinity.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An event that a service hook delivers (Sitefinity documentation, "Media content triggers and payload"). */
@Value.Immutable
@ModelStyle
public interface HookEvent extends WithHookEvent, JsonModel {
    /** Returns the name of the event for people, such as {@code Image is published}; null in payloads that a site has replaced. */
    @JsonProperty("Name")
    @Nullable String name();

    /**
     * Returns the item as JSON, with the properties of a single item; null when the server did not send it, which is possible
     * after a deletion. See {@link #item(Class)}.
     */
    @JsonProperty("Item")
    @Nullable JsonData itemJson();

    /** Returns the event of the server; null when the server did not send it. */
    @JsonProperty("OriginalEvent")
    @Nullable OriginalEvent originalEvent();

    /** Returns the .NET type of the original event, on which its properties depend; null when the server did not send it. */
    @JsonProperty("OriginalEventType")
    @Nullable String originalEventType();

    /**
     * Returns the item as a model.
     *
     * @param type such as {@code Image.class}; see {@link OriginalEvent#itemType()}
     * @return null when the server did not send it
     * @throws dev.medialib.core.json.JsonMismatchException if the item has another shape
     */
    default <T extends JsonModel> @Nullable T item(Class<T> type) {
        JsonData item = itemJson();
        return item == null || !item.isObject() ? null : item.as(type);
    }

    /**
     * Returns the id by which clients read the item: {@link OriginalEvent#originalContentId()}, otherwise the id of the item.
     *
     * @return null when the server sent neither
     * @throws dev.medialib.core.json.JsonMismatchException if the id is not a UUID
     */
    default @Nullable UUID itemId() {
        OriginalEvent event = originalEvent();
        UUID original = event == null ? null : event.originalContentId();
        JsonData item = itemJson();
        JsonData id = item == null ? null : item.get("Id");
        return original != null || id == null || id.isNull() ? original : id.as(UUID.class);
    }

    /** Returns the time of the last change of the item, with an offset; null when the server did not send it. */
    default @Nullable Timestamp itemLastModified() {
        JsonData item = itemJson();
        JsonData date = item == null ? null : item.get("LastModified");
        return date == null || !date.isString() ? null : Timestamp.of(date.asString());
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HookEvent fromJson(JsonData json) {
        return json.as(HookEvent.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link HookEvent}. */
    final class Builder extends ImmutableHookEvent.Builder {
        Builder() {}
    }
}
