package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImportedItem.Builder.class)
public interface ImportedItem extends WithImportedItem, JsonModel {
    @Nullable ImportItemState state();

    /** The state under the name that older servers use. */
    @Nullable ImportItemState status();

    /** Why it was skipped or failed; free text. */
    @Nullable String reason();

    @Nullable String externalId();

    @Nullable String systemName();

    @Nullable ImportedMedia image();

    @Nullable ImportedMedia video();

    /** For files, the id of the entry; for images and videos see {@link #entryId()}. */
    @Nullable String mediaId();

    /** How it ended, under either name; null when the server does not tell. */
    default @Nullable ImportItemState outcome() {
        return state() != null ? state() : status();
    }

    /** Whether it is in the media library now by this import. */
    default boolean imported() {
        return ImportItemState.IMPORTED.equals(outcome()) || ImportItemState.SUCCESS.equals(outcome());
    }

    default boolean skipped() {
        return ImportItemState.SKIPPED.equals(outcome());
    }

    default boolean failed() {
        return ImportItemState.FAILED.equals(outcome());
    }

    /** The id of the entry that it became, or already was; null when it failed. */
    default @Nullable String entryId() {
        ImportedMedia image = image();
        if (image != null) {
            return image.mediaId();
        }
        ImportedMedia video = video();
        return video != null ? video.mediaId() : mediaId();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImportedItem}s. */
    final class Builder extends ImmutableImportedItem.Builder {
        Builder() {}
    }
}
