package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import org.immutables.value.Value;

/** A library of documents. */
@Value.Immutable
@ModelStyle
public interface DocumentLibrary extends WithDocumentLibrary, Library {

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DocumentLibrary fromJson(JsonData json) {
        return json.as(DocumentLibrary.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link DocumentLibrary}. */
    final class Builder extends ImmutableDocumentLibrary.Builder {
        Builder() {}
    }
}
