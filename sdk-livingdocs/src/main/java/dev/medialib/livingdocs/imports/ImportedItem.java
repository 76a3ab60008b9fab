package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The result of importing one item. */
@Value.Immutable
@ModelStyle
public interface ImportedItem extends WithImportedItem, JsonModel {
    /** Returns the state of the item; null from older servers, see {@link #status()}. */
    @Nullable ImportItemState state();

    /** Returns the state from the older property {@code status}; null from newer servers, see {@link #state()}. */
    @Nullable ImportItemState status();

    /** Returns the reason for skipping or failing, as free text; null when there is none. */
    @Nullable String reason();

    /** Returns the id of the item in the system {@link #systemName()}. */
    @Nullable String externalId();

    /** Returns the system from which the item comes. */
    @Nullable String systemName();

    /** Returns the imported image; null in imports of other kinds and when the item failed. */
    @Nullable ImportedMedia image();

    /** Returns the imported video; null in imports of other kinds and when the item failed. */
    @Nullable ImportedMedia video();

    /**
     * Returns the id of the entry of an imported file; null in imports of images and videos. {@link #entryId()} returns the id
     * in all kinds of imports.
     */
    @Nullable String mediaId();

    /** Returns the {@link #state()}, or the {@link #status()} of older servers; null when the server sent neither. */
    default @Nullable ImportItemState outcome() {
        return state() != null ? state() : status();
    }

    /** Returns whether this import created the entry. */
    default boolean imported() {
        return ImportItemState.IMPORTED.equals(outcome()) || ImportItemState.SUCCESS.equals(outcome());
    }

    /** Returns whether the entry existed already. */
    default boolean skipped() {
        return ImportItemState.SKIPPED.equals(outcome());
    }

    /** Returns whether the import of this item failed; see {@link #reason()}. */
    default boolean failed() {
        return ImportItemState.FAILED.equals(outcome());
    }

    /** Returns the id of the new or existing entry; null when the item failed. */
    default @Nullable String entryId() {
        ImportedMedia image = image();
        if (image != null) {
            return image.mediaId();
        }
        ImportedMedia video = video();
        return video != null ? video.mediaId() : mediaId();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ImportedItem fromJson(JsonData json) {
        return json.as(ImportedItem.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ImportedItem}. */
    final class Builder extends ImmutableImportedItem.Builder {
        Builder() {}
    }
}
