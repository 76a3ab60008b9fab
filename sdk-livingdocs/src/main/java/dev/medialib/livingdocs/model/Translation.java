package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry in one language.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Translation.Builder.class)
public interface Translation extends WithTranslation, JsonModel {
    String locale();

    @Nullable Map<String, JsonData> metadata();

    /** An asset of its own for this language; null when it shares the entry's. */
    @Nullable Asset asset();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Translation}s. */
    final class Builder extends ImmutableTranslation.Builder {
        Builder() {}
    }
}
