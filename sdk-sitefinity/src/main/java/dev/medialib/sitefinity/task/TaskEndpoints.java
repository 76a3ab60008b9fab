package dev.medialib.sitefinity.task;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.Envelope;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Endpoints that start and list background tasks. */
final class TaskEndpoints {
    /**
     * Starts a task. The documentation shows a GET request with a body, which proxies drop. Sitefinity's back end sends a POST
     * request.
     */
    static final Endpoint<Start, List<BackgroundTask>> START = Endpoint.<Start>of(
                    Method.POST, "sitefinity.tasks.start", "Default.ManageBackgroundTasks", Start::encode)
            .returning(ResponseReader.jsonShape(TaskEndpoints::tasks));

    static final Endpoint<TasksOf, List<BackgroundTask>> LIST = Endpoint.<TasksOf>get(
                    "sitefinity.tasks.list", "{set}/Default.BackgroundTasks(taskType={type})", TasksOf::encode)
            .returning(ResponseReader.jsonShape(TaskEndpoints::tasks));

    private TaskEndpoints() {}

    private static List<BackgroundTask> tasks(JsonData response) {
        return Envelope.list(response, BackgroundTask.class);
    }

    record Start(ApiContext api, String taskType, UUID item) {
        private void encode(RequestDraft request) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("action", "");
            body.put("itemId", item);
            body.put("taskType", taskType);
            api.parameters().addTo(request);
            request.json(JsonData.of(body));
        }
    }

    /**
     * Tasks of one type.
     *
     * @param type the type; empty for all types
     */
    record TasksOf(SetContext<?> set, String type) {
        private void encode(RequestDraft request) {
            String literal = "'" + type.replace("'", "''") + "'";
            set.address(request).path("type", literal).header("Sf-Background-Request", "true");
        }
    }
}
