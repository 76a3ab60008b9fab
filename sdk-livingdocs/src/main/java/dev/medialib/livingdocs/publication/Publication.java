package dev.medialib.livingdocs.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A published document in the result of a search. */
@Value.Immutable
@ModelStyle
public interface Publication extends WithPublication, JsonModel {
    /** Returns the ids and types of the document; null when the server did not send them. */
    @Nullable PublicationSystemData systemdata();

    /** Returns the properties that the project defines for its documents, by name; null when the server did not send them. */
    @Nullable Map<String, JsonData> metadata();

    /** Returns a property of {@link #metadata()}; null when the document has no property with this name. */
    default @Nullable JsonData metadata(String property) {
        Map<String, JsonData> all = metadata();
        return all == null ? null : all.get(property);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Publication fromJson(JsonData json) {
        return json.as(Publication.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Publication}. */
    final class Builder extends ImmutablePublication.Builder {
        Builder() {}
    }
}
