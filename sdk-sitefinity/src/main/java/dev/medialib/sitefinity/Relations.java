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
 * Relations of items of one type to other items, by fields of related data or related media (Sitefinity documentation, "CRUD
 * operations").
 *
 * <p>On a service of published items, relations are changed in a draft: {@code lock} the item first, and {@code publish} it
 * afterwards.
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

    /** Not idempotent: the documentation does not tell whether an existing relation is added twice. */
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

    /** A 404 of this request concerns the item, because it is not an error that there are no relations left. */
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

    /** Same as {@link #list(UUID, String, Class, ListQuery)} for all items, in the order of their ids. */
    public <R> Paged<R> list(UUID id, String field, Class<R> type) {
        return list(id, field, type, ListQuery.ALL);
    }

    /**
     * Returns the related items of a field that can contain several.
     *
     * @param type the model, such as {@code Image.class}, or {@code JsonData.class} for items without a model in this SDK
     */
    public <R> Paged<R> list(UUID id, String field, Class<R> type, ListQuery query) {
        Relation relation = new Relation(this, id, field);
        ItemList<R> items = new ItemList<>(service, set, "sitefinity.relations.list", "{set}({id})/{field}", type);
        return items.list(
                query, new ItemList.Options(Map.of("id", relation.id().toString(), "field", field), Map.of()));
    }

    /**
     * Returns the related item of a field that contains at most one, or empty if there is none.
     *
     * @param type the model, such as {@code Image.class}
     */
    public <R> Optional<R> find(UUID id, String field, Class<R> type) {
        JsonData item = service.caller().call(GET, new Relation(this, id, field));
        return item.isNull() ? Optional.empty() : Optional.of(item.as(type));
    }

    /**
     * Adds a relation to another item.
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
     * Removes the relation to one other item.
     *
     * @param related the id of the other item
     * @throws IllegalArgumentException if {@code related} is null or the empty id, which would address all relations; no request
     *     is sent
     */
    public void remove(UUID id, String field, UUID related) {
        service.caller().run(REMOVE, new Target(new Relation(this, id, field), requireId("related", related)));
    }

    /** Removes all relations of a field. */
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
