package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the media library whose metadata links to another entry or to a document.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = IncomingMediaReference.Builder.class)
public interface IncomingMediaReference extends WithIncomingMediaReference, JsonModel {
    /** The id of the entry. */
    String id();

    /** Where in its metadata; null when the server left it out. */
    @Nullable List<Reference> references();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link IncomingMediaReference}s. */
    final class Builder extends ImmutableIncomingMediaReference.Builder {
        Builder() {}
    }
}
