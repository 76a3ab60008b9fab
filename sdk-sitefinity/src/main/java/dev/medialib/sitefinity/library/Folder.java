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

/**
 * A folder in a library or in another folder. Searches such as {@link Libraries#allFolders} return libraries in this form too, and
 * details about the contents, which {@link Folders} does not return.
 */
@Value.Immutable
@ModelStyle
public interface Folder extends WithFolder, Item {
    /**
     * Returns the library that contains the folder. For a library in the result of a search it is null or {@code
     * 00000000-0000-0000-0000-000000000000}.
     */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /**
     * Returns the folder that contains this one. For a folder directly in a library it is null, and in the result of a search the
     * library, as in the vendor's sample. For a library it is null.
     */
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

    /** Returns the number of folders; null when the server did not send it, as everywhere but in the result of a search. */
    @JsonProperty("FoldersCount")
    @Nullable Integer foldersCount();

    /** Returns the time of the last upload; null when there is none, or outside the result of a search. */
    @JsonProperty("LastUploaded")
    @Nullable Timestamp lastUploaded();

    /** Returns the user of the last upload; null when there is none, or outside the result of a search. */
    @JsonProperty("LastUploadedBy")
    @Nullable String lastUploadedBy();

    /** Returns the maximum size of the library in units of 1024 bytes; null outside the result of a search. */
    @JsonProperty("MaxLibrarySizeInKb")
    @Nullable Long maxLibrarySizeInKb();

    /** Returns the current size of the library in units of 1024 bytes; null outside the result of a search. */
    @JsonProperty("TotalLibrarySizeInKb")
    @Nullable Long totalLibrarySizeInKb();

    /** Returns the storage of the library's files, such as {@code Database}; null outside the result of a search. */
    @JsonProperty("Storage")
    @Nullable String storage();

    /** Returns items for a preview, in an undocumented form; null outside the result of a search. */
    @JsonProperty("PreviewItems")
    @Nullable List<JsonData> previewItems();

    /**
     * Returns the background task that is running on the library; null outside the result of a search. {@code
     * 00000000-0000-0000-0000-000000000000} can mean none.
     */
    @JsonProperty("RunningTask")
    @Nullable UUID runningTask();

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
