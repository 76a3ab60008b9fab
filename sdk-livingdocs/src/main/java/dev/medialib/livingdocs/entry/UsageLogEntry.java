package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One usage of an entry, as its usage log contains it.
 *
 * @since Livingdocs release-2026-05
 */
@Value.Immutable
@ModelStyle
public interface UsageLogEntry extends WithUsageLogEntry, JsonModel {
    /** Returns the id of this usage log entry. You need the id to update or remove the usage. */
    String id();

    /** Returns the link to the editor or to the published page; null when there is none. */
    @Nullable String url();

    /** Returns the state of the usage; null when the server did not send it. */
    @Nullable UsageState state();

    /** Returns the handle of the usage purpose, such as {@code print}. */
    @Nullable String purpose();

    /** Returns the parameters that the purpose's schema defines; null when the server did not send them. */
    @Nullable Map<String, JsonData> params();

    /** Returns the document that uses the entry; null for usages outside of Livingdocs. */
    @Nullable Long documentId();

    /** Returns the publication that uses the entry; null for usages outside of Livingdocs. */
    @Nullable Long publicationId();

    /** Returns the time at which the usage was reported; null when the server did not send it. The server sets this time. */
    @Nullable Timestamp reportingDate();

    /** Returns the time of publication; null when there is none. */
    @Nullable Timestamp publicationDate();

    /** Returns whether the usage is billed; null while this is undecided, or when the server did not send it. */
    @Nullable Boolean billing();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UsageLogEntry fromJson(JsonData json) {
        return json.as(UsageLogEntry.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UsageLogEntry}. */
    final class Builder extends ImmutableUsageLogEntry.Builder {
        Builder() {}
    }
}
