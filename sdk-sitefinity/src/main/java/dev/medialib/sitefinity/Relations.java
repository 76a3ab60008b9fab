package dev.medialib.sitefinity;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.PropertyNames;
import dev.medialib.sitefinity.model.ItemReference;
import dev.medialib.sitefinity.query.ListQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The relations of items of one type to others, by fields of related data or related media (Sitefinity documentation, "CRUD
 * operations").
 *
 * <p>On a service that serves published items, a relation is changed in a draft: {@code lock} the item before, and {@code publish} it
 * after.
 */
public final class Relations {
    private static final UUID NO_ID = new UUID(0, 0);

    private final Service service;
    private final String set;

    private record Relation(Relations of, UUID id, String field) {
        Relation {
            requireId("id", id);
            if (!PropertyNames.isName(field)) {
                throw new IllegalArgumentException(
                        "field must be the name of a field, such as RelatedImages, but is \"" + field + "\"");
            }
        }

        RequestDraft address(RequestDraft r) {
            return of.service.address(r, of.set).path("id", id).path("field", field);
        }
    }

    private record Target(Relation relation, UUID related) {}

    private record Addition(Relation relation, JsonData body) {}

    private static final Endpoint<Relation, JsonData> GET = Endpoint.<Relation>get(
                    "sitefinity.relations.get", "{set}({id})/{field}", Relation::address)
            .returning(ResponseReader.jsonOrNothing());

    /** That a relation which is there already is not added twice, nobody promises. */
    private static final Endpoint<Addition, JsonData> ADD = Endpoint.<Addition>of(
                    Method.POST,
                    "sitefinity.relations.add",
                    "{set}({id})/{field}/$ref",
                    (addition, r) -> addition.relation().address(r).json(addition.body()))
            .returning(ResponseReader.jsonOrNothing());

    private static final Endpoint<Target, JsonData> REMOVE = Endpoint.<Target>of(
                    Method.DELETE,
                    "sitefinity.relations.remove",
                    "{set}({id})/{field}({related})/$ref",
                    (target, r) -> target.relation().address(r).path("related", requireId("related", target.related())))
            .returning(ResponseReader.jsonOrNothing());

    /** That there is nothing left is no answer of this, so that a 404 is one about the item. */
    private static final Endpoint<Relation, JsonData> REMOVE_ALL = Endpoint.<Relation>of(
                    Method.DELETE, "sitefinity.relations.removeAll", "{set}({id})/{field}/$ref", Relation::address)
            .returning(ResponseReader.jsonOrNothing(), refusal -> null);

    Relations(Service service, String set) {
        if (!EntitySets.isName(set)) {
            throw new IllegalArgumentException(
                    "set must be the name of an entity set, such as newsitems, but is \"" + set + "\"");
        }
        this.service = service;
        this.set = set;
    }

    /** {@link #list(UUID, String, Class, ListQuery)} of all, in the order of their ids. */
    public <R> Paged<R> list(UUID id, String field, Class<R> type) {
        return list(id, field, type, ListQuery.ALL);
    }

    /**
     * The items that an item is related to by a field that can hold several.
     *
     * @param type what they are, such as {@code Image.class}, or {@code JsonData.class} for items that this SDK has no model of
     */
    public <R> Paged<R> list(UUID id, String field, Class<R> type, ListQuery query) {
        Relation relation = new Relation(this, id, field);
        ItemList<R> items = new ItemList<>(service, set, "sitefinity.relations.list", "{set}({id})/{field}", type);
        return items.list(
                query, new ItemList.Options(Map.of("id", relation.id().toString(), "field", field), Map.of()));
    }

    /**
     * The item that an item is related to by a field that holds one at most; empty when it holds none.
     *
     * @param type what it is, such as {@code Image.class}
     */
    public <R> Optional<R> find(UUID id, String field, Class<R> type) {
        JsonData item = service.caller().call(GET, new Relation(this, id, field));
        return item.isNull() ? Optional.empty() : Optional.of(item.as(type));
    }

    /**
     * Relates an item to another.
     *
     * @param field the field of related data, such as {@code RelatedImages}
     * @param related such as {@code client.images().reference(imageId)}
     */
    public void add(UUID id, String field, ItemReference related) {
        requireId("related", related.id());
        String provider = related.provider();
        String url = service.caller().root() + "/" + related.set() + "(" + related.id() + ")"
                + (provider == null
                        ? ""
                        : "?sf_provider="
                                + URLEncoder.encode(provider, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        JsonData body = JsonData.of(Map.of("@odata.id", url));
        service.caller().run(ADD, new Addition(new Relation(this, id, field), body));
    }

    /**
     * Ends the relation of an item to one other.
     *
     * @param related the id of the other item
     * @throws IllegalArgumentException if it is null or the empty id, which would address all; nothing is sent
     */
    public void remove(UUID id, String field, UUID related) {
        service.caller().run(REMOVE, new Target(new Relation(this, id, field), requireId("related", related)));
    }

    /** Ends the relations of an item to all others that the field names. */
    public void removeAll(UUID id, String field) {
        service.caller().run(REMOVE_ALL, new Relation(this, id, field));
    }

    private static UUID requireId(String name, @Nullable UUID id) {
        if (id == null || id.equals(NO_ID)) {
            throw new IllegalArgumentException(name + " must be the id of an item, but is " + id);
        }
        return id;
    }
}
