package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.item.Item;
import java.util.List;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A folder in a library or in another folder. */
@Value.Immutable
@ModelStyle
public interface Folder extends WithFolder, Item {
    /** Returns the library that contains the folder. */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /** Returns the folder that contains this one; null for a folder directly in the library. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the cover image; null when there is none. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Returns the number of children. It is read-only, and the documentation does not tell which children are counted. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Returns the path from the library to the folder, without the folder itself. It is read-only. */
    @JsonProperty("Breadcrumb")
    @Nullable List<Breadcrumb> breadcrumb();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Folder fromJson(JsonData json) {
        return json.as(Folder.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Folder}. */
    final class Builder extends ImmutableFolder.Builder {
        Builder() {}
    }
}
