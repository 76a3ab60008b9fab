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

/** Event from a service hook (Sitefinity documentation, "Media content triggers and payload"). */
@Value.Immutable
@ModelStyle
public interface HookEvent extends WithHookEvent, JsonModel {
    /** Returns the name of the event for users, such as {@code Image is published}; null in custom payloads of a site. */
    @JsonProperty("Name")
    @Nullable String name();

    /**
     * Returns the item as JSON, with the properties of a single item; null if the server did not send it, as can happen after
     * a deletion. See {@link #item(Class)}.
     */
    @JsonProperty("Item")
    @Nullable JsonData itemJson();

    /** Returns the event of the server; null if the server did not send it. */
    @JsonProperty("OriginalEvent")
    @Nullable OriginalEvent originalEvent();

    /** Returns the .NET type of the original event, which determines its properties; null if the server did not send it. */
    @JsonProperty("OriginalEventType")
    @Nullable String originalEventType();

    /**
     * Returns the item as a model.
     *
     * @param type the model, such as {@code Image.class}; see {@link OriginalEvent#itemType()}
     * @return null if the server did not send the item
     * @throws dev.medialib.core.json.JsonMismatchException if the item has another shape
     */
    default <T extends JsonModel> @Nullable T item(Class<T> type) {
        JsonData item = itemJson();
        return item == null || !item.isObject() ? null : item.as(type);
    }

    /**
     * Returns the id by which clients read the item: {@link OriginalEvent#originalContentId()}, or the id of the item if the
     * original content id is missing.
     *
     * @return null if the server sent neither
     * @throws dev.medialib.core.json.JsonMismatchException if the id is not a UUID
     */
    default @Nullable UUID itemId() {
        OriginalEvent event = originalEvent();
        UUID original = event == null ? null : event.originalContentId();
        JsonData item = itemJson();
        JsonData id = item == null ? null : item.get("Id");
        return original != null || id == null || id.isNull() ? original : id.as(UUID.class);
    }

    /** Returns the time of the item's last change, with an offset; null if the server did not send it. */
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
