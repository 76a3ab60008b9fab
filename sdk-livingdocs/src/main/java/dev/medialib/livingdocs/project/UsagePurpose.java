package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Purpose of usages of media library entries, such as {@code print}, as the project defines it. */
@Value.Immutable
@ModelStyle
public interface UsagePurpose extends WithUsagePurpose, JsonModel {
    /** Returns the handle, by which usage log entries name their purpose. */
    String handle();

    /** Returns the label; null when there is none. */
    @Nullable String label();

    /**
     * Returns whether usages with this purpose are recorded on publishing, so that users cannot add them by hand; null when not
     * configured.
     */
    @Nullable Boolean internal();

    /**
     * Returns the content type whose documents are recorded as usages with this purpose; null for usages outside of Livingdocs.
     */
    @Nullable String contentType();

    /** Returns the property {@code recordUsageLogEntry} of the configuration; null when it is not set. */
    @Nullable Boolean recordUsageLogEntry();

    /** Returns the parameters of a usage with this purpose; null when the server did not send them. */
    @Nullable List<MetadataProperty> paramsSchema();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UsagePurpose fromJson(JsonData json) {
        return json.as(UsagePurpose.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UsagePurpose}. */
    final class Builder extends ImmutableUsagePurpose.Builder {
        Builder() {}
    }
}
