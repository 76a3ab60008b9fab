package dev.medialib.livingdocs.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One place that links to an entry or a document. The properties that are present depend on {@link #location()}. */
@Value.Immutable
@ModelStyle
public interface ReferencePlace extends WithReferencePlace, JsonModel {
    /** Returns the id of the linked entry or document, as text for both; null if {@link #ids()} is present. */
    @Nullable String id();

    /**
     * Returns the ids of the linked documents, from servers before release-2023-09; null from later servers, see {@link #id()}.
     */
    @Nullable List<String> ids();

    /** Returns the type of the linked item; null from servers before 2022-05, see {@link #mediaType()}. */
    @Nullable ReferenceType type();

    /**
     * Returns the type of the linked item, from the property {@code mediaType} of servers before 2022-05; null from later
     * servers, see {@link #type()}.
     */
    @Nullable String mediaType();

    /** Returns the kind of place that contains the link; null when the server did not send it. */
    @Nullable ReferenceLocation location();

    /** Returns the id of the component in the document; null outside of a document's content. */
    @Nullable String componentId();

    /** Returns the name of the component, such as {@code image}; null outside of a document's content. */
    @Nullable String componentName();

    /** Returns the name of the directive in the component; null outside of a document's content. */
    @Nullable String directiveName();

    /** Returns the name of the include service; null outside of include directives. */
    @Nullable String serviceName();

    /**
     * Returns the metadata property, or the parameter of an include directive, that contains the link; null unless the link is
     * in one of these.
     */
    @Nullable String propertyName();

    /**
     * Returns the id of the overridden component; null unless the location is {@link
     * ReferenceLocation#INCLUDE_DIRECTIVE_OVERRIDE}.
     */
    @Nullable String overrideId();

    /**
     * Returns the directive of the overridden component; null unless the location is {@link
     * ReferenceLocation#INCLUDE_DIRECTIVE_OVERRIDE}.
     */
    @Nullable String overrideDirectiveName();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReferencePlace fromJson(JsonData json) {
        return json.as(ReferencePlace.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ReferencePlace}. */
    final class Builder extends ImmutableReferencePlace.Builder {
        Builder() {}
    }
}
