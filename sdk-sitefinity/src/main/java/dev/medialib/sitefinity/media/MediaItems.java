package dev.medialib.sitefinity.media;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.internal.EntityEditor;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.relation.ItemReference;
import dev.medialib.sitefinity.relation.Relations;
import dev.medialib.sitefinity.task.BackgroundTasks;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Client that reads and changes images, videos or documents.
 *
 * @param <T> the model of an item
 * @param <B> the builder of a change
 */
public abstract class MediaItems<T extends MediaItem, B extends MediaItemChange.Builder<B>>
        extends MediaWorkflow<T, B> {
    /** Start of the message of the exception if publishing fails. */
    static final String CHANGED = "the item was changed";

    private static final String REPLACED = "the item was replaced";

    final EntityEditor<T> editor;

    private final Uploads<T> uploads;

    MediaItems(SetContext<T> set, FieldRules rules, Supplier<B> changes) {
        super(set, changes);
        this.editor = new EntityEditor<>(set, rules);
        this.uploads = new Uploads<>(set, workflow);
    }

    /**
     * Sets and clears fields of an item, in the client's culture. Other fields stay unchanged. The changed fields are in the
     * draft; see {@link #updateAndPublish}. To get the changed item, use {@link #updateAndGet(UUID, Consumer)}.
     *
     * @param change sets and clears the fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void update(UUID id, Consumer<B> change) {
        editor.update(id, MediaItemChange.fields(changes, change));
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. Another user may change the item between the
     * two requests. A service of published items may return the previous version.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        editor.update(id, MediaItemChange.fields(changes, change));
        return items.get(id, Projection.DEFAULT);
    }

    /** Same as {@link #updateAndGet(UUID, Consumer, Projection)} with the options that {@code projection} sets. */
    public T updateAndGet(UUID id, Consumer<B> change, Consumer<Projection.Builder> projection) {
        return updateAndGet(id, change, Projection.of(projection));
    }

    /** Same as {@link #updateAndGet(UUID, Consumer)} with the selected properties and related items. */
    public T updateAndGet(UUID id, Consumer<B> change, Projection projection) {
        editor.update(id, MediaItemChange.fields(changes, change));
        return items.get(id, projection);
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #publish}. If publishing fails, the change is in the draft:
     * call {@code publish} again.
     *
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was changed but could not be published
     */
    public void updateAndPublish(UUID id, Consumer<B> change) {
        editor.update(id, MediaItemChange.fields(changes, change));
        workflow.publishAfter(id, CHANGED);
    }

    /**
     * Replaces all writable fields of an item, including custom fields. In OData a replacement must not contain related
     * items: read the item without them.
     *
     * <p>The server has no versions of items: changes that others made after this item was read are overwritten. The vendor
     * does not document what happens to fields that the item lacks.
     *
     * @throws IllegalArgumentException if the item lacks fields that a replacement requires, like an item of a list; no
     *     request is sent
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server requires other fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void replace(T item) {
        editor.replace(item);
    }

    /**
     * Reads an item, changes it and {@linkplain #replace(Item) replaces} it. The item is read without fallbacks to the
     * default language, because they would be written into the client's language. A service of published items returns the
     * published version, so that later unpublished changes are overwritten.
     *
     * @param change returns the changed item, such as {@code image -> image.withTitle("Cat")}
     * @return the item that was sent
     * @throws IllegalArgumentException if the changed item has another id or lacks fields; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        return editor.replace(id, change);
    }

    /**
     * Same as {@link #replace(MediaItem)}, followed by {@link #publish}. If publishing fails, the change is in the draft:
     * call {@code publish} again.
     *
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was replaced but could not be published
     */
    public void replaceAndPublish(T item) {
        editor.replace(item);
        workflow.publishAfter(item.id(), REPLACED);
    }

    /**
     * Same as {@link #replace(UUID, UnaryOperator)}, followed by {@link #publish}. If publishing fails, the change is in the
     * draft: call {@code publish} again.
     *
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was replaced but could not be published
     */
    public T replaceAndPublish(UUID id, UnaryOperator<T> change) {
        T sent = editor.replace(id, change);
        workflow.publishAfter(id, REPLACED);
        return sent;
    }

    /**
     * Deletes an item with all its translations, regardless of the client's culture. If the site has a recycle bin, the item
     * is moved there. Otherwise it is deleted permanently (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void delete(UUID id) {
        editor.delete(id);
    }

    /**
     * Deletes one translation of an item. The server treats an unknown culture as the default culture, and deletes that
     * translation instead.
     *
     * @param culture the language, such as {@code bg-BG}
     * @throws IllegalArgumentException if {@code culture} is not a language tag; no request is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        editor.deleteTranslation(id, culture);
    }

    /**
     * Moves an item to a library: changes its {@code ParentId} and {@code FolderId}. To move many items, use
     * {@link #moveAll}.
     *
     * @param library the id of the library
     * @param folder a folder of that library; null for the root level of the library
     * @throws IllegalArgumentException if {@code library} is null
     */
    public void move(UUID id, UUID library, @Nullable UUID folder) {
        editor.update(id, MediaItemChange.fields(changes, c -> c.location(library, folder)));
    }

    /**
     * Starts to move items, and folders with their contents, to a library or folder (Sitefinity documentation, "Long running
     * operations", since 14.1). The server moves them in the background, after this method has returned. {@code parentId()},
     * {@code folderId()} and the URLs of the items change later. To wait for the end, see {@link #backgroundTasks()}. To move
     * one item immediately, use {@link #move}.
     *
     * @param items ids of items of this set, and of folders
     * @param target the id of a library or folder
     * @throws IllegalArgumentException if {@code items} is empty or contains null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that it does not move the items.
     *     This is not documented
     */
    public void moveAll(Collection<UUID> items, UUID target) {
        editor.moveAll(items, target);
    }

    /** Returns the background tasks of the server, such as those of {@link #moveAll}. */
    public BackgroundTasks backgroundTasks() {
        return new BackgroundTasks(set);
    }

    /** Same as {@link #upload(Content, MediaUpload)} with the fields and options that {@code options} sets. */
    public T upload(Content file, Consumer<MediaUpload.Builder<B>> options) {
        return uploads.upload(file, MediaUpload.of(changes, options));
    }

    /**
     * Uploads a file as a new item. {@link MediaUpload} describes how the file is sent. A request with a whole file is never
     * retried after it was sent. If the response is lost, {@link dev.medialib.core.call.MedialibException#outcomeUnknown()} of
     * the exception is true.
     *
     * @param options sets the library, and the file name if the content has none
     * @return the new item. After an upload in chunks, it has the state before publishing
     * @throws IllegalArgumentException if the library or the file name is missing; no request is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server rejects a chunk after all retries
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was created but could not be published
     */
    public T upload(Content file, MediaUpload<B> options) {
        return uploads.upload(file, options);
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with default options. */
    public void replaceFile(UUID id, Content file) {
        uploads.replaceFile(id, file, FileReplacement.builder().build());
    }

    /** Same as {@link #replaceFile(UUID, Content, FileReplacement)} with the options that {@code options} sets. */
    public void replaceFile(UUID id, Content file, Consumer<FileReplacement.Builder> options) {
        uploads.replaceFile(id, file, FileReplacement.of(options));
    }

    /**
     * Replaces the file of an item, in one request with the client's culture. The request is never retried after it was sent.
     *
     * @throws IllegalArgumentException if there is no file name, or if it contains control characters; no request is sent
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the file was replaced but the item could not be
     *     published
     */
    public void replaceFile(UUID id, Content file, FileReplacement options) {
        uploads.replaceFile(id, file, options);
    }

    /** Returns the relations of these items to other items. */
    public Relations relations() {
        return new Relations(set.api(), set.name());
    }

    /** Returns a reference to an item of this set, with the client's provider, as the target of a relation. */
    public ItemReference reference(UUID id) {
        return new ItemReference(set.name(), id, set.api().parameters().provider());
    }
}
