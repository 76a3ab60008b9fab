package dev.medialib.sitefinity.internal;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints that create, change and delete items of any entity set. The response to a change must be JSON or empty, so that a
 * login page does not count as success.
 */
final class EditEndpoints {
    static final Endpoint<Create, Object> CREATE = Endpoint.<Create>of(
                    Method.POST,
                    "sitefinity.items.create",
                    "{set}",
                    (create, r) -> create.set().address(r).json(create.fields()))
            .returning((create, response) -> response.json(create.set().itemClass()));

    /** Updates fields. It can be retried, because setting the same values twice has the same effect as once. */
    static final Endpoint<Write, JsonData> UPDATE = Endpoint.<Write>of(
                    Method.PATCH, "sitefinity.items.update", "{set}({id})", Write::encode)
            .idempotency(Idempotency.REPEATABLE)
            .returning(ResponseReader.jsonOrNothing());

    static final Endpoint<Write, JsonData> REPLACE = Endpoint.<Write>of(
                    Method.PUT, "sitefinity.items.replace", "{set}({id})", Write::encode)
            .returning(ResponseReader.jsonOrNothing());

    static final Endpoint<Delete, JsonData> DELETE = Endpoint.<Delete>of(
                    Method.DELETE, "sitefinity.items.delete", "{set}({id})", Delete::encode)
            .returning(ResponseReader.jsonOrNothing());

    /** Starts a move. The server continues it after its response. */
    static final Endpoint<Move, JsonData> MOVE_ALL = Endpoint.<Move>of(
                    Method.POST, "sitefinity.items.moveAll", "{set}/Default.Move()", Move::encode)
            .returning((move, response) -> OperationResponse.succeeded(response, "Move"));

    private EditEndpoints() {}

    record Create(SetContext<?> set, JsonData fields) {}

    record Write(SetContext<?> set, UUID id, JsonData fields) {
        private void encode(RequestDraft request) {
            set.addressItem(request, id).json(fields);
        }
    }

    record Move(SetContext<?> set, List<UUID> items, UUID target) {
        Move(SetContext<?> set, Collection<UUID> items, @Nullable UUID target) {
            this(set, required(items), required(target, "target must not be null"));
        }

        private static List<UUID> required(Collection<UUID> items) {
            List<UUID> ids = new ArrayList<>();
            for (UUID id : items) {
                ids.add(required(id, "items must not contain null"));
            }
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("items must not be empty");
            }
            return ids;
        }

        private static UUID required(@Nullable UUID id, String otherwise) {
            if (id == null) {
                throw new IllegalArgumentException(otherwise);
            }
            return id;
        }

        private void encode(RequestDraft request) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("target", target);
            body.put("items", items);
            set.address(request).json(JsonData.of(body));
        }
    }

    /**
     * Item or translation to delete.
     *
     * @param culture the only translation to delete; null for the item with all its translations
     */
    record Delete(SetContext<?> set, UUID id, @Nullable String culture) {
        private void encode(RequestDraft request) {
            request.query("sf_culture", culture);
            set.api().parameters().addWithoutCulture(request);
            request.path("set", set.name()).path("id", id);
        }
    }
}
