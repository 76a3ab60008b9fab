package dev.medialib.sitefinity.relation;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.relation.RelationEndpoints.Relation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Client for the relations between items, in fields of related data or related media (Sitefinity documentation, "CRUD
 * operations").
 *
 * <p>A service of published items changes the relations of a draft: {@code lock} the item before, and {@code publish} it
 * afterwards.
 */
public final class Relations {
    private final SetContext<JsonData> set;

    /** Creates the resource. Only the client calls this constructor. */
    public Relations(ApiContext api, String set) {
        if (!EntitySets.isName(set)) {
            throw new IllegalArgumentException(
                    "set must be the name of an entity set, such as newsitems, but is \"" + set + "\"");
        }
        this.set = new SetContext<>(api, set, JsonData.class);
    }

    /** Same as {@link #list(UUID, String, Class, ListQuery)} for all related items, ordered by id. */
    public <R> Paged<R> list(UUID id, String field, Class<R> type) {
        return list(id, field, type, ListQuery.ALL);
    }

    /**
     * Returns the related items of a field that can contain several.
     *
     * @param id the id of the item
     * @param field the name of the field, such as {@code RelatedImages}
     * @param type the model of the related items, such as {@code Image.class}; {@code JsonData.class} if this SDK has no
     *     model
     * @param query filters, the order, properties to return and paging
     */
    public <R> Paged<R> list(UUID id, String field, Class<R> type, ListQuery query) {
        SetContext<R> related = new SetContext<>(set.api(), set.name(), type);
        return ItemList.list(related, RelationEndpoints.LIST, query, new Relation(set, id, field).options());
    }

    /** Same as {@link #find(UUID, String, Class, Projection)} with the default properties of the server. */
    public <R> Optional<R> find(UUID id, String field, Class<R> type) {
        return find(id, field, type, Projection.DEFAULT);
    }

    /**
     * Returns the related item of a field that contains at most one; empty if there is none.
     *
     * @param id the id of the item
     * @param field the name of the field
     * @param type the model of the related item, such as {@code Image.class}; {@code JsonData.class} if this SDK has no model
     * @param projection the properties and related items to return
     */
    public <R> Optional<R> find(UUID id, String field, Class<R> type, Projection projection) {
        Relation relation = new Relation(set, id, field);
        JsonData item = set.caller().call(RelationEndpoints.GET, new RelationEndpoints.Get(relation, projection));
        return item.isNull() ? Optional.empty() : Optional.of(item.as(type));
    }

    /**
     * Adds a relation to another item.
     *
     * @param id the id of the item
     * @param field the name of the field, such as {@code RelatedImages}
     * @param related the other item, such as {@code client.images().reference(imageId)}
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
     * Removes the relation to one other item.
     *
     * @param id the id of the item
     * @param field the name of the field
     * @param related the id of the other item
     * @throws IllegalArgumentException if {@code related} is null or the empty id, which would address all relations; no
     *     request is sent
     */
    public void remove(UUID id, String field, UUID related) {
        set.caller()
                .run(RelationEndpoints.REMOVE, new RelationEndpoints.Removal(new Relation(set, id, field), related));
    }

    /** Removes all relations of a field. */
    public void removeAll(UUID id, String field) {
        set.caller().run(RelationEndpoints.REMOVE_ALL, new Relation(set, id, field));
    }
}
