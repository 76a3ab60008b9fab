package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One place that links to something. Which properties are there depends on {@link #location()}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Reference.Builder.class)
public interface Reference extends WithReference, JsonModel {
    /** The id of what is linked to; a document's id stands here as text. */
    @Nullable String id();

    /** Several ids in one reference: the form of servers before release-2023-09. */
    @Nullable List<String> ids();

    @Nullable ReferenceType type();

    /** The type under the name that servers used until 2022-05. */
    @Nullable String mediaType();

    @Nullable ReferenceLocation location();

    @Nullable String componentId();

    @Nullable String componentName();

    @Nullable String directiveName();

    @Nullable String serviceName();

    /** The metadata property, where the location is {@link ReferenceLocation#METADATA}. */
    @Nullable String propertyName();

    @Nullable String overrideId();

    @Nullable String overrideDirectiveName();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Reference}s. */
    final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
