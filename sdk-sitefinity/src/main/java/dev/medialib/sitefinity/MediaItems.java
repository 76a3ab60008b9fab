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
 * @param <T> what an item is
 * @param <C> a change of one
 * @param <B> what collects it
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

    /** All items of a library, at its root level and in its folders. */
    public Paged<T> inLibrary(UUID library) {
        return list(q -> q.filter(MediaFields.anywhereIn(library)));
    }

    /** The items at the root level of a library, without those in its folders. */
    public Paged<T> atRootOf(UUID library) {
        return list(q -> q.filter(MediaFields.PARENT_ID.eq(library).and(MediaFields.FOLDER_ID.isNull())));
    }

    /** The items in a folder, without those in the folders below it. */
    public Paged<T> inFolder(UUID folder) {
        return list(q -> q.filter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /**
     * The items in a folder and in all folders below it. Not documented; the vendor's own code has it, and a server without it answers
     * with a {@link dev.medialib.core.error.NotFoundException}. What is documented takes more requests: {@code albums().allFolders},
     * then {@link MediaFields#FOLDER_ID}{@code .in(…)} with what that finds.
     */
    public Paged<T> anywhereInFolder(UUID folder) {
        require(folder, "folder must not be null");
        return below.list(ListQuery.ALL, new ItemList.Options(Map.of("parent", folder.toString()), Map.of()));
    }

    /**
     * The items directly in a library or in a folder, whichever the id is of; the vendor's back end asks in this way. For more conditions,
     * an order or other properties, give {@link MediaFields#directlyIn} to {@link #list(java.util.function.Consumer)}.
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
     * Moves items to a library or folder in one request. The vendor's back end does so; it is not documented, nor what the server
     * answers, nor what becomes of the others when one cannot be moved.
     *
     * @param target the id of a library or folder
     * @return the answer, of which all is null when it was empty
     * @throws IllegalArgumentException if {@code items} is empty or holds null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
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

    /** {@link #replaceFile(UUID, Content, FileReplacement)} as it is done by default. */
    public void replaceFile(UUID id, Content file) {
        replaceFile(id, file, FileReplacement.builder().build());
    }

    /** {@link #replaceFile(UUID, Content, FileReplacement)} with settings that are made in place. */
    public void replaceFile(UUID id, Content file, Consumer<FileReplacement.Builder> how) {
        FileReplacement.Builder builder = FileReplacement.builder();
        how.accept(builder);
        replaceFile(id, file, builder.build());
    }

    /**
     * Gives an item another file, in one request. Carries the client's culture. Never repeated once it was written.
     *
     * @throws IllegalArgumentException if there is no file name, or one that has line ends; nothing is sent
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item has the file, but could not be published as was asked
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
