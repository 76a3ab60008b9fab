package dev.medialib.sitefinity.internal;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.item.Item;
import dev.medialib.sitefinity.query.Projection;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Editor that creates, changes and deletes the items of one entity set. */
public final class EntityEditor<T extends Item> {
    private final SetContext<T> set;
    private final FieldRules rules;

    public EntityEditor(SetContext<T> set, FieldRules rules) {
        this.set = set;
        this.rules = rules;
    }

    public T create(Map<String, JsonData> fields) {
        JsonData body = rules.creation(set.name(), fields);
        return set.itemClass().cast(set.caller().call(EditEndpoints.CREATE, new EditEndpoints.Create(set, body)));
    }

    public void update(UUID id, Map<String, JsonData> fields) {
        set.caller().run(EditEndpoints.UPDATE, new EditEndpoints.Write(set, id, JsonData.of(fields)));
    }

    public void replace(T item) {
        set.caller().run(EditEndpoints.REPLACE, new EditEndpoints.Write(set, item.id(), rules.replacement(item)));
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
        ItemEndpoints.Get get = new ItemEndpoints.Get(set.withoutFallback(), id, Projection.DEFAULT);
        T item = set.itemClass().cast(set.caller().call(ItemEndpoints.GET, get));
        T changed = Objects.requireNonNull(change.apply(item), "change must not return null");
        if (!changed.id().equals(id)) {
            throw new IllegalArgumentException(
                    "change must keep the Id " + id + ", but returned an item with the Id " + changed.id());
        }
        set.caller().run(EditEndpoints.REPLACE, new EditEndpoints.Write(set, id, rules.replacement(changed)));
        return changed;
    }

    public void moveAll(Collection<UUID> items, UUID target) {
        set.caller().run(EditEndpoints.MOVE_ALL, new EditEndpoints.Move(set, items, target));
    }

    public void delete(UUID id) {
        set.caller().run(EditEndpoints.DELETE, new EditEndpoints.Delete(set, id, null));
    }

    public void deleteTranslation(UUID id, String culture) {
        String valid = ApiContext.Parameters.requireCulture(culture);
        set.caller().run(EditEndpoints.DELETE, new EditEndpoints.Delete(set, id, valid));
    }
}
