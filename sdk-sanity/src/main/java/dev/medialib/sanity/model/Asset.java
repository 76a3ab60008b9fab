package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An asset of a media library, {@code sanity.asset}: what people see as one picture, video or file. Its bytes are in instances, one for
 * each version. Field names are those of the vendor's generated schema, {@code @sanity/media-library-types}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Asset.Builder.class)
public interface Asset extends WithAsset, StoredDocument {
    @Nullable String title();

    @Nullable AssetType assetType();

    @Nullable CdnAccessPolicy cdnAccessPolicy();

    /** The {@link AssetInstance} that is shown. */
    @Nullable Reference currentVersion();

    /** All versions; one that was added does not become the current one by itself, as third parties report. */
    @Nullable List<AssetVersion> versions();

    /** The organization's own metadata, by the name of the aspect. */
    @Nullable Map<String, JsonData> aspects();

    /** The directory or tree that it is in; null at the top. */
    @Nullable Reference parent();

    @Nullable Reference rootDirectory();

    /** Leads to the current version, whichever it is; null in many answers. */
    @Nullable String url();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Asset}s. */
    final class Builder extends ImmutableAsset.Builder {
        Builder() {}
    }
}
