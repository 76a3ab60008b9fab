package dev.medialib.livingdocs;

import dev.medialib.core.error.MedialibException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.error.VersionConflictException;
import dev.medialib.livingdocs.model.Asset;
import dev.medialib.livingdocs.model.MediaLibraryEntry;
import dev.medialib.livingdocs.patch.MediaLibraryPatch;
import dev.medialib.livingdocs.patch.PatchOperation;
import dev.medialib.livingdocs.patch.PatchOperation.ReplaceAsset;
import dev.medialib.livingdocs.patch.PatchOperation.SetMetadataProperty;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads, changes and patches with the version that was read; begins anew when someone else was faster. When a patch's answer is
 * lost, reading tells whether it was carried out: the version lock sees to it that it cannot be carried out twice.
 */
final class EntryUpdate {
    private final MediaLibrary library;
    private final String id;
    private final BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change;

    EntryUpdate(MediaLibrary library, String id, BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        this.library = library;
        this.id = id;
        this.change = change;
    }

    MediaLibraryEntry run(int maxRounds) {
        if (maxRounds < 1) {
            throw new IllegalArgumentException("maxRounds must be at least 1, but is " + maxRounds);
        }
        MediaLibraryEntry entry = library.get(id);
        for (int round = 1; ; round++) {
            MediaLibraryPatch.Builder builder = MediaLibraryPatch.builder();
            change.accept(entry, builder);
            if (builder.isEmpty()) {
                return entry;
            }
            MediaLibraryPatch patch = builder.ifVersion(version(entry)).build();
            MedialibException problem = attempt(patch);
            MediaLibraryEntry now = library.get(id);
            if (problem == null || (problem.outcomeUnknown() && wasCarriedOut(patch, entry, now, problem))) {
                return now;
            }
            if (round == maxRounds) {
                throw problem;
            }
            entry = now;
        }
    }

    private static long version(MediaLibraryEntry entry) {
        Long version = entry.version();
        if (version == null) {
            throw new IllegalStateException("the server gives no version for entry " + entry.id()
                    + ", so that a change by someone else could not be noticed; use patch");
        }
        return version;
    }

    /** Null when it went through; a conflict or an unknown outcome to be looked into; anything else is thrown. */
    private @Nullable MedialibException attempt(MediaLibraryPatch patch) {
        try {
            library.patch(id, patch);
            return null;
        } catch (VersionConflictException e) {
            return e;
        } catch (MedialibException e) {
            if (e.outcomeUnknown()) {
                return e;
            }
            throw e;
        }
    }

    /**
     * False when it was not and can be tried again.
     *
     * @throws MedialibException {@code problem}, when the entry does not show which
     */
    private static boolean wasCarriedOut(
            MediaLibraryPatch patch, MediaLibraryEntry before, MediaLibraryEntry now, MedialibException problem) {
        if (Objects.equals(before.version(), now.version())) {
            return false;
        }
        List<PatchOperation> operations = patch.operations();
        if (!operations.stream().allMatch(EntryUpdate::isVisible)) {
            throw problem;
        }
        return operations.stream().allMatch(operation -> isIn(now, operation));
    }

    private static boolean isVisible(PatchOperation operation) {
        return operation instanceof SetMetadataProperty || operation instanceof ReplaceAsset;
    }

    private static boolean isIn(MediaLibraryEntry entry, PatchOperation operation) {
        if (operation instanceof SetMetadataProperty set) {
            JsonData value = entry.metadata(set.propertyName());
            return value == null ? set.value().isNull() : value.equals(set.value());
        }
        Asset asset = entry.asset();
        return operation instanceof ReplaceAsset replace
                && asset != null
                && (Objects.equals(asset.key(), replace.value().key())
                        || Objects.equals(asset.url(), replace.value().url()));
    }
}
