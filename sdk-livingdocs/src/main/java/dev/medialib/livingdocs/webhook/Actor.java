package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The user or program that caused an event. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Actor.Builder.class)
public interface Actor extends WithActor, JsonModel {
    /** Returns {@code user}, {@code importer} or {@code api-client}. */
    @Nullable String type();

    /** Returns the name; null for users, unless the project exposes them. */
    @Nullable String name();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Actor}. */
    final class Builder extends ImmutableActor.Builder {
        Builder() {}
    }
}
