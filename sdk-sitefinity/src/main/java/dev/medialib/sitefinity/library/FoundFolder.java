package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.item.Item;
import java.util.List;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A library or folder in the result of a search, with more details about its contents than {@link Folder}. */
@Value.Immutable
@ModelStyle
public interface FoundFolder extends WithFoundFolder, Item {
    /** Returns the folder or library that contains it; null when there is none. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the library that contains it. {@code 00000000-0000-0000-0000-000000000000} can mean none. */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /** Returns the path to it. */
    @JsonProperty("Breadcrumb")
    @Nullable List<Breadcrumb> breadcrumb();

    /** Returns the number of children. The documentation does not tell which children are counted. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Returns the number of folders. */
    @JsonProperty("FoldersCount")
    @Nullable Integer foldersCount();

    /** Returns the time of the last upload; null when there is none. */
    @JsonProperty("LastUploaded")
    @Nullable Timestamp lastUploaded();

    /** Returns the user of the last upload; null when there is none. */
    @JsonProperty("LastUploadedBy")
    @Nullable String lastUploadedBy();

    /** Returns the maximum size of the library in units of 1024 bytes. */
    @JsonProperty("MaxLibrarySizeInKb")
    @Nullable Long maxLibrarySizeInKb();

    /** Returns the current size of the library in units of 1024 bytes. */
    @JsonProperty("TotalLibrarySizeInKb")
    @Nullable Long totalLibrarySizeInKb();

    /** Returns the storage of the library's files, such as {@code Database}. */
    @JsonProperty("Storage")
    @Nullable String storage();

    /** Returns items for a preview, in an undocumented form. */
    @JsonProperty("PreviewItems")
    @Nullable List<JsonData> previewItems();

    /** Returns the background task that is running on the library. {@code 00000000-0000-0000-0000-000000000000} can mean none. */
    @JsonProperty("RunningTask")
    @Nullable UUID runningTask();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FoundFolder fromJson(JsonData json) {
        return json.as(FoundFolder.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link FoundFolder}. */
    final class Builder extends ImmutableFoundFolder.Builder {
        Builder() {}
    }
}
