package dev.medialib.livingdocs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Event of publishing or unpublishing a document. There are no such events for entries of the media library. */
@Value.Immutable
@ModelStyle
public interface PublicationEvent extends WithPublicationEvent, JsonModel {
    /** Returns the id of the event; null in webhooks, which do not contain this id. Later events have greater ids. */
    @Nullable Long id();

    /** Returns the time of the event; null when the server did not send it. */
    @Nullable Timestamp createdAt();

    /** Returns the kind of change; null when the server did not send it. */
    @Nullable PublicationEventType eventType();

    /** Returns the id of the document; null when the server did not send it. */
    @Nullable Long documentId();

    /** Returns {@code article}, {@code page} or {@code data-record}; null when the server did not send it. */
    @Nullable String documentType();

    /**
     * Returns the handle of the content type; null if the server did not send it. According to the documentation, only webhooks
     * contain this handle.
     */
    @Nullable String contentType();

    /** Returns the id of the publication; null when the server did not send it. */
    @Nullable Long publicationId();

    /** Returns the id of the project; null when the server did not send it. */
    @Nullable Long projectId();

    /** Returns the id of the channel; null when the server did not send it. */
    @Nullable Long channelId();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PublicationEvent fromJson(JsonData json) {
        return json.as(PublicationEvent.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PublicationEvent}. */
    final class Builder extends ImmutablePublicationEvent.Builder {
        Builder() {}
    }
}
