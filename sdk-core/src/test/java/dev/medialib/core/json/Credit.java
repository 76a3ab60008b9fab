package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model within a model that cannot be without its name. */
@Value.Immutable
@ModelStyle
public interface Credit extends WithCredit, JsonModel {
    String name();

    @Nullable Integer year();

    @Nullable Rendition portrait();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Credit fromJson(JsonData json) {
        return json.as(Credit.class);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCredit.Builder {
        Builder() {}
    }
}
