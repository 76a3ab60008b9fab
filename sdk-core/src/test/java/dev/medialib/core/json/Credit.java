package dev.medialib.core.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model within a model that cannot be without its name. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Credit.Builder.class)
public interface Credit extends WithCredit, JsonModel {
    String name();

    @Nullable Integer year();

    @Nullable Rendition portrait();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCredit.Builder {
        Builder() {}
    }
}
