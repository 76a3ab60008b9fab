package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.RelationEndpoints.Relation;
import dev.medialib.sitefinity.model.ItemReference;
import dev.medialib.sitefinity.query.ListQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The relations of items of one type to others, by fields of related data or related media (Sitefinity documentation, "CRUD
 * operations").
 *
 * <p>On a service that serves published items, a relation is changed in a draft: {@code lock} the item before, and {@code publish} it
 * after.
 */
public final class Relations {
    private final SetContext<JsonData> set;

    Relations(ApiContext api, String set) {
        if (!EntitySets.isName(set)) {
            throw new IllegalArgumentException(
                    "set must be the name of an entity set, such as newsitems, but is \"" + set + "\"");
        }
        this.set = new SetContext<>(api, set, JsonData.class);
    }

    /** Same as {@link #list(UUID, String, Class, ListQuery)} for all items in the order of their ids. */
    public <R> Paged<R> list(UUID id, String field, Class<R> type) {
        return list(id, field, type, ListQuery.ALL);
    }

    /**
     * Lists the items that an item is related to by a field that can hold several.
     *
     * @param type what they are, such as {@code Image.class}, or {@code JsonData.class} for items that this SDK has no model of
     */
    public <R> Paged<R> list(UUID id, String field, Class<R> type, ListQuery query) {
        SetContext<R> related = new SetContext<>(set.api(), set.name(), type);
        return new ItemList<>(related, RelationEndpoints.LIST).list(query, new Relation(set, id, field).options());
    }

    /**
     * Gets the item that an item is related to by a field that holds one at most; empty when it holds none.
     *
     * @param type what it is, such as {@code Image.class}
     */
    public <R> Optional<R> find(UUID id, String field, Class<R> type) {
        JsonData item = set.caller().call(RelationEndpoints.GET, new Relation(set, id, field));
        return item.isNull() ? Optional.empty() : Optional.of(item.as(type));
    }

    /**
     * Relates an item to another.
     *
     * @param field the field of related data, such as {@code RelatedImages}
     * @param related such as {@code client.images().reference(imageId)}
     */
    public void add(UUID id, String field, ItemReference related) {
        RelationEndpoints.requireId("related", related.id());
        String provider = related.provider();
        String url = set.caller().root() + "/" + related.set() + "(" + related.id() + ")"
                + (provider == null
                        ? ""
                        : "?sf_provider="
                                + URLEncoder.encode(provider, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        JsonData body = JsonData.of(Map.of("@odata.id", url));
        set.caller().run(RelationEndpoints.ADD, new RelationEndpoints.Addition(new Relation(set, id, field), body));
    }

    /**
     * Ends the relation of an item to one other.
     *
     * @param related the id of the other item
     * @throws IllegalArgumentException if it is null or the empty id, which would address all; nothing is sent
     */
    public void remove(UUID id, String field, UUID related) {
        set.caller()
                .run(RelationEndpoints.REMOVE, new RelationEndpoints.Removal(new Relation(set, id, field), related));
    }

    /** Ends the relations of an item to all others that the field names. */
    public void removeAll(UUID id, String field) {
        set.caller().run(RelationEndpoints.REMOVE_ALL, new Relation(set, id, field));
    }
}
