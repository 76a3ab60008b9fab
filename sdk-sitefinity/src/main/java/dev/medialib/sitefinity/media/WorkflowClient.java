package dev.medialib.sitefinity.media;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.NotPublishedException;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.query.Projection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sender of operations on the items of one entity set. */
final class WorkflowClient<T> {
    private final SetContext<T> set;

    WorkflowClient(SetContext<T> set) {
        this.set = set;
    }

    OperationResult operate(UUID id, String action, Map<String, ?> parameters) {
        return set.caller()
                .call(
                        WorkflowEndpoints.OPERATION,
                        new WorkflowEndpoints.Operation(set, id, action, JsonData.of(parameters)));
    }

    /** Returns the parameters of {@code Schedule}. */
    static Map<String, Instant> dates(@Nullable Instant publication, @Nullable Instant expiration) {
        if (publication == null && expiration == null) {
            throw new IllegalArgumentException("publication and expiration must not both be null; set at least one");
        }
        if (publication != null && expiration != null && !expiration.isAfter(publication)) {
            throw new IllegalArgumentException("expiration must be after publication");
        }
        Map<String, Instant> dates = new LinkedHashMap<>();
        if (publication != null) {
            dates.put("PublicationDate", publication.truncatedTo(ChronoUnit.MILLIS));
        }
        if (expiration != null) {
            dates.put("ExpirationDate", expiration.truncatedTo(ChronoUnit.MILLIS));
        }
        return dates;
    }

    /**
     * Publishes an item after a previous step. No error hides that step, not even that of a client that was closed meanwhile.
     *
     * @param done the previous step, for the exception
     */
    void publishAfter(UUID id, String done) {
        try {
            set.caller().run(WorkflowEndpoints.OPERATION, publication(id));
        } catch (RuntimeException e) {
            throw new NotPublishedException(id, done, e);
        }
    }

    private WorkflowEndpoints.Operation publication(UUID id) {
        return new WorkflowEndpoints.Operation(set, id, "Publish", JsonData.of(Map.of()));
    }

    List<ItemAction> operations(UUID id) {
        return set.caller().call(WorkflowEndpoints.OPERATIONS, new WorkflowEndpoints.Item(set, id));
    }

    void saveTemp(UUID id, Map<String, JsonData> fields) {
        set.caller().run(WorkflowEndpoints.SAVE_TEMP, new WorkflowEndpoints.SaveTemp(set, id, fields));
    }

    T getWithFallback(UUID id, Projection projection) {
        WorkflowEndpoints.Get get = new WorkflowEndpoints.Get(set, id, projection);
        return set.itemClass().cast(set.caller().call(WorkflowEndpoints.GET_WITH_FALLBACK, get));
    }

    T getWithStatus(UUID id, Projection projection) {
        WorkflowEndpoints.Get get = new WorkflowEndpoints.Get(set, id, projection);
        return set.itemClass().cast(set.caller().call(WorkflowEndpoints.GET_WITH_STATUS, get));
    }
}
