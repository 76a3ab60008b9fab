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
 * @param <T> what an item is
 * @param <C> a change of one
 * @param <B> what collects it
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

    /** {@link #update(UUID, Change)} with a change that is made in place. */
    public void update(UUID id, Consumer<B> change) {
        update(id, built(change));
    }

    /**
     * Sets and clears fields; the others stay as they are. Carries the client's culture, and so changes that language alone. The
     * server answers nothing of use; see {@link #updateAndGet}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void update(UUID id, C change) {
        patch(id, JsonData.of(change.fields()));
    }

    /**
     * {@link #update(UUID, Consumer)}, and then gets the item. In between, someone else may have changed it once more. A service that
     * shows only what is published may give it as it was before.
     */
    public T updateAndGet(UUID id, Consumer<B> change) {
        update(id, change);
        return get(id);
    }

    /**
     * Makes the server's item the given one: all its fields that can be written are sent, custom ones among them. Items that were got
     * with related items in them cannot be replaced in OData; get them without.
     *
     * <p>The server does not tell versions of an item apart: what someone else changed since this one was got is overwritten. What it
     * does with fields that the item lacks is not documented.
     *
     * @throws IllegalArgumentException if the item lacks fields that a replacement must have, as one from a list does; nothing is sent
     * @throws dev.medialib.sitefinity.error.MissingPropertiesException if the server misses others
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     */
    public void replace(T item) {
        service.caller().run(replace, new Write(item.id(), rules.replacement(item)));
    }

    /**
     * Gets the item, changes it and {@linkplain #replace(Item) replaces} the server's. It is got without fallbacks to the default
     * language, which would else be written into the client's. A service that shows only what is published gives the published item:
     * what was changed since and is not published yet is overwritten.
     *
     * @param change such as {@code image -> image.withTitle("Cat")}
     * @return the item as it was sent
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
     * Deletes an item with all its translations, whatever the client's culture. It goes to the recycle bin if the site has that module,
     * and is gone for good if not (Sitefinity documentation, "Media CRUD operations").
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such item
     * @throws dev.medialib.sitefinity.error.ParentHasChildrenException if it is a library or folder that is not empty
     */
    public void delete(UUID id) {
        service.caller().run(delete, new Deletion(id, null));
    }

    /**
     * Deletes one translation of an item. A culture that the server does not know is the default one to it, whose translation is then
     * deleted.
     *
     * @param culture such as {@code bg-BG}
     * @throws IllegalArgumentException if that is no culture; nothing is sent
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
