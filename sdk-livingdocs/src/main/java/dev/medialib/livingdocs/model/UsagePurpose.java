package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an entry can be used for.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = UsagePurpose.Builder.class)
public interface UsagePurpose extends WithUsagePurpose, JsonModel {
    /** What usage log entries name it by. */
    String handle();

    @Nullable String label();

    @Nullable Boolean internal();

    @Nullable String contentType();

    @Nullable Boolean recordUsageLogEntry();

    /** The parameters that a use of this purpose carries. */
    @Nullable List<MetadataProperty> paramsSchema();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UsagePurpose}s. */
    final class Builder extends ImmutableUsagePurpose.Builder {
        Builder() {}
    }
}
