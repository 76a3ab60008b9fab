package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The values of an entry in one language. */
@Value.Immutable
@ModelStyle
public interface Translation extends WithTranslation, JsonModel {
    /** Returns the language, such as {@code fr}. */
    String locale();

    /** Returns the metadata in this language, by property; null when the server did not send it. */
    @Nullable Map<String, JsonData> metadata();

    /** Returns the asset of this language; null when it shares the entry's asset. */
    @Nullable EntryAsset asset();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Translation fromJson(JsonData json) {
        return json.as(Translation.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Translation}. */
    final class Builder extends ImmutableTranslation.Builder {
        Builder() {}
    }
}
