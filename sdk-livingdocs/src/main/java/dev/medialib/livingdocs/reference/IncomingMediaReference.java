package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An entry of the media library whose metadata links to another entry or to a document. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = IncomingMediaReference.Builder.class)
public interface IncomingMediaReference extends WithIncomingMediaReference, JsonModel {
    /** Returns the id of the entry. */
    String id();

    /** Returns the places in the metadata that hold the link; null when the server did not send them. */
    @Nullable List<ReferencePlace> references();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link IncomingMediaReference}. */
    final class Builder extends ImmutableIncomingMediaReference.Builder {
        Builder() {}
    }
}
