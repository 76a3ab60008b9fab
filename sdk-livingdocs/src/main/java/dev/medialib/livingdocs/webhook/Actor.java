package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Actor.Builder.class)
public interface Actor extends WithActor, JsonModel {
    /** {@code user}, {@code importer} or {@code api-client}. */
    @Nullable String type();

    /** Null for users, unless the project exposes them. */
    @Nullable String name();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Actor}s. */
    final class Builder extends ImmutableActor.Builder {
        Builder() {}
    }
}
