package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Configuration of the project's media center. */
@Value.Immutable
@ModelStyle
public interface MediaCenter extends WithMediaCenter, JsonModel {
    /** Returns the usage purposes; null from servers before release-2026-07, see {@link #allUsagePurposes()}. */
    @Nullable List<UsagePurpose> usagePurposes();

    /**
     * Returns the usage log configuration with the usage purposes, from servers of release-2026-03 to release-2026-05; null
     * from other servers.
     */
    @Nullable UsageLogConfig usageLog();

    /** Returns the configuration of license profiles as the server sent it; null when there is none. */
    @Nullable JsonData licenseProfiles();

    /** Returns the usage purposes from {@link #usagePurposes()} or {@link #usageLog()}; empty when there are none. */
    default List<UsagePurpose> allUsagePurposes() {
        List<UsagePurpose> current = usagePurposes();
        if (current != null) {
            return current;
        }
        UsageLogConfig former = usageLog();
        List<UsagePurpose> purposes = former == null ? null : former.purposes();
        return purposes == null ? List.of() : purposes;
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MediaCenter fromJson(JsonData json) {
        return json.as(MediaCenter.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MediaCenter}. */
    final class Builder extends ImmutableMediaCenter.Builder {
        Builder() {}
    }
}
