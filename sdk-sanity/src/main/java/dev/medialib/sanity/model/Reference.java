package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Points to another document: {@code {_type, _ref, _weak}}. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Reference.Builder.class)
public interface Reference extends WithReference, JsonModel {
    /** {@code reference} within one store; {@code globalDocumentReference} to another one. */
    @JsonProperty("_type")
    @Nullable String type();

    /** The document's id; of a global reference {@code media-library:{libraryId}:{documentId}} or the like. */
    @JsonProperty("_ref")
    String ref();

    /** Whether the document need not exist; null when the server does not say. */
    @JsonProperty("_weak")
    @Nullable Boolean weak();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Reference}s. */
    final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
