package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Health.Builder.class)
public interface Health extends WithHealth, JsonModel {
    /** {@code ok} when the server works. */
    @Nullable String status();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Health}s. */
    final class Builder extends ImmutableHealth.Builder {
        Builder() {}
    }
}
