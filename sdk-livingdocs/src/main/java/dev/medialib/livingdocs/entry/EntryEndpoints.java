package dev.medialib.livingdocs.entry;

import dev.medialib.core.content.Download;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.livingdocs.internal.Envelope;
import dev.medialib.livingdocs.internal.LivingdocsErrors;
import dev.medialib.livingdocs.internal.SearchList;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import java.util.List;
import java.util.Map;

/** The endpoints of entries. */
final class EntryEndpoints {

    record PatchInput(String id, Map<String, Object> body) {}

    record ExternalId(String systemName, String externalId) {}

    static final Endpoint<String, MediaLibraryEntry> GET = Endpoint.<String>get(
                    "livingdocs.mediaLibrary.get", "mediaLibrary/{id}", (id, r) -> r.path("id", id))
            .returning(ResponseReader.json(MediaLibraryEntry.class));

    static final Endpoint<List<String>, List<MediaLibraryEntry>> GET_ALL = Endpoint.<List<String>>get(
                    "livingdocs.mediaLibrary.getAll", "mediaLibrary", (ids, r) -> r.query("ids", String.join(",", ids)))
            .returning(Envelope.listOf(MediaLibraryEntry.class));

    static final Endpoint<ExternalId, List<MediaLibraryEntry>> FIND = Endpoint.<ExternalId>get(
                    "livingdocs.mediaLibrary.find",
                    "mediaLibrary",
                    (id, r) -> r.query("externalId", id.externalId()).query("systemName", id.systemName()))
            .returning(Envelope.listOf(MediaLibraryEntry.class));

    static final Endpoint<PatchInput, Void> PATCH = Endpoint.<PatchInput>of(
                    Method.PATCH,
                    "livingdocs.mediaLibrary.patch",
                    "mediaLibrary/{id}",
                    (patch, r) -> r.path("id", patch.id()).json(patch.body()))
            .returning(ResponseReader.nothing());

    static final Endpoint<EntryCreation.Chunk, List<CreateResult>> CREATE = Endpoint.<EntryCreation.Chunk>of(
                    Method.POST,
                    "livingdocs.mediaLibrary.create",
                    "import/mediaLibrary",
                    (chunk, r) -> r.json(Map.of("mediaLibraryEntries", chunk.bodies())))
            .returning(EntryCreation.Chunk::results);

    static final Endpoint<SearchList.Query<String>, ServerPage<IncomingDocumentReference>>
            INCOMING_DOCUMENT_REFERENCES = SearchList.<String, IncomingDocumentReference>endpoint(
                    "livingdocs.mediaLibrary.incomingDocumentReferences",
                    "mediaLibrary/{id}/incomingDocumentReferences",
                    IncomingDocumentReference.class,
                    (id, r) -> r.path("id", id));

    static final Endpoint<SearchList.Query<String>, ServerPage<IncomingMediaReference>> INCOMING_MEDIA_REFERENCES =
            SearchList.<String, IncomingMediaReference>endpoint(
                    "livingdocs.mediaLibrary.incomingMediaReferences",
                    "mediaLibrary/{id}/incomingMediaReferences",
                    IncomingMediaReference.class,
                    (id, r) -> r.path("id", id));

    static final Endpoint<String, List<UsageLogEntry>> USAGE_LOG = Endpoint.<String>get(
                    "livingdocs.mediaLibrary.usageLog", "mediaLibrary/{id}/usageLog", (id, r) -> r.path("id", id))
            .returning(Envelope.listOf(UsageLogEntry.class));

    static final Endpoint<String, List<String>> KEYS = Endpoint.<String>get(
                    "livingdocs.mediaLibrary.keys", "mediaLibrary/{id}/keys", (id, r) -> r.path("id", id))
            .returning(Envelope.listOf(String.class));

    static final Endpoint<String, Download> SERVE_IMAGE = Endpoint.<String>get(
                    "livingdocs.mediaLibrary.serveImage",
                    "mediaLibrary/serve-image/{+key}",
                    (key, r) -> r.path("key", key).file("image/*, application/json"))
            .errors(LivingdocsErrors.OF_IMAGES)
            .returning(ResponseReader.file(key -> "image/*"));

    private EntryEndpoints() {}
}
