package dev.medialib.sitefinity.media;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.Envelope;
import dev.medialib.sitefinity.internal.OperationResponse;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.query.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Endpoints of the workflow of items. The server does not document that any of these operations can be repeated. */
final class WorkflowEndpoints {
    static final Endpoint<Item, List<ItemAction>> OPERATIONS = Endpoint.<Item>get(
                    "sitefinity.items.operations", "{set}({id})/operations", Item::address)
            .returning(ResponseReader.jsonShape(WorkflowEndpoints::actions));

    static final Endpoint<Operation, OperationResult> OPERATION = Endpoint.<Operation>of(
                    Method.POST, "sitefinity.items.operation", "{set}({id})/operation", Operation::encode)
            .returning((operation, response) -> result(response, operation.action()));

    static final Endpoint<SaveTemp, JsonData> SAVE_TEMP = Endpoint.<SaveTemp>of(
                    Method.POST, "sitefinity.items.saveTemp", "{set}({id})/Default.SaveTemp()", SaveTemp::encode)
            .returning((input, response) -> OperationResponse.succeeded(response, "SaveTemp"));

    static final Endpoint<Get, Object> GET_WITH_FALLBACK = Endpoint.<Get>get(
                    "sitefinity.items.getWithFallback", "{set}({id})/Default.GetItemWithFallback()", (get, r) -> {
                        get.encode(r);
                        if (get.set().api().parameters().fallbackProperties().isEmpty()) {
                            r.query("sf_fallback_prop_names", "*");
                        }
                    })
            .returning((get, response) -> response.json(get.set().itemClass()));

    static final Endpoint<Get, Object> GET_WITH_STATUS = Endpoint.<Get>get(
                    "sitefinity.items.getWithStatus", "{set}({id})/Default.GetItemWithStatus()", Get::encode)
            .returning((get, response) -> response.json(get.set().itemClass()));

    private WorkflowEndpoints() {}

    private static List<ItemAction> actions(JsonData response) {
        if (!response.isArray()) {
            Envelope.list(response, JsonData.class);
        }
        return ItemAction.listOf(response);
    }

    /** Returns the result of an operation; all its properties are null if the response is empty. */
    static OperationResult result(HttpResponse response, String action) {
        JsonData json = OperationResponse.succeeded(response, action);
        return json.isNull() ? OperationResult.builder().build() : json.as(OperationResult.class);
    }

    record Item(SetContext<?> set, UUID id) {
        private RequestDraft address(RequestDraft request) {
            return set.addressItem(request, id);
        }
    }

    /** Request of a reading function. Like the vendor's clients, it selects all properties unless some are selected. */
    record Get(SetContext<?> set, UUID id, Projection projection) {
        private void encode(RequestDraft request) {
            set.addressItem(request, id);
            Map<String, String> options = new LinkedHashMap<>(Map.of("$select", "*"));
            options.putAll(projection.options());
            options.forEach(request::query);
        }
    }

    record Operation(SetContext<?> set, UUID id, String action, JsonData parameters) {
        Operation {
            TextRules.requireText("action", action);
            parameters.asMap().forEach((name, value) -> {
                if (value.isNull()) {
                    throw new IllegalArgumentException("parameter " + name + " of " + action + " must not be null");
                }
            });
        }

        private void encode(RequestDraft request) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("action", action);
            body.put("actionParameters", parameters);
            set.addressItem(request, id).json(JsonData.of(body));
        }
    }

    record SaveTemp(SetContext<?> set, UUID id, Map<String, JsonData> fields) {
        private void encode(RequestDraft request) {
            set.addressItem(request, id).json(JsonData.of(Map.of("model", fields)));
        }
    }
}
