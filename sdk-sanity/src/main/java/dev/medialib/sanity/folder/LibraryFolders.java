package dev.medialib.sanity.folder;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.Transaction;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.ApiContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Client for the folders of a media library. A folder is a document of the type {@code sanity.directory}. Its {@code parent} is
 * another folder or the tree of the library, see {@link #rootId}.
 *
 * <pre>{@code
 * Directory campaigns = library.folders().create("Campaigns");
 * Directory spring = library.folders().create("Spring", campaigns.id());
 * library.folders().moveAsset(assetId, spring.id());
 * }</pre>
 *
 * <p>Folders are a public beta: the vendor may change the documents and their rules. A document contains only the reference to
 * its direct parent, and a folder has no list of its contents. Therefore this class finds the contents with queries.
 */
public final class LibraryFolders {
    private static final String IN_PARENT = "parent._ref == $parent";
    private static final Groq FOLDERS = Groq.of("_type == \"sanity.directory\" && " + IN_PARENT);
    private static final Groq ASSETS = Groq.of("_type == \"sanity.asset\" && " + IN_PARENT);
    private static final Groq TOP_ASSETS =
            Groq.of("_type == \"sanity.asset\" && (!defined(parent) || " + IN_PARENT + ")");

    private final DocumentStore documents;
    private final String libraryId;

    /** Creates the resource. Only the client calls this constructor. */
    public LibraryFolders(ApiContext context, String libraryId) {
        this.documents = new DocumentStore(context.library(libraryId));
        this.libraryId = libraryId;
    }

    /**
     * Returns the id of the library's tree, {@code tree.{libraryId}}. The tree is the parent of the top folders, and all
     * methods accept its id as a parent. {@link #create(String)} creates the tree if it is missing.
     */
    public String rootId() {
        return "tree." + libraryId;
    }

    /** Same as {@link #create(String, String)} with {@link #rootId} as the parent. */
    public Directory create(String name) {
        return create(name, rootId());
    }

    /**
     * Creates a folder with a random id. If a folder with this name already exists, the call creates another one.
     *
     * @param name the display name
     * @param parentId the id of the parent folder, or {@link #rootId}
     * @return the new folder. If the response was lost and a retry was necessary, properties that the server sets, such as the
     *     revision, are null
     * @throws IllegalArgumentException if {@code name} is blank, or {@code parentId} is invalid; no request is sent
     * @throws dev.medialib.sanity.error.MutationConflictException if the parent does not exist. This is a conclusion from
     *     reports about other documents
     */
    public Directory create(String name, String parentId) {
        Map<String, Object> folder = new LinkedHashMap<>();
        folder.put("_id", UUID.randomUUID().toString());
        folder.put("_type", "sanity.directory");
        folder.put("name", TextRules.requireText("name", name));
        folder.put("parent", Reference.to(parentId));
        JsonData sent = JsonData.of(folder);
        JsonData created = commit(parentId, Mutation.create(sent)).document();
        return (created == null ? sent : created).as(Directory.class);
    }

    /**
     * Returns a folder.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such document
     */
    public Directory get(String folderId) {
        return documents.get(folderId, Directory.class);
    }

    /**
     * Same as {@link #get}, but returns an empty {@code Optional} if there is no such document or the token has no permission
     * to read it.
     */
    public Optional<Directory> find(String folderId) {
        return documents.find(folderId, Directory.class);
    }

    /** Lists the folders at the top of the library, in the order of their ids. */
    public Paged<Directory> list() {
        return list(rootId());
    }

    /** Lists the direct subfolders of a folder, in the order of their ids. */
    public Paged<Directory> list(String parentId) {
        return documents.list(in(parentId, FOLDERS), Directory.class);
    }

    /**
     * Lists the assets in a folder, in the order of their ids. Assets in subfolders are not included, and neither are assets
     * that the folder shows through a {@code sanity.symlink}.
     *
     * @param folderId the id of the folder, or {@link #rootId}, which also includes assets without a parent
     */
    public Paged<Asset> assets(String folderId) {
        return documents.list(in(folderId, folderId.equals(rootId()) ? TOP_ASSETS : ASSETS), Asset.class);
    }

    /**
     * Returns the path of a folder: its ancestors from the top, then the folder itself. Sends one request for each level.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if the folder or one of its ancestors does not exist
     */
    public List<Directory> path(String folderId) {
        Map<String, Directory> upwards = new LinkedHashMap<>();
        String next = folderId;
        while (next != null && !next.equals(rootId()) && !upwards.containsKey(next)) {
            Directory folder = get(next);
            upwards.put(next, folder);
            Reference parent = folder.parent();
            next = parent == null ? null : parent.ref();
        }
        List<Directory> path = new ArrayList<>(upwards.values());
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /**
     * Changes the name of a folder.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such folder
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public MutationResult rename(String folderId, String name) {
        String text = TextRules.requireText("name", name);
        return documents.patch(folderId, patch -> patch.set("name", text));
    }

    /**
     * Moves a folder with its contents. Before the change, the call reads the path of the new parent, because a folder inside
     * itself could no longer be reached.
     *
     * @param parentId the id of the new parent folder, or {@link #rootId}
     * @throws IllegalArgumentException if the new parent is the folder itself or is inside it
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such folder or parent
     */
    public MutationResult move(String folderId, String parentId) {
        if (path(parentId).stream().anyMatch(folder -> folder.id().equals(folderId))) {
            throw new IllegalArgumentException(
                    "parentId must not be the folder itself or a folder inside it, but is \"" + parentId + "\"");
        }
        return commit(parentId, Mutation.patch(folderId, patch -> patch.set("parent", Reference.to(parentId))));
    }

    /**
     * Moves an asset to a folder. To create a new asset in a folder, use {@link
     * dev.medialib.sanity.library.LibraryUpload.Builder#parent}.
     *
     * @param assetId the id of an asset or a collection, not of an instance
     * @param folderId the id of the folder, or {@link #rootId}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     */
    public MutationResult moveAsset(String assetId, String folderId) {
        return commit(folderId, Mutation.patch(assetId, patch -> patch.set("parent", Reference.to(folderId))));
    }

    /**
     * Moves several assets to a folder, in one transaction. Missing assets are skipped.
     *
     * @throws IllegalArgumentException if {@code assetIds} is empty
     */
    public MutationResult moveAssets(Collection<String> assetIds, String folderId) {
        return commit(folderId, Mutation.patch(assetIds, patch -> patch.set("parent", Reference.to(folderId))));
    }

    /**
     * Deletes an empty folder, if it exists. Sanity probably rejects the deletion of a folder that other documents refer to.
     * This rule is known for other documents, but was not tested with folders.
     *
     * @throws IllegalArgumentException if {@code folderId} is {@link #rootId}
     * @throws dev.medialib.sanity.error.MutationConflictException if the folder is not empty
     */
    public MutationResult delete(String folderId) {
        if (folderId.equals(rootId())) {
            throw new IllegalArgumentException("folderId must not be the id of the library's tree, but is " + folderId);
        }
        return documents.delete(folderId);
    }

    private DocumentSelection in(String parentId, Groq filter) {
        return DocumentSelection.where(
                filter.param("parent", DocumentId.of(parentId).value()));
    }

    /**
     * Applies a mutation that adds to a parent. A parent must exist before its children, so a missing tree is created first. The
     * caller did not name the tree, so the result does not contain it.
     */
    private MutationResult commit(String parentId, Mutation mutation) {
        boolean toTree = parentId.equals(rootId());
        Transaction none = documents.transaction().options(o -> o.returnDocuments(true));
        MutationResult result = (toTree ? none.createIfNotExists(tree()) : none)
                .add(List.of(mutation))
                .commit();
        return toTree ? without(rootId(), result) : result;
    }

    private static MutationResult without(String documentId, MutationResult result) {
        return result.withResults(result.results().stream()
                .filter(one -> !documentId.equals(one.id()))
                .toList());
    }

    private Map<String, String> tree() {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("_id", rootId());
        tree.put("_type", "sanity.tree");
        tree.put("name", "folders");
        return tree;
    }

    @Override
    public String toString() {
        return "LibraryFolders[" + libraryId + "]";
    }
}
