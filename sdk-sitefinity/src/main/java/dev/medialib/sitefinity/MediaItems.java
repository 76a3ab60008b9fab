package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.change.MediaItemChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.MediaItem;
import dev.medialib.sitefinity.model.OperationResult;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.MediaFields;
import dev.medialib.sitefinity.upload.FileReplacement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Images, videos or documents.
 *
 * @param <T> the model of an item
 * @param <C> a change of an item
 * @param <B> the builder of a change
 */
public abstract class MediaItems<
                T extends MediaItem, C extends MediaItemChange, B extends MediaItemChange.Builder<C, B>>
        extends WorkflowItems<T, C, B> {
    final Uploads<T> uploads;

    private final Endpoint<JsonData, OperationResult> moveAll;
    private final ItemList<T> below;

    MediaItems(Service service, EntitySets.Type type, Class<T> itemClass, FieldRules rules, Supplier<B> changes) {
        super(service, type, itemClass, rules, changes);
        this.uploads = new Uploads<>(service, type, itemClass, this::publish);
        this.below = new ItemList<>(
                service, type, id("below"), "{set}/Default.mediaItemsRecursiveSearch(parentId={parent})", itemClass);
        this.moveAll = Endpoint.<JsonData>of(
                        Method.POST,
                        id("moveAll"),
                        "{set}/Default.Move()",
                        (body, r) -> service.address(r, type).json(body))
                .returning(ResponseReader.whole(answer -> Operations.result(answer, "Move")));
    }

    /** Returns all items of a library, at its root level and in its folders. */
    public Paged<T> inLibrary(UUID library) {
        return list(q -> q.filter(MediaFields.anywhereIn(library)));
    }

    /** Returns the items at the root level of a library, without those in its folders. */
    public Paged<T> atRootOf(UUID library) {
        return list(q -> q.filter(MediaFields.PARENT_ID.eq(library).and(MediaFields.FOLDER_ID.isNull())));
    }

    /** Returns the items in a folder, without those in its subfolders. */
    public Paged<T> inFolder(UUID folder) {
        return list(q -> q.filter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /**
     * Returns the items in a folder and all its subfolders. This request is not documented; it is known from the vendor's own
     * code, and a server without it causes a {@link dev.medialib.core.error.NotFoundException}. The documented way needs more
     * requests: {@code albums().allFolders}, then {@link MediaFields#FOLDER_ID}{@code .in(…)} with the found ids.
     */
    public Paged<T> anywhereInFolder(UUID folder) {
        require(folder, "folder must not be null");
        return below.list(ListQuery.ALL, new ItemList.Options(Map.of("parent", folder.toString()), Map.of()));
    }

    /**
     * Returns the items directly in a library or folder. The vendor's back end sends the same filter. To add filters, an order or
     * properties, pass {@link MediaFields#directlyIn} to {@link #list(java.util.function.Consumer)}.
     */
    public Paged<T> directlyIn(UUID libraryOrFolder) {
        return list(q -> q.filter(MediaFields.directlyIn(libraryOrFolder)));
    }

    /**
     * Moves an item to a library, by changing its {@code ParentId} and {@code FolderId}.
     *
     * @param folder a folder of that library; null for the root level of the library
     */
    public void move(UUID id, UUID library, @Nullable UUID folder) {
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("ParentId", require(library, "library must not be null"));
        place.put("FolderId", folder);
        patch(id, JsonData.of(place));
    }

    /**
     * Moves items to a library or folder in one request. This request is not documented; it is known from the vendor's back end.
     * Neither the response is documented, nor what happens to the other items when one cannot be moved.
     *
     * @param target the id of a library or folder
     * @return the response, whose properties are all null if it was empty
     * @throws IllegalArgumentException if {@code items} is empty or contains null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that the items were not moved
     */
    public OperationResult moveAll(Collection<UUID> items, UUID target) {
        List<UUID> ids = items.stream()
                .map(id -> require(id, "items must not hold null"))
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("target", require(target, "target must not be null"));
        body.put("items", ids);
        return service.caller().call(moveAll, JsonData.of(body));
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with default options. */
    public void replaceFile(UUID id, Content file) {
        replaceFile(id, file, FileReplacement.builder().build());
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with the options that {@code how} sets. */
    public void replaceFile(UUID id, Content file, Consumer<FileReplacement.Builder> how) {
        FileReplacement.Builder builder = FileReplacement.builder();
        how.accept(builder);
        replaceFile(id, file, builder.build());
    }

    /**
     * Replaces the file of an item, in one request with the client's culture. The request is never retried once it was sent.
     *
     * @throws IllegalArgumentException if there is no file name, or it has control characters; no request is sent
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the file was replaced but the item could not be published
     */
    public void replaceFile(UUID id, Content file, FileReplacement how) {
        uploads.replaceFile(id, file, how);
    }

    private static UUID require(@Nullable UUID id, String otherwise) {
        if (id == null) {
            throw new IllegalArgumentException(otherwise);
        }
        return id;
    }
}
