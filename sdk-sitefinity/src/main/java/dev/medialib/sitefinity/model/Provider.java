package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where items of a type are kept. Its name is for {@link dev.medialib.sitefinity.SitefinityClient#withProvider}. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Provider.Builder.class)
public interface Provider extends WithProvider, JsonModel {
    /** For programs, such as {@code OpenAccessDataProvider}. */
    @JsonProperty("Name")
    String name();

    /** For people. */
    @JsonProperty("Title")
    @Nullable String title();

    @JsonProperty("IsDefault")
    @Nullable Boolean isDefault();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Provider}s. */
    final class Builder extends ImmutableProvider.Builder {
        Builder() {}
    }
}
