package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.query.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Client for the workflow of images, videos or documents: publishing, drafts, schedules and locks. {@link MediaItems} has all
 * these methods.
 *
 * @param <T> the model of an item
 * @param <B> the builder of a change
 */
public abstract class MediaWorkflow<T extends MediaItem, B extends MediaItemChange.Builder<B>>
        extends MediaCollection<T> {
    final WorkflowClient<T> workflow;
    final Supplier<B> changes;

    MediaWorkflow(SetContext<T> set, Supplier<B> changes) {
        super(set);
        this.workflow = new WorkflowClient<>(set);
        this.changes = changes;
    }

    /**
     * Publishes the draft. A service of published items does not find a new item before it is published.
     *
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that the item was not published
     */
    public void publish(UUID id) {
        workflow.operate(id, "Publish", Map.of());
    }

    /**
     * Unpublishes the item: it becomes a draft that visitors do not see. The errors are the same as those of
     * {@link #publish}.
     */
    public void unpublish(UUID id) {
        workflow.operate(id, "Unpublish", Map.of());
    }

    /**
     * Saves the user's own version of the item as the draft. {@link #lock} and {@link #saveTemp} create this version. The
     * errors are the same as those of {@link #publish}.
     */
    public void saveDraft(UUID id) {
        workflow.operate(id, "SaveDraft", Map.of());
    }

    /**
     * Schedules publishing and unpublishing. The errors are the same as those of {@link #publish}. Fractions of milliseconds
     * are cut off.
     *
     * @param publication the time of publishing; null for no scheduled publishing
     * @param expiration the time of unpublishing; null for never
     * @throws IllegalArgumentException if both times are null, or the expiration is not after the publication
     */
    public void schedule(UUID id, @Nullable Instant publication, @Nullable Instant expiration) {
        workflow.operate(id, "Schedule", WorkflowClient.dates(publication, expiration));
    }

    /** Cancels the times set by {@link #schedule}. The errors are the same as those of {@link #publish}. */
    public void stopSchedule(UUID id) {
        workflow.operate(id, "StopSchedule", Map.of());
    }

    /** Sends the item to the users who approve it. The errors are the same as those of {@link #publish}. */
    public void sendForApproval(UUID id) {
        workflow.operate(id, "SendForApproval", Map.of());
    }

    /** Sends the item to the users who publish it. The errors are the same as those of {@link #publish}. */
    public void sendForPublishing(UUID id) {
        workflow.operate(id, "SendForPublishing", Map.of());
    }

    /** Sends the item to the users who review it. The errors are the same as those of {@link #publish}. */
    public void sendForReview(UUID id) {
        workflow.operate(id, "SendForReview", Map.of());
    }

    /** Sends the item back to its author. The errors are the same as those of {@link #publish}. */
    public void reject(UUID id) {
        workflow.operate(id, "Reject", Map.of());
    }

    /**
     * Removes the lock of any user who is editing the item. That user's unsaved changes are lost. The other errors are the
     * same as those of {@link #publish}.
     *
     * @throws dev.medialib.core.error.PermissionDeniedException if the client's user may not remove locks
     */
    public void unlock(UUID id) {
        workflow.operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", false));
    }

    /**
     * Removes the lock of the client's own user.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item. This is not documented
     */
    public void unlockOwn(UUID id) {
        workflow.operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", true));
    }

    /** Same as {@link #operate(UUID, String, Map)} without parameters. */
    public OperationResult operate(UUID id, String action) {
        return workflow.operate(id, action, Map.of());
    }

    /**
     * Applies any operation, such as one that {@link #operations} returns.
     *
     * @param action the name of the operation, such as {@code Publish}
     * @param parameters the parameters of the operation; values that {@code JsonData.of} accepts, except null
     * @throws IllegalArgumentException if {@code action} is blank, or a parameter is null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that it did not apply the
     *     operation
     */
    public OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        return workflow.operate(id, action, parameters);
    }

    /** Returns the actions that the client's user can currently apply to the item. */
    public List<ItemAction> operations(UUID id) {
        return workflow.operations(id);
    }

    /**
     * Locks the item for other users, and creates a version that only the client's user sees. {@link #saveDraft} or
     * {@link #publish} save this version; {@link #unlockOwn} discards it. The duration of the lock is not documented.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item
     */
    public void lock(UUID id) {
        workflow.saveTemp(id, Map.of());
    }

    /** Same as {@link #lock}, but also sets and clears fields in the user's own version. */
    public void saveTemp(UUID id, Consumer<B> change) {
        workflow.saveTemp(id, MediaItemChange.fields(changes, change));
    }

    /** Same as {@link #getWithFallback(UUID, Projection)} with all properties and without related items. */
    public T getWithFallback(UUID id) {
        return workflow.getWithFallback(id, Projection.DEFAULT);
    }

    /** Same as {@link #getWithFallback(UUID, Projection)} with the options that {@code projection} sets. */
    public T getWithFallback(UUID id, Consumer<Projection.Builder> projection) {
        return workflow.getWithFallback(id, Projection.of(projection));
    }

    /**
     * Returns the published item. Properties that are empty in the client's culture are filled from the default language.
     * {@code SitefinityClient.withFallbackProperties} determines the properties to fill. Without it, all properties are filled.
     *
     * <p>The vendor does not document this request, but its client for the renderer sends it. Older versions support it only
     * for images, and always use the default provider.
     *
     * @param projection the properties and related items to return; all properties if it selects none
     * @throws dev.medialib.core.error.NotFoundException if the item does not exist or is not published
     */
    public T getWithFallback(UUID id, Projection projection) {
        return workflow.getWithFallback(id, projection);
    }

    /** Same as {@link #getWithStatus(UUID, Projection)} with all properties and without related items. */
    public T getWithStatus(UUID id) {
        return workflow.getWithStatus(id, Projection.DEFAULT);
    }

    /** Same as {@link #getWithStatus(UUID, Projection)} with the options that {@code projection} sets. */
    public T getWithStatus(UUID id, Consumer<Projection.Builder> projection) {
        return workflow.getWithStatus(id, Projection.of(projection));
    }

    /**
     * Returns the item with its lifecycle status, which is in {@code unknownProperties()}. The vendor does not document this
     * request, but Sitefinity's back end and the vendor's client for Next.js send it.
     *
     * @param projection the properties and related items to return; all properties if it selects none
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public T getWithStatus(UUID id, Projection projection) {
        return workflow.getWithStatus(id, projection);
    }
}
