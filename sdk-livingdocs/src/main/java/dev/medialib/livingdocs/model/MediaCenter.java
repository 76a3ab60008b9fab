package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The project's configuration of the media center.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MediaCenter.Builder.class)
public interface MediaCenter extends WithMediaCenter, JsonModel {
    /** Null from servers before release-2026-07. */
    @Nullable List<UsagePurpose> usagePurposes();

    /** Where servers of release-2026-03 to release-2026-05 keep the purposes. */
    @Nullable UsageLogConfig usageLog();

    @Nullable JsonData licenseProfiles();

    /** The usage purposes from either place; empty when there are none. */
    default List<UsagePurpose> allUsagePurposes() {
        List<UsagePurpose> current = usagePurposes();
        if (current != null) {
            return current;
        }
        UsageLogConfig former = usageLog();
        List<UsagePurpose> purposes = former == null ? null : former.purposes();
        return purposes == null ? List.of() : purposes;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MediaCenter}s. */
    final class Builder extends ImmutableMediaCenter.Builder {
        Builder() {}
    }
}
