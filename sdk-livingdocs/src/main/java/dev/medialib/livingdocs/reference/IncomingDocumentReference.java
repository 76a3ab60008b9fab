package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A published document that links to an entry or a document. Drafts are not searched, so an item without references can still
 * be in use.
 */
@Value.Immutable
@ModelStyle
public interface IncomingDocumentReference extends WithIncomingDocumentReference, JsonModel {
    /** Returns the id of the document. */
    long id();

    /** Returns the places in the document that contain the link; null when the server did not send them. */
    @Nullable List<ReferencePlace> references();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IncomingDocumentReference fromJson(JsonData json) {
        return json.as(IncomingDocumentReference.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link IncomingDocumentReference}. */
    final class Builder extends ImmutableIncomingDocumentReference.Builder {
        Builder() {}
    }
}
