package dev.medialib.sitefinity.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A site of a multisite installation. The documentation does not describe its other properties; they are in
 * {@link #unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Site.Builder.class)
public interface Site extends WithSite, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    UUID id();

    /** Returns the name. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Site}. */
    final class Builder extends ImmutableSite.Builder {
        Builder() {}
    }
}
