package dev.medialib.livingdocs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The ids and types of a published document. */
@Value.Immutable
@ModelStyle
public interface PublicationSystemData extends WithPublicationSystemData, JsonModel {
    /** Returns the id of the document; null when the server did not send it. */
    @Nullable Long documentId();

    /** Returns the id of the project; null when the server did not send it. */
    @Nullable Long projectId();

    /** Returns the id of the channel; null when the server did not send it. */
    @Nullable Long channelId();

    /** Returns the handle of the content type, which the project defines; null when the server did not send it. */
    @Nullable String contentType();

    /** Returns {@code article}, {@code page} or {@code data-record}; null when the server did not send it. */
    @Nullable String documentType();

    /** Returns the name and version of the design, as the server sent them. */
    @Nullable JsonData design();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PublicationSystemData fromJson(JsonData json) {
        return json.as(PublicationSystemData.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PublicationSystemData}. */
    final class Builder extends ImmutablePublicationSystemData.Builder {
        Builder() {}
    }
}
