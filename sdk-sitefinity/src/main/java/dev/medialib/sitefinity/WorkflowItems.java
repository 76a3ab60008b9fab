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
 * Items that have a draft, can be published and related to others. Operations are for the client's culture. Which of them an item's
 * state and workflow allow is up to the server; {@link #operations} tells. None is repeated once it was written.
 *
 * @param <T> what an item is
 * @param <C> a change of one
 * @param <B> what collects it
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
     * Publishes the draft. Before that, a service that serves published items does not find a new one.
     *
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
     */
    public void publish(UUID id) {
        operate(id, "Publish");
    }

    /** Makes the item a draft again, which visitors do not see. Fails as {@link #publish} does. */
    public void unpublish(UUID id) {
        operate(id, "Unpublish");
    }

    /** Makes the user's own version, which {@link #saveTemp} fills, the draft. Fails as {@link #publish} does. */
    public void saveDraft(UUID id) {
        operate(id, "SaveDraft");
    }

    /**
     * Has the item published and unpublished at given times. Fails as {@link #publish} does.
     *
     * @param publication when it is published; null for not at a time
     * @param expiration when it is unpublished; null for never
     * @throws IllegalArgumentException if neither is given, or the expiration is not after the publication
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

    /** Takes back what {@link #schedule} planned. Fails as {@link #publish} does. */
    public void stopSchedule(UUID id) {
        operate(id, "StopSchedule");
    }

    /** Passes the item on to those who approve it. Fails as {@link #publish} does. */
    public void sendForApproval(UUID id) {
        operate(id, "SendForApproval");
    }

    /** Passes the item on to those who publish it. Fails as {@link #publish} does. */
    public void sendForPublishing(UUID id) {
        operate(id, "SendForPublishing");
    }

    /** Passes the item on to those who review it. Fails as {@link #publish} does. */
    public void sendForReview(UUID id) {
        operate(id, "SendForReview");
    }

    /** Sends the item back to its author. Fails as {@link #publish} does. */
    public void reject(UUID id) {
        operate(id, "Reject");
    }

    /**
     * Ends the lock of whoever is editing the item; what that user has not saved is lost. Fails as {@link #publish} does.
     *
     * @throws dev.medialib.core.error.PermissionDeniedException if the client's user may not
     */
    public void unlock(UUID id) {
        operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", false));
    }

    /**
     * Ends the lock of the client's own user.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item, as far as is known
     */
    public void unlockOwn(UUID id) {
        operate(id, "Unlock", Map.of("checkIfOwnerIsCurrentUser", true));
    }

    /** {@link #operate(UUID, String, Map)} without parameters. */
    public OperationResult operate(UUID id, String action) {
        return operate(id, action, Map.of());
    }

    /**
     * Carries out any operation, such as one that {@link #operations} names.
     *
     * @param action such as {@code Publish}
     * @param parameters as the action demands; values as in {@code JsonData.of}, but not null
     * @throws dev.medialib.sitefinity.error.OperationFailedException if the server says that it was not done
     */
    public OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        return operations.operate(id, action, parameters);
    }

    /** What the client's user can do with the item now. */
    public List<ItemAction> operations(UUID id) {
        return operations.available(id);
    }

    /**
     * Locks the item for other users, and makes a version that the client's user alone sees. {@link #saveDraft} or {@link #publish} take
     * it over, {@link #unlockOwn} drops it. How long the lock lasts is not documented.
     *
     * @throws dev.medialib.sitefinity.error.LockedItemException if another user is editing the item
     */
    public void lock(UUID id) {
        operations.saveTemp(id, Map.of());
    }

    /** {@link #lock}, with fields set and cleared in the user's own version. */
    public void saveTemp(UUID id, Consumer<B> change) {
        operations.saveTemp(id, built(change).fields());
    }

    /**
     * The published item with all properties; those that are empty in the client's culture come in the default language, all of them
     * unless the client names some. Not documented; the vendor's client for its renderer does so. Older versions do it for images alone,
     * and look in the default provider whichever the client names.
     *
     * @throws dev.medialib.core.error.NotFoundException if it does not exist or is not published
     */
    public T getWithFallback(UUID id) {
        return service.caller().call(withFallback, id);
    }

    /**
     * The item with all properties and the state of its lifecycle, which is in {@code unknownProperties()}. Not documented; the vendor's
     * back end does so.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public T getWithStatus(UUID id) {
        return service.caller().call(withStatus, id);
    }

    /** These items' relations to others. */
    public Relations relations() {
        return new Relations(service, service.sets().name(type));
    }

    /** An item of these, of the client's provider, as the target of a relation. */
    public ItemReference reference(UUID id) {
        return new ItemReference(
                service.sets().name(type), id, service.circumstances().provider());
    }
}
