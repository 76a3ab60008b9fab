package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Usage log configuration, in which servers of release-2026-03 to release-2026-05 keep the usage purposes. */
@Value.Immutable
@ModelStyle
public interface UsageLogConfig extends WithUsageLogConfig, JsonModel {
    /** Returns the usage purposes; null when the server did not send them. */
    @Nullable List<UsagePurpose> purposes();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UsageLogConfig fromJson(JsonData json) {
        return json.as(UsageLogConfig.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UsageLogConfig}. */
    final class Builder extends ImmutableUsageLogConfig.Builder {
        Builder() {}
    }
}
