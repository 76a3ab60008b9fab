package dev.medialib.sitefinity.metadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Store for the items of a type. Sitefinity calls it a provider. Pass its name to {@link
 * dev.medialib.sitefinity.SitefinityClient#withProvider}.
 */
@Value.Immutable
@ModelStyle
public interface Provider extends WithProvider, JsonModel {
    /** Returns the name, such as {@code OpenAccessDataProvider}. */
    @JsonProperty("Name")
    String name();

    /** Returns the title for users. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns whether requests without a provider use this one. */
    @JsonProperty("IsDefault")
    @Nullable Boolean isDefault();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Provider fromJson(JsonData json) {
        return json.as(Provider.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Provider}. */
    final class Builder extends ImmutableProvider.Builder {
        Builder() {}
    }
}
