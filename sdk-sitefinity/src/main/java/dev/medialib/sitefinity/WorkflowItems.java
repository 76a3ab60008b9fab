package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sitefinity.change.Change;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Item;
import dev.medialib.sitefinity.model.ItemAction;
import dev.medialib.sitefinity.model.ItemReference;
import dev.medialib.sitefinity.model.OperationResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Items that have a draft, can be published and related to others. Operations apply to the client's culture. The server decides
 * which operations an item's state and workflow allow, see {@link #operations}. Operations are never retried once they were sent.
 *
 * @param <T> the model of an item
 * @param <C> a change of an item
 * @param <B> the builder of a change
 */
public abstract class WorkflowItems<T extends Item, C extends Change, B extends Change.Builder<C, B>>
        extends EditableSet<T, C, B> {
    private final Operations operations;
    private final Endpoint<UUID, T> withFallback;
    private final Endpoint<UUID, T> withStatus;

    WorkflowItems(Service service, EntitySets.Type type, Class<T> itemClass, FieldRules rules, Supplier<B> changes) {
        super(service, type, itemClass, rules, changes);
        this.operations = new Operations(service, type, this::id);
        this.withFallback = Endpoint.<UUID>get(
                        id("getWithFallback"), "{set}({id})/Default.GetItemWithFallback()", (id, r) -> {
                            service.address(r, type).path("id", id).query("$select", "*");
                            if (service.circumstances().fallbackProperties().isEmpty()) {
                                r.query("sf_fallback_prop_names", "*");
                            }
                        })
                .returning(ResponseReader.json(itemClass));
        this.withStatus = Endpoint.<UUID>get(
                        id("getWithStatus"),
                        "{set}({id})/Default.GetItemWithStatus()",
                        (id, r) -> service.address(r, type).path("id", id).query("$select", "*"))
                .returning(ResponseReader.json(itemClass));
    }

    /**
     * Publishes the draft. A service of published items does not find a new item before.
     *
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that it was not published
     */
    public void publish(UUID id) {
        operate(id, "Publish");
    }

    /** Unpublishes the item, so that it is a draft and visitors do not see it. Errors are those of {@link #publish}. */
    public void unpublish(UUID id) {
        operate(id, "Unpublish");
    }

    /** Saves the user's own version, which {@link #saveTemp} changes, as the draft. Errors are those of {@link #publish}. */
    public void saveDraft(UUID id) {
        operate(id, "SaveDraft");
    }

    /**
     * Schedules publishing and unpublishing. Errors are those of {@link #publish}.
     *
     * @param publication the time of publishing; null for none
     * @param expiration the time of unpublishing; null for never
     * @throws IllegalArgumentException if both are null, or the expiration is not after the publication
     */
    public void schedule(UUID id, @Nullable Instant publication, @Nullable Instant expiration) {
        if (publication == null && expiration == null) {
            throw new IllegalArgumentException("publication and expiration must not both be null");
        }
        if (publication != null && expiration != null && !expiration.isAfter(publication)) {
            throw new IllegalArgumentException("expiration must be after publication");
        }
        Map<String, Object> dates = new LinkedHashMap<>();
        if (publication != null) {
            dates.put("PublicationDate", publication.truncatedTo(ChronoUnit.MILLIS));
        }
        if (expiration != null) {
            dates.put("ExpirationDate", expiration.truncatedTo(ChronoUnit.MILLIS));
        }
        operate(id, "Schedule", dates);
    }

    /** Cancels the times set by {@link #schedule}. Errors are those of {@link #publish}. */
    public void stopSchedule(UUID id) {
        operate(id, "StopSchedule");
    }

    /** Sends the item to the users who approve it. Errors are those of {@link #publish}. */
    public void sendForApproval(UUID id) {
        operate(id, "SendForApproval");
    }

    /** Sends the item to the users who publish it. Errors are those of {@link #publish}. */
    public void sendForPublishing(UUID id) {
        operate(id, "SendForPublishing");
    }

    /** Sends the item to the users who review it. Errors are those of {@link #publish}. */
    public void sendForReview(UUID id) {
        operate(id, "SendForReview");
    }

    /** Sends the item back to its author. Errors are those of {@link #publish}. */
    public void reject(UUID id) {
        operate(id, "Reject");
    }

    /**
     * Removes the lock of any user who is editing the item. Unsaved changes of that user are lost. Errors are those of
     * {@link #publish}.
     *
     * @throws dev.medialib.core.error.PermissionDeniedException if the client's user is not allowed to do so
     */
    public void unlock(UUID id) {
        operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", false));
    }

    /**
     * Removes the lock of the client's own user.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item, as far as known
     */
    public void unlockOwn(UUID id) {
        operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", true));
    }

    /** Same as {@link #operate(UUID, String, Map)} without parameters. */
    public OperationResult operate(UUID id, String action) {
        return operate(id, action, Map.of());
    }

    /**
     * Applies any operation, such as one of {@link #operations}.
     *
     * @param action such as {@code Publish}
     * @param parameters the parameters of the action; values as for {@code JsonData.of}, but not null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server reports that the operation was not applied
     */
    public OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        return operations.operate(id, action, parameters);
    }

    /** Returns the actions that the client's user can currently apply to the item. */
    public List<ItemAction> operations(UUID id) {
        return operations.available(id);
    }

    /**
     * Locks the item for other users, and creates a version that only the client's user sees. {@link #saveDraft} or
     * {@link #publish} save this version, {@link #unlockOwn} discards it. The duration of the lock is not documented.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item
     */
    public void lock(UUID id) {
        operations.saveTemp(id, Map.of());
    }

    /** Same as {@link #lock}, and sets and clears fields in the user's own version. */
    public void saveTemp(UUID id, Consumer<B> change) {
        operations.saveTemp(id, built(change).fields());
    }

    /**
     * Returns the published item with all properties. Properties that are empty in the client's culture are filled from the
     * default language: those that the client names, or all.
     *
     * <p>This request is not documented; it is known from the vendor's client for its renderer. Older versions support it only
     * for images, and always use the default provider.
     *
     * @throws dev.medialib.core.error.NotFoundException if the item does not exist or is not published
     */
    public T getWithFallback(UUID id) {
        return service.caller().call(withFallback, id);
    }

    /**
     * Returns the item with all properties and its lifecycle status, which is in {@code unknownProperties()}. This request is not
     * documented; it is known from the vendor's back end.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public T getWithStatus(UUID id) {
        return service.caller().call(withStatus, id);
    }

    /** Returns the relations of these items to others. */
    public Relations relations() {
        return new Relations(service, service.sets().name(type));
    }

    /** Returns a reference to an item of this set, with the client's provider, as the target of a relation. */
    public ItemReference reference(UUID id) {
        return new ItemReference(
                service.sets().name(type), id, service.circumstances().provider());
    }
}
