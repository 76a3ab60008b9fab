package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One use of an entry, as its usage log tells it.
 *
 * @since Livingdocs release-2026-05
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = UsageLogEntry.Builder.class)
public interface UsageLogEntry extends WithUsageLogEntry, JsonModel {
    String id();

    @Nullable String url();

    @Nullable UsageState state();

    /** The handle of the purpose, such as {@code print}. */
    @Nullable String purpose();

    /** What the purpose's schema asks for; null when the server left it out. */
    @Nullable Map<String, JsonData> params();

    /** Null for uses outside of Livingdocs. */
    @Nullable Long documentId();

    /** Null for uses outside of Livingdocs. */
    @Nullable Long publicationId();

    /** When the use was reported; set by the server. */
    @Nullable Timestamp reportingDate();

    @Nullable Timestamp publicationDate();

    /** Whether the use is billed; null while that is open, or when the server does not tell. */
    @Nullable Boolean billing();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UsageLogEntry}s. */
    final class Builder extends ImmutableUsageLogEntry.Builder {
        Builder() {}
    }
}
