package dev.medialib.livingdocs.entry;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.livingdocs.entry.EntryPatchOperation.ReplaceAsset;
import dev.medialib.livingdocs.entry.EntryPatchOperation.SetMetadataProperty;
import dev.medialib.livingdocs.error.VersionConflictException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry, changes it, and patches it with the version that was read. Starts again if the entry was changed in the
 * meantime. If the response to a patch is lost, reading the entry shows whether it was carried out. The version lock prevents a
 * second execution.
 */
final class EntryUpdate {
    private final LivingdocsMediaLibrary library;
    private final String id;
    private final BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change;

    EntryUpdate(
            LivingdocsMediaLibrary library,
            String id,
            BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        this.library = library;
        this.id = id;
        this.change = change;
    }

    MediaLibraryEntry run(int maxRounds) {
        if (maxRounds < 1) {
            throw new IllegalArgumentException("maxRounds must be at least 1, but is " + maxRounds);
        }
        MediaLibraryEntry entry = library.get(id);
        Doubt doubt = null;
        for (int round = 1; ; round++) {
            MediaLibraryPatch.Builder builder = MediaLibraryPatch.builder();
            change.accept(entry, builder);
            if (builder.isEmpty()) {
                return entry;
            }
            MediaLibraryPatch patch = builder.ifVersion(version(entry)).build();
            MedialibException problem = attempt(patch);
            MediaLibraryEntry now = readAfter(problem);
            if (problem == null) {
                return now;
            }
            if (problem.outcomeUnknown()) {
                doubt = new Doubt(patch, problem);
            }
            if (doubt != null && !Objects.equals(entry.version(), now.version())) {
                if (doubt.wasCarriedOut(version(entry), now)) {
                    return now;
                }
                doubt = null;
            }
            if (round == maxRounds) {
                throw problem;
            }
            entry = now;
        }
    }

    /** An entry that cannot be read must not hide that the outcome of the patch is unknown. */
    private MediaLibraryEntry readAfter(@Nullable MedialibException problem) {
        try {
            return library.get(id);
        } catch (MedialibException e) {
            if (problem == null) {
                throw e;
            }
            problem.addSuppressed(e);
            throw problem;
        }
    }

    private static long version(MediaLibraryEntry entry) {
        Long version = entry.version();
        if (version == null) {
            throw new JsonMismatchException("$.version", "a number", "missing");
        }
        return version;
    }

    /** Returns null after success, and the exception for a conflict or an unknown outcome. Other exceptions are thrown. */
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
     * A patch without a response. As long as the entry keeps its version, the server may still apply the patch. A conflict of a
     * retry may then be caused by the patch itself.
     */
    private record Doubt(MediaLibraryPatch patch, MedialibException problem) {

        /**
         * Checks the entry after its version has changed. Returns false if another change caused this, because then the patch
         * will never be applied.
         *
         * @throws MedialibException {@link #problem}, if the entry does not show which change was made
         */
        boolean wasCarriedOut(long before, MediaLibraryEntry now) {
            Map<String, EntryPatchOperation> results = new LinkedHashMap<>();
            for (EntryPatchOperation operation : patch.operations()) {
                if (operation instanceof SetMetadataProperty set) {
                    results.put("metadata." + set.propertyName(), operation);
                } else if (operation instanceof ReplaceAsset) {
                    results.put("asset", operation);
                } else {
                    throw problem;
                }
            }
            if (results.values().stream().allMatch(operation -> isIn(now, operation))) {
                return true;
            }
            if (Objects.equals(now.version(), before + 1)) {
                return false;
            }
            // after several changes, one of them may have been the patch and a later one may have hidden it
            throw problem;
        }
    }

    private static boolean isIn(MediaLibraryEntry entry, EntryPatchOperation operation) {
        if (operation instanceof SetMetadataProperty set) {
            JsonData value = entry.metadata(set.propertyName());
            return value == null ? set.value().isNull() : value.equals(set.value());
        }
        EntryAsset asset = entry.asset();
        return operation instanceof ReplaceAsset replace
                && asset != null
                && (Objects.equals(asset.key(), replace.value().key())
                        || Objects.equals(asset.url(), replace.value().url()));
    }
}
