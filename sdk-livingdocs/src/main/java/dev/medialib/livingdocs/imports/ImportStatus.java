package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Status of an import job. */
@Value.Immutable
@ModelStyle
public interface ImportStatus extends WithImportStatus, JsonModel {
    /** Returns the id of the job. */
    String id();

    /** Returns whether the job has ended, successfully or not. */
    boolean finished();

    /** Returns the state of the job; null when the server did not send it. */
    @Nullable ImportState state();

    /**
     * Returns the start time in the server's own format without a zone, such as {@code 2020-01-01 13:45:12}; null when the server
     * did not send it.
     */
    @Nullable Timestamp startedAt();

    /** Returns the items of an import of images; null in other jobs and while the job runs. */
    @Nullable List<ImportedItem> images();

    /** Returns the items of an import of videos; null in other jobs and while the job runs. */
    @Nullable List<ImportedItem> videos();

    /** Returns the items of an import of files; null in other jobs and while the job runs. */
    @Nullable List<ImportedItem> files();

    /** Returns the items of any kind; empty while the job runs. */
    default List<ImportedItem> items() {
        for (List<ImportedItem> items : Arrays.asList(images(), videos(), files())) {
            if (items != null) {
                return items;
            }
        }
        return List.of();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ImportStatus fromJson(JsonData json) {
        return json.as(ImportStatus.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ImportStatus}. */
    final class Builder extends ImmutableImportStatus.Builder {
        Builder() {}
    }
}
