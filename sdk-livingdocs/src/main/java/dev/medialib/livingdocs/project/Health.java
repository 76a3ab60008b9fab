package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Health status of the server. */
@Value.Immutable
@ModelStyle
public interface Health extends WithHealth, JsonModel {
    /** Returns {@code ok} when the server works; null when it sent no status. */
    @Nullable String status();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Health fromJson(JsonData json) {
        return json.as(Health.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Health}. */
    final class Builder extends ImmutableHealth.Builder {
        Builder() {}
    }
}
