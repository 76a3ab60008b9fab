package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A step on the way to a folder. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Breadcrumb.Builder.class)
public interface Breadcrumb extends WithBreadcrumb, JsonModel {
    @JsonProperty("Title")
    @Nullable String title();

    /** The id of a folder, or of the library for the first step. */
    @JsonProperty("FolderId")
    @Nullable UUID folderId();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Breadcrumb}s. */
    final class Builder extends ImmutableBreadcrumb.Builder {
        Builder() {}
    }
}
