package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How an import job stands.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImportStatus.Builder.class)
public interface ImportStatus extends WithImportStatus, JsonModel {
    String id();

    boolean finished();

    @Nullable ImportState state();

    /** In the server's own form, {@code 2020-01-01 13:45:12}, without a zone. */
    @Nullable Timestamp startedAt();

    @Nullable List<ImportedItem> images();

    @Nullable List<ImportedItem> videos();

    @Nullable List<ImportedItem> files();

    /** The items, of whichever kind; empty while the job runs. */
    default List<ImportedItem> items() {
        for (List<ImportedItem> items : Arrays.asList(images(), videos(), files())) {
            if (items != null) {
                return items;
            }
        }
        return List.of();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImportStatus}s. */
    final class Builder extends ImmutableImportStatus.Builder {
        Builder() {}
    }
}
