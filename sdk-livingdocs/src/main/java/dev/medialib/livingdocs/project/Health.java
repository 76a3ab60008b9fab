package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Health status of the server. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Health.Builder.class)
public interface Health extends WithHealth, JsonModel {
    /** Returns {@code ok} when the server works; null when it sent no status. */
    @Nullable String status();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Health}. */
    final class Builder extends ImmutableHealth.Builder {
        Builder() {}
    }
}
