package dev.medialib.livingdocs.entry;

import dev.medialib.core.content.Download;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.entry.EntryEndpoints.PatchInput;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.SearchList;
import dev.medialib.livingdocs.internal.VersionedOperation;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Client for the entries of the media library. Reading needs the scope {@code public-api:read}. Changing needs the scope {@code
 * public-api:write}. The API cannot search, list or delete entries, and it cannot upload files.
 *
 * <p>Ids and keys are encoded. An id or key that is empty, {@code .} or {@code ..}, or has such a path segment, would address
 * another resource. For such an id or key, methods throw an {@link IllegalArgumentException} and send no request.
 */
public final class LivingdocsMediaLibrary {
    private static final int DEFAULT_ROUNDS = 5;

    private final ApiContext context;

    /** Creates the resource. Use {@link dev.medialib.livingdocs.LivingdocsClient#mediaLibrary()} instead. */
    public LivingdocsMediaLibrary(ApiContext context) {
        this.context = context;
    }

    /**
     * Returns one entry.
     *
     * @param id the id of the entry, such as {@code asze63i9}
     * @throws dev.medialib.core.error.NotFoundException if there is no entry with this id
     */
    public MediaLibraryEntry get(String id) {
        return context.caller().call(EntryEndpoints.GET, id);
    }

    /**
     * Returns several entries by their ids. Long lists are split into several requests. Ids without an entry are reported as
     * missing.
     *
     * @throws IllegalArgumentException if {@code ids} is empty, or an id is blank or has a comma
     */
    public FoundEntries getAll(Collection<String> ids) {
        return new EntryLookup(context).byIds(ids);
    }

    /**
     * Returns the entry with the id {@code externalId} in the system {@code systemName}. The pair is unique.
     *
     * @return the entry, or empty if there is none
     * @throws IllegalArgumentException if one of the parameters is blank
     */
    public Optional<MediaLibraryEntry> findByExternalId(String systemName, String externalId) {
        return new EntryLookup(context).byExternalId(systemName, externalId);
    }

    /** Same as {@link #patch(String, MediaLibraryPatch)} with the operations that {@code patch} adds. */
    public void patch(String id, Consumer<MediaLibraryPatch.Builder> patch) {
        patch(id, MediaLibraryPatch.of(patch));
    }

    /**
     * Changes an entry. The response does not contain the new entry, see {@link #patchAndGet}.
     *
     * <p>A patch is never retried after it was sent. If the response is lost, {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()} of the exception is true. {@link #update} reads the entry to
     * find out whether the patch was applied.
     *
     * @throws dev.medialib.livingdocs.error.VersionConflictException if the entry no longer has the version of the patch
     * @throws dev.medialib.core.error.ConflictException if the entry's state does not allow the change, such as revoking it twice
     * @throws dev.medialib.core.error.NotFoundException if there is no such entry
     * @throws IllegalArgumentException if an operation needs a newer API version than this client uses; no request is sent
     */
    public void patch(String id, MediaLibraryPatch patch) {
        requireSupported(patch);
        Map<String, Object> body = new LinkedHashMap<>();
        if (patch.version() != null) {
            body.put("version", context.numericPatchVersion() ? patch.version() : String.valueOf(patch.version()));
        }
        if (patch.preserveUpdatedAt() != null) {
            body.put("preserveUpdatedAt", patch.preserveUpdatedAt());
        }
        body.put("patches", patch.operations());
        context.caller().run(EntryEndpoints.PATCH, new PatchInput(id, body));
    }

    /**
     * Same as {@link #patch(String, MediaLibraryPatch)}, followed by {@link #get}. The entry may change between the two
     * requests.
     *
     * @return the entry after the change
     */
    public MediaLibraryEntry patchAndGet(String id, MediaLibraryPatch patch) {
        patch(id, patch);
        return get(id);
    }

    /** Same as {@link #patchAndGet(String, MediaLibraryPatch)} with the operations that {@code patch} adds. */
    public MediaLibraryEntry patchAndGet(String id, Consumer<MediaLibraryPatch.Builder> patch) {
        return patchAndGet(id, MediaLibraryPatch.of(patch));
    }

    /**
     * Reads an entry, calls {@code change} to add operations, and patches the entry if its version is still the same. If the
     * version has changed, all steps are retried, at most five times.
     *
     * <p>If the response to a patch is lost, the entry is read to find out whether the patch was applied. This works if all
     * operations set metadata or replace the asset. For other operations the exception is thrown with {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()}, unless the entry has kept its version. The exception is also
     * thrown if the entry was changed several times in the meantime and does not show the patch.
     *
     * <p>If the patch succeeds but the read after it fails, the method throws the exception of the read; its call is a {@code
     * GET}. The change was made: do not make it again.
     *
     * <p>If two clients make the same change at the same time, both calls succeed and the change is made once.
     *
     * @param change adds operations; called once for each attempt with the current entry. If it adds no operation, no patch is
     *     sent
     * @return the entry after the change
     * @throws dev.medialib.livingdocs.error.VersionConflictException if others changed the entry during each attempt
     * @throws dev.medialib.core.json.JsonMismatchException if the server does not send the version of the entry. No patch is
     *     sent. Use {@link #patch} instead
     */
    public MediaLibraryEntry update(String id, BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        return update(id, DEFAULT_ROUNDS, change);
    }

    /**
     * Same as {@link #update(String, BiConsumer)} with another limit of attempts.
     *
     * @param maxRounds the maximum number of attempts, at least 1
     */
    public MediaLibraryEntry update(
            String id, int maxRounds, BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        return new EntryUpdate(this, id, change).run(maxRounds);
    }

    /**
     * Returns the published documents that link to an entry, in their content or metadata. Drafts are not searched, and the
     * server updates the search index with a delay. Therefore an entry without references can still be in use.
     *
     * <p>If there is no such entry, fetching the first page throws a {@link dev.medialib.core.error.NotFoundException}.
     */
    public Paged<IncomingDocumentReference> incomingDocumentReferences(String id) {
        return incomingDocumentReferences(id, SearchList.MAX_PAGE_SIZE);
    }

    /**
     * Same as {@link #incomingDocumentReferences(String)} with another page size.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingDocumentReference> incomingDocumentReferences(String id, int pageSize) {
        return incomingDocumentReferences(id, pageSize, 0);
    }

    /**
     * Same as {@link #incomingDocumentReferences(String, int)} but skips the first {@code offset} references, for page numbers.
     *
     * @param pageSize from 1 to 100
     * @param offset the number of references to skip, at least 0; the documentation of searches allows at most 10,000
     */
    public Paged<IncomingDocumentReference> incomingDocumentReferences(String id, int pageSize, int offset) {
        return SearchList.list(context, EntryEndpoints.INCOMING_DOCUMENT_REFERENCES, id, pageSize, offset);
    }

    /** Returns the entries whose metadata links to an entry. The server updates the search index with a delay. */
    public Paged<IncomingMediaReference> incomingMediaReferences(String id) {
        return incomingMediaReferences(id, SearchList.MAX_PAGE_SIZE);
    }

    /**
     * Same as {@link #incomingMediaReferences(String)} with another page size.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(String id, int pageSize) {
        return incomingMediaReferences(id, pageSize, 0);
    }

    /**
     * Same as {@link #incomingMediaReferences(String, int)} but skips the first {@code offset} references, for page numbers.
     *
     * @param pageSize from 1 to 100
     * @param offset the number of references to skip, at least 0; the documentation of searches allows at most 10,000
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(String id, int pageSize, int offset) {
        return SearchList.list(context, EntryEndpoints.INCOMING_MEDIA_REFERENCES, id, pageSize, offset);
    }

    /**
     * Returns the usage log of an entry: its current and former uses. The request is sent in every API version, because the
     * documentation does not mention the first version with usage logs.
     *
     * @param id the id of the entry
     * @throws dev.medialib.livingdocs.error.UnsupportedEndpointException if the server is older than release 2026-05
     */
    public List<UsageLogEntry> usageLog(String id) {
        return context.caller().call(EntryEndpoints.USAGE_LOG, id);
    }

    /**
     * Returns all storage keys of an entry, including those of replaced, translated and derived assets. Use them to purge caches
     * when the entry changes. The keys of a deleted entry can no longer be read.
     *
     * @param id the id of the entry
     * @return the keys, such as {@code 2025/03/14/c316ace8.jpeg}
     * @since Livingdocs API 2026-03, on servers patched in 2026-07 or later
     * @throws dev.medialib.livingdocs.error.UnsupportedEndpointException if the server is older
     */
    public List<String> keys(String id) {
        context.require(VersionedOperation.KEYS);
        return context.caller().call(EntryEndpoints.KEYS, id);
    }

    /**
     * Downloads an image in its original size. The content is not read yet. Therefore save or close the download.
     *
     * @param key the asset's key, with its slashes
     * @since Livingdocs API 2025-03
     * @throws dev.medialib.livingdocs.error.ImageRevokedException if the image is revoked or invalid
     * @throws dev.medialib.core.error.PermissionDeniedException if the token lacks the scope {@code public-api:read}
     * @throws dev.medialib.core.error.NotFoundException if no image has this key
     */
    public Download serveImage(String key) {
        context.require(VersionedOperation.SERVE_IMAGE);
        return context.caller().download(EntryEndpoints.SERVE_IMAGE, key, image -> null);
    }

    /**
     * Creates entries for files that are already in the configured storage. Long lists are split into several requests, because
     * the server limits the size of a request.
     *
     * <p>Failures are reported in the result, not thrown, so that the entries created before a failure are not lost.
     *
     * @return one result for each entry, in the same order, with the server's response or the reason why the entry was not sent
     * @throws IllegalArgumentException if {@code entries} is empty, or an entry breaks a rule of the documentation
     */
    public CreateResults create(List<NewEntry> entries) {
        return new EntryCreation(context).create(entries);
    }

    private void requireSupported(MediaLibraryPatch patch) {
        if (patch.preserveUpdatedAt() != null) {
            context.require(VersionedOperation.PRESERVE_UPDATED_AT);
        }
        patch.operations().forEach(operation -> context.requireOperation(operation.name()));
    }
}
