package dev.medialib.livingdocs;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.EntryEndpoints.PatchInput;
import dev.medialib.livingdocs.imports.CreateResults;
import dev.medialib.livingdocs.imports.NewEntry;
import dev.medialib.livingdocs.model.IncomingDocumentReference;
import dev.medialib.livingdocs.model.IncomingMediaReference;
import dev.medialib.livingdocs.model.MediaLibraryEntry;
import dev.medialib.livingdocs.model.UsageLogEntry;
import dev.medialib.livingdocs.patch.MediaLibraryPatch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Entries of the media library. Reading needs the scope {@code public-api:read}, changing {@code public-api:write}. The API cannot
 * search, list or delete entries, nor upload files.
 *
 * <p>Ids and keys are encoded. One that is empty, {@code .} or {@code ..}, or has such a part, would address something else and is an
 * {@link IllegalArgumentException}; nothing is sent.
 */
public final class MediaLibrary {
    private static final int DEFAULT_ROUNDS = 5;

    private final ApiCaller caller;
    private final LivingdocsClient.Settings settings;

    MediaLibrary(ApiCaller caller, LivingdocsClient.Settings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * One entry.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is none with this id
     */
    public MediaLibraryEntry get(String id) {
        return caller.call(EntryEndpoints.GET, id);
    }

    /**
     * Several entries by their ids, in as many requests as safe URL lengths take. Ids that the server gives no entry for are reported
     * as missing.
     *
     * @throws IllegalArgumentException if {@code ids} is empty, or holds one that is blank or has a comma
     */
    public FoundEntries getAll(Collection<String> ids) {
        return new EntryLookup(caller).byIds(ids);
    }

    /**
     * The entry that has {@code externalId} in the system {@code systemName}: the pair is unique.
     *
     * @return empty when there is none
     * @throws IllegalArgumentException if either is blank
     */
    public Optional<MediaLibraryEntry> findByExternalId(String systemName, String externalId) {
        return new EntryLookup(caller).byExternalId(systemName, externalId);
    }

    /** {@link #patch(String, MediaLibraryPatch)} with a patch that is built in place. */
    public void patch(String id, Consumer<MediaLibraryPatch.Builder> patch) {
        patch(id, built(patch));
    }

    /**
     * Changes an entry. The server answers nothing of use; see {@link #patchAndGet}. Never repeated once it was written: should the
     * answer be lost, the exception says so with {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}, and
     * {@link #update} knows how to find out.
     *
     * @throws dev.medialib.livingdocs.error.VersionConflictException if the entry no longer has the version that the patch names
     * @throws dev.medialib.core.error.ConflictException if the state forbids it, such as revoking what is revoked
     * @throws dev.medialib.core.error.NotFoundException if there is no such entry
     * @throws IllegalArgumentException if an operation needs a newer API version than this client speaks; nothing is sent
     */
    public void patch(String id, MediaLibraryPatch patch) {
        requireSupported(patch);
        Map<String, Object> body = new LinkedHashMap<>();
        if (patch.version() != null) {
            body.put("version", settings.numericPatchVersion() ? patch.version() : String.valueOf(patch.version()));
        }
        if (patch.preserveUpdatedAt() != null) {
            body.put("preserveUpdatedAt", patch.preserveUpdatedAt());
        }
        body.put("patches", patch.operations().stream().map(o -> o.toJson()).toList());
        caller.run(EntryEndpoints.PATCH, new PatchInput(id, JsonData.of(body)));
    }

    /** {@link #patch}, and then {@link #get}. In between, someone else may have changed the entry once more. */
    public MediaLibraryEntry patchAndGet(String id, Consumer<MediaLibraryPatch.Builder> patch) {
        patch(id, patch);
        return get(id);
    }

    /**
     * Reads the entry, lets {@code change} decide what to do with it, and patches it provided that nobody has changed it meanwhile;
     * if someone has, all of that is done again, at most five times.
     *
     * <p>When the answer to a patch is lost, the entry is read to find out whether the patch was carried out. That works where all
     * its operations set metadata or replace the asset; for others the exception is thrown on, with
     * {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}, unless the entry has kept its version. It is thrown on too
     * when others have changed the entry several times meanwhile and the patch does not show in it.
     *
     * <p>When the patch went through and only the reading afterwards fails, the exception is that of the reading, a {@code GET}, and
     * the change is made: do not make it again.
     *
     * <p>Whoever makes the same change at the same time cannot be told apart: two that set one property to one value are one change.
     *
     * @param change is called once for each round with the entry as it is then; when it adds no operation, nothing is sent
     * @return the entry as it is afterwards
     * @throws dev.medialib.livingdocs.error.VersionConflictException if others were faster each time
     */
    public MediaLibraryEntry update(String id, BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        return update(id, DEFAULT_ROUNDS, change);
    }

    /**
     * {@link #update(String, BiConsumer)} with another limit.
     *
     * @param maxRounds at least 1
     */
    public MediaLibraryEntry update(
            String id, int maxRounds, BiConsumer<MediaLibraryEntry, MediaLibraryPatch.Builder> change) {
        return new EntryUpdate(this, id, change).run(maxRounds);
    }

    /**
     * The published documents that link to an entry, by content or metadata. Drafts are not searched, and the index follows changes
     * with a delay: no reference does not mean that the entry is unused. That there is no such entry shows when the first page is
     * fetched, as a {@link dev.medialib.core.error.NotFoundException}.
     */
    public Paged<IncomingDocumentReference> incomingDocumentReferences(String id) {
        return incomingDocumentReferences(id, ReferenceList.MAX_PAGE_SIZE);
    }

    /**
     * The same with smaller pages.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingDocumentReference> incomingDocumentReferences(String id, int pageSize) {
        return ReferenceList.list(caller, EntryEndpoints.INCOMING_DOCUMENT_REFERENCES, id, pageSize);
    }

    /** The entries whose metadata links to an entry. The index follows changes with a delay. */
    public Paged<IncomingMediaReference> incomingMediaReferences(String id) {
        return incomingMediaReferences(id, ReferenceList.MAX_PAGE_SIZE);
    }

    /**
     * The same with smaller pages.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(String id, int pageSize) {
        return ReferenceList.list(caller, EntryEndpoints.INCOMING_MEDIA_REFERENCES, id, pageSize);
    }

    /**
     * Where an entry is and was used.
     *
     * @since Livingdocs API 2026-05
     */
    public List<UsageLogEntry> usageLog(String id) {
        Feature.USAGE_LOG.requireIn(settings.apiVersion());
        return caller.call(EntryEndpoints.USAGE_LOG, id);
    }

    /**
     * All storage keys of an entry, of former, translated and derived assets too: what a cache must forget when the entry changes.
     * When an entry is deleted its keys can no longer be read.
     *
     * @since Livingdocs API 2026-03, on servers patched in 2026-07 or later
     * @throws dev.medialib.livingdocs.error.UnsupportedEndpointException if the server is older than that
     */
    public List<String> keys(String id) {
        Feature.KEYS.requireIn(settings.apiVersion());
        return caller.call(EntryEndpoints.KEYS, id);
    }

    /**
     * An image in its original size, unread: close the download, or save it.
     *
     * @param key the asset's key, with its slashes
     * @since Livingdocs API 2025-03
     * @throws dev.medialib.livingdocs.error.ImageRevokedException if the image is revoked or invalid
     * @throws dev.medialib.core.error.PermissionDeniedException if the token lacks the scope {@code public-api:read}
     * @throws dev.medialib.core.error.NotFoundException if no image has this key
     */
    public Download serveImage(String key) {
        Feature.SERVE_IMAGE.requireIn(settings.apiVersion());
        return caller.call(EntryEndpoints.SERVE_IMAGE, key);
    }

    /**
     * Creates entries for files that are in the configured storage already. They are sent in as many requests as the server's limit
     * on bodies takes. The result has a place for each entry: what the server said of it, or why it was not sent. Failures stand
     * there and are not thrown, so that what was created before one is not lost.
     *
     * @throws IllegalArgumentException if {@code entries} is empty, or one breaks a rule of the documentation
     */
    public CreateResults create(List<NewEntry> entries) {
        return new EntryCreation(caller).create(entries);
    }

    private void requireSupported(MediaLibraryPatch patch) {
        if (patch.preserveUpdatedAt() != null) {
            Feature.PRESERVE_UPDATED_AT.requireIn(settings.apiVersion());
        }
        patch.operations().forEach(operation -> Feature.requireOperation(operation.name(), settings.apiVersion()));
    }

    private static MediaLibraryPatch built(Consumer<MediaLibraryPatch.Builder> patch) {
        MediaLibraryPatch.Builder builder = MediaLibraryPatch.builder();
        patch.accept(builder);
        return builder.build();
    }
}
