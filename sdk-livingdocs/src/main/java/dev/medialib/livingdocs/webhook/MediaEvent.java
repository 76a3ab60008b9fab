package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.livingdocs.publication.PublicationEvent;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An event that a webhook delivers. The server may send the same delivery twice. {@link #deliveryId()} identifies a delivery. */
@Value.Immutable
@ModelStyle
public interface MediaEvent extends WithMediaEvent, JsonModel {
    /** Returns the type of the event. Types that this SDK does not know are possible. */
    MediaEventType event();

    /** Returns the unique id of the delivery; null when the server did not send it. */
    @Nullable String deliveryId();

    /** Returns the id of the project; null when the server did not send it. */
    @Nullable Long projectId();

    /** Returns the handle of the project; null when the server did not send it. */
    @Nullable String projectHandle();

    /** Returns the handle of the webhook in the project's configuration; null when the server did not send it. */
    @Nullable String webhookHandle();

    /** Returns the id of the entry; null in events that are not about media. */
    @Nullable String mediaId();

    /** Returns the id of the document, in events about documents and publications; null otherwise. */
    @Nullable Long documentId();

    /**
     * Returns the publication or its removal, in {@link MediaEventType#DOCUMENT_PUBLISH} and {@link
     * MediaEventType#DOCUMENT_UNPUBLISH}; null otherwise.
     */
    @Nullable PublicationEvent publicationEvent();

    /**
     * Returns the names of the changed metadata properties, in {@link MediaEventType#DOCUMENT_UPDATE}; null otherwise, also in
     * events about media.
     */
    @Nullable List<String> metadataPropertyChanges();

    /** Returns the user or program that caused the event; null for scheduled changes. */
    @Nullable Actor actor();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MediaEvent fromJson(JsonData json) {
        return json.as(MediaEvent.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MediaEvent}. */
    final class Builder extends ImmutableMediaEvent.Builder {
        Builder() {}
    }
}
