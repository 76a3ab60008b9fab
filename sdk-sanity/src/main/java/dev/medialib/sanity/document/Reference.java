package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.id.DocumentId;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Reference to another document: {@code {_type, _ref, _weak}}. */
@Value.Immutable
@ModelStyle
public interface Reference extends WithReference, JsonModel {
    /** Returns the type: {@code reference} within one store, or {@code globalDocumentReference} to another store. */
    @JsonProperty("_type")
    @Nullable String type();

    /**
     * Returns the id of the document. For a global reference, returns a text such as {@code
     * media-library:{libraryId}:{documentId}}.
     */
    @JsonProperty("_ref")
    String ref();

    /** Returns whether the reference is weak, so that its document can be missing; null when the server does not send it. */
    @JsonProperty("_weak")
    @Nullable Boolean weak();

    /**
     * Returns a strong reference to a document of the same store, for the value of a field.
     *
     * @throws IllegalArgumentException if {@code documentId} is invalid
     */
    static Reference to(String documentId) {
        return builder()
                .type("reference")
                .ref(DocumentId.of(documentId).value())
                .build();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference fromJson(JsonData json) {
        return json.as(Reference.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Reference}. */
    final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
