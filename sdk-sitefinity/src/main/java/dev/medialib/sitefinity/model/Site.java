package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A site of a multisite installation. Its other properties are not documented, and in {@link #unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Site.Builder.class)
public interface Site extends WithSite, JsonModel {
    @JsonProperty("Id")
    UUID id();

    @JsonProperty("Name")
    @Nullable String name();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Site}s. */
    final class Builder extends ImmutableSite.Builder {
        Builder() {}
    }
}
