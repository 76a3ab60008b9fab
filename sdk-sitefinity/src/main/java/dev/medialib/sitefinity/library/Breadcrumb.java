package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An element of the path to a folder. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Breadcrumb.Builder.class)
public interface Breadcrumb extends WithBreadcrumb, JsonModel {
    /** Returns the title. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the id of a folder, or of the library for the first element. */
    @JsonProperty("FolderId")
    @Nullable UUID folderId();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Breadcrumb}. */
    final class Builder extends ImmutableBreadcrumb.Builder {
        Builder() {}
    }
}
