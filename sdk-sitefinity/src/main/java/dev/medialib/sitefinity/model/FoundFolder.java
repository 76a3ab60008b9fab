package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.util.List;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A library or a folder as a search over libraries gives it. It tells more of the contents than {@link Folder}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = FoundFolder.Builder.class)
public interface FoundFolder extends WithFoundFolder, Item {
    /** The folder or library that it is in. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** The library that it is in. {@code 00000000-0000-0000-0000-000000000000} can stand for none. */
    @JsonProperty("RootId")
    @Nullable UUID rootId();

    /** The way down to it. */
    @JsonProperty("Breadcrumb")
    @Nullable List<Breadcrumb> breadcrumb();

    @JsonProperty("ChildrenCount")
    @Nullable Integer childrenCount();

    @JsonProperty("FoldersCount")
    @Nullable Integer foldersCount();

    @JsonProperty("LastUploaded")
    @Nullable Timestamp lastUploaded();

    @JsonProperty("LastUploadedBy")
    @Nullable String lastUploadedBy();

    /** In units of 1024 bytes. */
    @JsonProperty("MaxLibrarySizeInKb")
    @Nullable Long maxLibrarySizeInKb();

    /** In units of 1024 bytes. */
    @JsonProperty("TotalLibrarySizeInKb")
    @Nullable Long totalLibrarySizeInKb();

    /** Where the files of a library are stored, such as {@code Database}. */
    @JsonProperty("Storage")
    @Nullable String storage();

    /** The shape of its items is not documented. */
    @JsonProperty("PreviewItems")
    @Nullable List<JsonData> previewItems();

    /** A task that works on the library. {@code 00000000-0000-0000-0000-000000000000} can stand for none. */
    @JsonProperty("RunningTask")
    @Nullable UUID runningTask();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FoundFolder}s. */
    final class Builder extends ImmutableFoundFolder.Builder {
        Builder() {}
    }
}
