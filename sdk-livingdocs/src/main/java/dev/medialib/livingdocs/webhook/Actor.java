package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The user or program that caused an event. */
@Value.Immutable
@ModelStyle
public interface Actor extends WithActor, JsonModel {
    /** Returns {@code user}, {@code importer} or {@code api-client}. */
    @Nullable String type();

    /** Returns the name; null for users, unless the webhook's configuration has {@code exposeUserActor}. */
    @Nullable String name();

    /**
     * Returns the e-mail address of a user; null unless the webhook's configuration has {@code exposeUserActor}. The
     * documentation mentions this property, but has no example of it.
     */
    @Nullable String email();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Actor fromJson(JsonData json) {
        return json.as(Actor.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Actor}. */
    final class Builder extends ImmutableActor.Builder {
        Builder() {}
    }
}
