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
 * Folder in a library or in another folder. Searches such as {@link Libraries#allFolders} also return libraries in this form.
 * Their results contain details about the contents, which {@link Folders} does not return.
 */
@Value.Immutable
@ModelStyle
public interface Folder extends WithFolder, Item {
    /**
     * Returns the id of the library that contains the folder. If this object is a library (searches also return libraries as
     * {@code Folder}), the id is null or {@code 00000000-0000-0000-0000-000000000000}.
     */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /**
     * Returns the id of the parent folder; null for a folder directly in a library, and for a library. In a search result, a
     * folder directly in a library can have the id of the library instead of null, as in the vendor's sample.
     */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the id of the cover image; null if there is none. */
    @JsonProperty("CoverId")
    @Nullable UUID coverId();

    /** Returns the number of children. It is read-only. The vendor does not document which children are counted. */
    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    /** Returns the path from the library to the folder, without the folder itself. It is read-only. */
    @JsonProperty("Breadcrumb")
    @Nullable List<Breadcrumb> breadcrumb();

    /** Returns the number of folders; null unless the folder is from a search result. */
    @JsonProperty("FoldersCount")
    @Nullable Integer foldersCount();

    /** Returns the time of the last upload; null if there was no upload, or the folder is not from a search result. */
    @JsonProperty("LastUploaded")
    @Nullable Timestamp lastUploaded();

    /** Returns the user of the last upload; null if there was no upload, or the folder is not from a search result. */
    @JsonProperty("LastUploadedBy")
    @Nullable String lastUploadedBy();

    /** Returns the maximum size of the library in units of 1024 bytes; null unless the folder is from a search result. */
    @JsonProperty("MaxLibrarySizeInKb")
    @Nullable Long maxLibrarySizeInKb();

    /** Returns the current size of the library in units of 1024 bytes; null unless the folder is from a search result. */
    @JsonProperty("TotalLibrarySizeInKb")
    @Nullable Long totalLibrarySizeInKb();

    /**
     * Returns the storage of the library's files, such as {@code Database}; null unless the folder is from a search result.
     */
    @JsonProperty("Storage")
    @Nullable String storage();

    /** Returns items for a preview, in an undocumented form; null unless the folder is from a search result. */
    @JsonProperty("PreviewItems")
    @Nullable List<JsonData> previewItems();

    /**
     * Returns the id of the background task that processes the library; null unless the folder is from a search result.
     * {@code 00000000-0000-0000-0000-000000000000} can mean that there is none.
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
