package dev.medialib.livingdocs.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The media configuration of a project. All other parts are in {@link #unknownProperties()}. */
@Value.Immutable
@ModelStyle
public interface ProjectConfig extends WithProjectConfig, JsonModel {
    /** Returns the media types of the project; null when the server did not send them. */
    @Nullable List<MediaType> mediaTypes();

    /** Returns the configuration of the media center; null when the server did not send it. */
    @Nullable MediaCenter mediaCenter();

    /** Returns the usage purposes from the property that the server's version uses; empty when there are none. */
    default List<UsagePurpose> usagePurposes() {
        MediaCenter center = mediaCenter();
        return center == null ? List.of() : center.allUsagePurposes();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProjectConfig fromJson(JsonData json) {
        return json.as(ProjectConfig.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ProjectConfig}. */
    final class Builder extends ImmutableProjectConfig.Builder {
        Builder() {}
    }
}
