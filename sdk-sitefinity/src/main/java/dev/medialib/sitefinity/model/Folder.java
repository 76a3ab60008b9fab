package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import java.util.List;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A folder in a library, or in another folder.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Folder.Builder.class)
public interface Folder extends WithFolder, Item {
    /** The library that it is in. */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /** The folder that it is in; null for a folder directly in the library. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** The image that stands for the folder. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Set by the server. What is counted is not documented. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** The way from the library down to the folder, without the folder itself. Set by the server. */
    @JsonProperty("Breadcrumb")
    @Nullable List<Breadcrumb> breadcrumb();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Folder}s. */
    final class Builder extends ImmutableFolder.Builder {
        Builder() {}
    }
}
