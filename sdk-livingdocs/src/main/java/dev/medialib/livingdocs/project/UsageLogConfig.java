package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Usage log configuration, in which servers of release-2026-03 to release-2026-05 keep the usage purposes. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = UsageLogConfig.Builder.class)
public interface UsageLogConfig extends WithUsageLogConfig, JsonModel {
    /** Returns the usage purposes; null when the server did not send them. */
    @Nullable List<UsagePurpose> purposes();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UsageLogConfig}. */
    final class Builder extends ImmutableUsageLogConfig.Builder {
        Builder() {}
    }
}
