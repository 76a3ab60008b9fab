package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where servers of release-2026-03 to release-2026-05 keep the usage purposes.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = UsageLogConfig.Builder.class)
public interface UsageLogConfig extends WithUsageLogConfig, JsonModel {
    @Nullable List<UsagePurpose> purposes();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UsageLogConfig}s. */
    final class Builder extends ImmutableUsageLogConfig.Builder {
        Builder() {}
    }
}
