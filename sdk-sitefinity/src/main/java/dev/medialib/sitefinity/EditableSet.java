package dev.medialib.sitefinity;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.change.Change;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Item;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Items of one type that can be changed and deleted.
 *
 * @param <T> the model of an item
 * @param <C> a change of an item
 * @param <B> the builder of a change
 */
public abstract class EditableSet<T extends Item, C extends Change, B extends Change.Builder<C, B>>
        extends EntitySet<T> {
    private record Write(UUID id, JsonData fields) {}

    private record Deletion(UUID id, @Nullable String culture) {}

    private final FieldRules rules;
    private final Supplier<B> changes;
    private final Endpoint<Write, JsonData> update;
    private final Endpoint<Write, JsonData> replace;
    private final Endpoint<Deletion, JsonData> delete;

    EditableSet(Service service, EntitySets.Type type, Class<T> itemClass, FieldRules rules, Supplier<B> changes) {
        super(service, type, itemClass);
        this.rules = rules;
        this.changes = changes;
        // JSON or nothing: a login page is neither, and must not pass for success
        this.update = Endpoint.<Write>of(Method.PATCH, id("update"), "{set}({id})", this::encode)
                // setting the same fields to the same values twice does no more than once
                .idempotency(write -> Idempotency.REPEATABLE)
                .returning(ResponseReader.jsonOrNothing());
        this.replace = Endpoint.<Write>of(Method.PUT, id("replace"), "{set}({id})", this::encode)
                .returning(ResponseReader.jsonOrNothing());
        this.delete = Endpoint.<Deletion>of(Method.DELETE, id("delete"), "{set}({id})", this::encode)
                .returning(ResponseReader.jsonOrNothing());
    }

    private void encode(Write write, RequestDraft r) {
        service.address(r, type).path("id", write.id()).json(write.fields());
    }

    private void encode(Deletion deletion, RequestDraft r) {
        r.query("sf_culture", deletion.culture());
        service.circumstances().applyWithoutCulture(r);
        r.path("set", service.sets().name(type)).path("id", deletion.id());
    }

    /** Same as {@link #update(UUID, Change)} with the fields that {@code change} sets or clears. */
    public void update(UUID id, Consumer<B> change) {
        update(id, built(change));
    }

    /**
     * Sets and clears fields. Other fields stay unchanged. The request has the client's culture, so only that language is
     * changed. The response does not contain the item, see {@link #updateAndGet}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void update(UUID id, C change) {
        patch(id, JsonData.of(change.fields()));
    }

    /**
     * Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. Someone else may change the item between the two
     * requests. A service of published items may return the former version.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        update(id, change);
        return get(id);
    }

    /**
     * Replaces all writable fields of an item, including custom fields. In OData an item that was read with related items cannot
     * be used for a replacement; read it without them.
     *
     * <p>The server has no versions of items: changes that others made since this item was read are overwritten. The
     * documentation does not tell what happens to fields that the item lacks.
     *
     * @throws IllegalArgumentException if the item lacks fields that a replacement must have, like an item of a list; no request
     *     is sent
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server requires other fields
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void replace(T item) {
        service.caller().run(replace, new Write(item.id(), rules.replacement(item)));
    }

    /**
     * Reads an item, changes it and {@linkplain #replace(Item) replaces} it. The item is read without fallbacks to the default
     * language, which would otherwise be written into the client's language. A service of published items returns the published
     * version: later changes that are not published yet are overwritten.
     *
     * @param change such as {@code image -> image.withTitle("Cat")}
     * @return the item that was sent
     * @throws IllegalArgumentException if the changed item has another id or lacks fields; it is not sent
     */
    public T replace(UUID id, UnaryOperator<T> change) {
        T item = Objects.requireNonNull(change.apply(withoutFallback().get(id)), "change gave null");
        if (!item.id().equals(id)) {
            throw new IllegalArgumentException("the changed item has another Id: " + item.id() + " instead of " + id);
        }
        replace(item);
        return item;
    }

    /**
     * Deletes an item with all its translations, regardless of the client's culture. If the site has a recycle bin, the item goes
     * there; otherwise it is deleted permanently (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if it is a library or folder that is not empty
     */
    public void delete(UUID id) {
        service.caller().run(delete, new Deletion(id, null));
    }

    /**
     * Deletes one translation of an item. The server treats an unknown culture as the default culture, and then deletes that
     * translation.
     *
     * @param culture such as {@code bg-BG}
     * @throws IllegalArgumentException if {@code culture} is not a culture; no request is sent
     */
    public void deleteTranslation(UUID id, String culture) {
        service.caller().run(delete, new Deletion(id, Circumstances.requireCulture(culture)));
    }

    final void patch(UUID id, JsonData fields) {
        service.caller().run(update, new Write(id, fields));
    }

    final C built(Consumer<B> change) {
        B builder = changes.get();
        change.accept(builder);
        return builder.build();
    }

    private EditableSet<T, C, B> withoutFallback() {
        return in(service.in(service.circumstances().withFallbackProperties(List.of())));
    }

    /** These items under other circumstances. */
    abstract EditableSet<T, C, B> in(Service other);
}
