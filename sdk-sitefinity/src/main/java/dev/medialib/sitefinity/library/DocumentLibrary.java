package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;

/** A library of documents. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = DocumentLibrary.Builder.class)
public interface DocumentLibrary extends WithDocumentLibrary, Library {

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link DocumentLibrary}. */
    final class Builder extends ImmutableDocumentLibrary.Builder {
        Builder() {}
    }
}
