package dev.medialib.sitefinity.relation;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.internal.ItemList;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.PropertyNames;
import dev.medialib.sitefinity.query.Projection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints for the relations of items. */
final class RelationEndpoints {
    private static final UUID NO_ID = new UUID(0, 0);

    static final Endpoint<ItemList.Call<?>, ServerPage<?>> LIST =
            ItemList.endpoint("sitefinity.relations.list", "{set}({id})/{field}");

    static final Endpoint<Get, JsonData> GET = Endpoint.<Get>get(
                    "sitefinity.relations.get", "{set}({id})/{field}", Get::encode)
            .returning(ResponseReader.jsonOrNothing());

    /** Adds a relation. It is not retried, because the server does not document that it adds the same relation only once. */
    static final Endpoint<Addition, JsonData> ADD = Endpoint.<Addition>of(
                    Method.POST,
                    "sitefinity.relations.add",
                    "{set}({id})/{field}/$ref",
                    (addition, r) -> addition.relation().address(r).json(addition.body()))
            .returning(ResponseReader.jsonOrNothing());

    static final Endpoint<Removal, JsonData> REMOVE = Endpoint.<Removal>of(
                    Method.DELETE,
                    "sitefinity.relations.remove",
                    "{set}({id})/{field}({related})/$ref",
                    (removal, r) -> removal.relation().address(r).path("related", removal.related()))
            .returning(ResponseReader.jsonOrNothing());

    /** Removes all relations. A 404 concerns the item itself; an item without relations causes no error. */
    static final Endpoint<Relation, JsonData> REMOVE_ALL = Endpoint.<Relation>of(
                    Method.DELETE, "sitefinity.relations.removeAll", "{set}({id})/{field}/$ref", Relation::address)
            .returning(ResponseReader.jsonOrNothing(), (relation, error) -> null);

    private RelationEndpoints() {}

    record Get(Relation relation, Projection projection) {
        private void encode(RequestDraft request) {
            relation.address(request);
            projection.options().forEach(request::query);
        }
    }

    record Relation(SetContext<?> set, UUID id, String field) {
        Relation {
            requireId("id", id);
            if (!PropertyNames.isName(field)) {
                throw new IllegalArgumentException(
                        "field must be the name of a field, such as RelatedImages, but is \"" + field + "\"");
            }
        }

        ItemList.Options options() {
            return new ItemList.Options(Map.of("id", id.toString(), "field", field), Map.of());
        }

        private RequestDraft address(RequestDraft request) {
            return set.addressItem(request, id).path("field", field);
        }
    }

    record Addition(Relation relation, JsonData body) {}

    record Removal(Relation relation, UUID related) {
        Removal {
            requireId("related", related);
        }
    }

    /** Returns the id if it is not null or empty, because the empty id would address all items. */
    static UUID requireId(String name, @Nullable UUID id) {
        if (id == null || id.equals(NO_ID)) {
            throw new IllegalArgumentException(name + " must be the id of an item, but is " + id);
        }
        return id;
    }
}
