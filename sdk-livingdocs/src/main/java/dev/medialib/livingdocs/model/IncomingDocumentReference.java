package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A published document that links to an entry or a document. Drafts are not searched, so that no reference does not mean that
 * something is unused.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = IncomingDocumentReference.Builder.class)
public interface IncomingDocumentReference extends WithIncomingDocumentReference, JsonModel {
    /** The id of the document. */
    long id();

    /** Where in the document; null when the server left it out. */
    @Nullable List<Reference> references();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link IncomingDocumentReference}s. */
    final class Builder extends ImmutableIncomingDocumentReference.Builder {
        Builder() {}
    }
}
