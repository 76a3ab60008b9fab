package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.change.MediaItemChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.ItemAction;
import dev.medialib.sitefinity.model.ItemReference;
import dev.medialib.sitefinity.model.MediaItem;
import dev.medialib.sitefinity.model.OperationResult;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.MediaFields;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import dev.medialib.sitefinity.upload.FileReplacement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Images, videos or documents. They have a draft, can be published and related to others.
 *
 * <p>Operations such as {@link #publish} are for the client's culture. The server decides which of them an item's state and workflow
 * allow; {@link #operations} tells. An operation is never retried once its request was written.
 *
 * @param <T> the type of an item
 * @param <B> the builder of a change
 */
public abstract class MediaItems<T extends MediaItem, B extends MediaItemChange.Builder<B>> implements EntitySet<T> {
    final SetContext<T> set;
    final EntityEditor<T> editor;
    final Uploads<T> uploads;

    private final EntityClient<T> items;
    private final WorkflowClient<T> workflow;
    private final Function<Consumer<B>, ? extends MediaItemChange> changes;

    MediaItems(SetContext<T> set, FieldRules rules, Function<Consumer<B>, ? extends MediaItemChange> changes) {
        this.set = set;
        this.items = new EntityClient<>(set);
        this.editor = new EntityEditor<>(set, rules);
        this.workflow = new WorkflowClient<>(set);
        this.uploads = new Uploads<>(set, workflow);
        this.changes = changes;
    }

    @Override
    public Paged<T> list(ListQuery query) {
        return items.list(query);
    }

    @Override
    public long count() {
        return items.count();
    }

    @Override
    public long count(Filter filter) {
        return items.count(filter);
    }

    @Override
    public T get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public T get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public T get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<T> find(UUID id) {
        return items.find(id, Projection.DEFAULT);
    }

    @Override
    public Optional<T> find(UUID id, Consumer<Projection.Builder> projection) {
        return items.find(id, Projection.of(projection));
    }

    @Override
    public Paged<T> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /** Lists all items of a library, at its root level and in its folders. */
    public Paged<T> inLibrary(UUID library) {
        return list(q -> q.filter(MediaFields.anywhereIn(library)));
    }

    /** Lists the items at the root level of a library, without those in its folders. */
    public Paged<T> atRootOf(UUID library) {
        return list(q -> q.filter(MediaFields.PARENT_ID.eq(library).and(MediaFields.FOLDER_ID.isNull())));
    }

    /** Lists the items in a folder, without those in the folders below it. */
    public Paged<T> inFolder(UUID folder) {
        return list(q -> q.filter(MediaFields.FOLDER_ID.eq(folder)));
    }

    /**
     * Lists the items in a folder and in all folders below it. This is not documented; the vendor's own code has it, and a server
     * without it responds with a {@link dev.medialib.core.error.NotFoundException}. The documented way takes more requests: {@code
     * albums().allFolders}, then {@link MediaFields#FOLDER_ID}{@code .in(…)} with the ids that it finds.
     */
    public Paged<T> anywhereInFolder(UUID folder) {
        return new ItemList<>(set, MediaEndpoints.BELOW).list(ListQuery.ALL, MediaEndpoints.below(folder));
    }

    /**
     * Lists the items directly in a library or in a folder, whichever the id is of, as the vendor's back end does. For more conditions,
     * an order or other properties, give {@link MediaFields#directlyIn} to {@link #list(java.util.function.Consumer)}.
     */
    public Paged<T> directlyIn(UUID libraryOrFolder) {
        return list(q -> q.filter(MediaFields.directlyIn(libraryOrFolder)));
    }

    /**
     * Sets and clears the fields that the lambda names; the others stay as they are. Carries the client's culture, and so changes that
     * language alone. The response holds nothing of use; see {@link #updateAndGet}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void update(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
    }

    /**
     * Updates an item as {@link #update(UUID, Consumer)} does, and then gets it. In between, someone else may change it once more. A
     * service that serves published items may return it as it was before.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        editor.update(id, changes.apply(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Replaces the server's item by the given one: sends all its fields that can be written, custom ones among them. OData cannot
     * replace items that hold related items; get them without.
     *
     * <p>The server does not compare versions: changes that others made since this item was read are overwritten. What it does with
     * fields that the item lacks is not documented.
     *
     * @throws IllegalArgumentException if the item lacks fields that a replacement must have, as one from a list does; nothing is sent
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server misses others
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void replace(T item) {
        editor.replace(item);
    }

    /**
     * Gets an item, changes it and {@linkplain #replace(MediaItem) replaces} the server's. It is read without fallbacks to the default
     * language, which would otherwise be written into the client's. A service that serves published items returns the published item:
     * changes since then that are not published yet are overwritten.
     *
     * @param change such as {@code image -> image.withTitle("Cat")}
     * @return the item as it was sent
     * @throws IllegalArgumentException if the changed item has another id or lacks fields; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        return editor.replace(id, change);
    }

    /**
     * Deletes an item with all its translations, whatever the client's culture. It goes to the recycle bin if the site has that module;
     * otherwise it cannot be restored (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of an item. The server treats an unknown culture as the default one, and then deletes that translation.
     *
     * @param culture such as {@code bg-BG}
     * @throws IllegalArgumentException if it cannot be a culture; nothing is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        editor.deleteTranslation(id, culture);
    }

    /**
     * Moves an item to a library, by changing its {@code ParentId} and {@code FolderId}.
     *
     * @param folder a folder of that library; null for the root level of the library
     */
    public void move(UUID id, UUID library, @Nullable UUID folder) {
        editor.update(id, MediaEndpoints.place(library, folder));
    }

    /**
     * Moves items to a library or folder in one request, as the vendor's back end does. It is not documented, nor is the response, nor
     * what happens to the others if one cannot be moved.
     *
     * @param target the id of a library or folder
     * @return the response, of which all is null when it was empty
     * @throws IllegalArgumentException if {@code items} is empty or holds null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
     */
    public OperationResult moveAll(Collection<UUID> items, UUID target) {
        return set.caller().call(MediaEndpoints.MOVE_ALL, new MediaEndpoints.Move(set, items, target));
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with default options. */
    public void replaceFile(UUID id, Content file) {
        uploads.replaceFile(id, file, FileReplacement.builder().build());
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with options that the lambda builds. */
    public void replaceFile(UUID id, Content file, Consumer<FileReplacement.Builder> options) {
        uploads.replaceFile(id, file, FileReplacement.of(options));
    }

    /**
     * Gives an item another file, in one request. Carries the client's culture. Never retried once the request was written.
     *
     * @throws IllegalArgumentException if there is no file name, or one that has line ends; nothing is sent
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item has the file, but could not be published
     */
    public void replaceFile(UUID id, Content file, FileReplacement options) {
        uploads.replaceFile(id, file, options);
    }

    /**
     * Publishes the draft. A service that serves published items does not find a new item before that.
     *
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
     */
    public void publish(UUID id) {
        workflow.operate(id, "Publish", Map.of());
    }

    /** Makes the item a draft again, which visitors do not see. Fails as {@link #publish} does. */
    public void unpublish(UUID id) {
        workflow.operate(id, "Unpublish", Map.of());
    }

    /** Makes the user's own version, which {@link #saveTemp} fills, the draft. Fails as {@link #publish} does. */
    public void saveDraft(UUID id) {
        workflow.operate(id, "SaveDraft", Map.of());
    }

    /**
     * Schedules when the item is published and unpublished. Fails as {@link #publish} does.
     *
     * @param publication when it is published; null for not at a time
     * @param expiration when it is unpublished; null for never
     * @throws IllegalArgumentException if both are null, or the expiration is not after the publication
     */
    public void schedule(UUID id, @Nullable Instant publication, @Nullable Instant expiration) {
        workflow.operate(id, "Schedule", WorkflowClient.dates(publication, expiration));
    }

    /** Cancels what {@link #schedule} planned. Fails as {@link #publish} does. */
    public void stopSchedule(UUID id) {
        workflow.operate(id, "StopSchedule", Map.of());
    }

    /** Passes the item on to those who approve it. Fails as {@link #publish} does. */
    public void sendForApproval(UUID id) {
        workflow.operate(id, "SendForApproval", Map.of());
    }

    /** Passes the item on to those who publish it. Fails as {@link #publish} does. */
    public void sendForPublishing(UUID id) {
        workflow.operate(id, "SendForPublishing", Map.of());
    }

    /** Passes the item on to those who review it. Fails as {@link #publish} does. */
    public void sendForReview(UUID id) {
        workflow.operate(id, "SendForReview", Map.of());
    }

    /** Sends the item back to its author. Fails as {@link #publish} does. */
    public void reject(UUID id) {
        workflow.operate(id, "Reject", Map.of());
    }

    /**
     * Ends the lock of whoever is editing the item; changes that this user has not saved are lost. Fails as {@link #publish} does.
     *
     * @throws dev.medialib.core.error.PermissionDeniedException if the client's user may not
     */
    public void unlock(UUID id) {
        workflow.operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", false));
    }

    /**
     * Ends the lock of the client's own user.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item, as far as is known
     */
    public void unlockOwn(UUID id) {
        workflow.operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", true));
    }

    /** Same as {@link #operate(UUID, String, Map)} without parameters. */
    public OperationResult operate(UUID id, String action) {
        return workflow.operate(id, action, Map.of());
    }

    /**
     * Carries out any operation, such as one that {@link #operations} names.
     *
     * @param action such as {@code Publish}
     * @param parameters as the action requires; values as in {@code JsonData.of}, but not null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
     */
    public OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        return workflow.operate(id, action, parameters);
    }

    /** Returns what the client's user can do with the item now. */
    public List<ItemAction> operations(UUID id) {
        return workflow.operations(id);
    }

    /**
     * Locks the item for other users, and makes a version that the client's user alone sees. {@link #saveDraft} or {@link #publish} take
     * it over, {@link #unlockOwn} drops it. How long the lock lasts is not documented.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item
     */
    public void lock(UUID id) {
        workflow.saveTemp(id, Map.of());
    }

    /** Locks the item as {@link #lock} does, and sets and clears fields in the user's own version. */
    public void saveTemp(UUID id, Consumer<B> change) {
        workflow.saveTemp(id, changes.apply(change).fields());
    }

    /**
     * Gets the published item with all properties. Those that are empty in the client's culture come in the default language, all of
     * them unless the client names some. This is not documented; the vendor's client for its renderer does so. Older versions do it for
     * images alone, and look in the default provider whichever the client names.
     *
     * @throws dev.medialib.core.error.NotFoundException if it does not exist or is not published
     */
    public T getWithFallback(UUID id) {
        return workflow.getWithFallback(id);
    }

    /**
     * Gets the item with all properties and the state of its lifecycle, which is in {@code unknownProperties()}. This is not documented;
     * the vendor's back end does so.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public T getWithStatus(UUID id) {
        return workflow.getWithStatus(id);
    }

    /** Returns the relations of these items to others. */
    public Relations relations() {
        return new Relations(set.api(), set.name());
    }

    /** Returns a reference to an item of the client's provider, as the target of a relation. */
    public ItemReference reference(UUID id) {
        return new ItemReference(set.name(), id, set.api().parameters().provider());
    }
}
