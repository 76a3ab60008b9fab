package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An entry of the media library whose metadata links to another entry or to a document. */
@Value.Immutable
@ModelStyle
public interface IncomingMediaReference extends WithIncomingMediaReference, JsonModel {
    /** Returns the id of the entry. */
    String id();

    /** Returns the places in the metadata that contain the link; null when the server did not send them. */
    @Nullable List<ReferencePlace> references();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IncomingMediaReference fromJson(JsonData json) {
        return json.as(IncomingMediaReference.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link IncomingMediaReference}. */
    final class Builder extends ImmutableIncomingMediaReference.Builder {
        Builder() {}
    }
}
