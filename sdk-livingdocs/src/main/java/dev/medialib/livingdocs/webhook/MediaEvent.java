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
    /** Returns the type of the event. It can be a type that this SDK does not know. */
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

    /** Returns the id of the document; null unless the event is about a document or a publication. */
    @Nullable Long documentId();

    /**
     * Returns the publication or its removal; null unless the event is {@link MediaEventType#DOCUMENT_PUBLISH} or {@link
     * MediaEventType#DOCUMENT_UNPUBLISH}.
     */
    @Nullable PublicationEvent publicationEvent();

    /**
     * Returns the names of the changed metadata properties of a document; null unless the event is {@link
     * MediaEventType#DOCUMENT_UPDATE}. Events about media do not contain such names.
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
