package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a project's configuration that concern media; the others are among the unknown properties.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ProjectConfig.Builder.class)
public interface ProjectConfig extends WithProjectConfig, JsonModel {
    @Nullable List<MediaType> mediaTypes();

    @Nullable MediaCenter mediaCenter();

    /** The usage purposes, wherever the server's version keeps them; empty when it has none. */
    default List<UsagePurpose> usagePurposes() {
        MediaCenter center = mediaCenter();
        return center == null ? List.of() : center.allUsagePurposes();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ProjectConfig}s. */
    final class Builder extends ImmutableProjectConfig.Builder {
        Builder() {}
    }
}
