package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;

/** A library of documents. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = DocumentLibrary.Builder.class)
public interface DocumentLibrary extends WithDocumentLibrary, Library {

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentLibrary}s. */
    final class Builder extends ImmutableDocumentLibrary.Builder {
        Builder() {}
    }
}
