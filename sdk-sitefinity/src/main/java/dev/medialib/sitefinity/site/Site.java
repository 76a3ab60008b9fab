package dev.medialib.sitefinity.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Site of a multisite installation. The vendor does not document its other properties; they are in
 * {@link #unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
public interface Site extends WithSite, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    UUID id();

    /** Returns the name. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns the id of the home page. */
    @JsonProperty("HomePageId")
    @Nullable UUID homePageId();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Site fromJson(JsonData json) {
        return json.as(Site.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Site}. */
    final class Builder extends ImmutableSite.Builder {
        Builder() {}
    }
}
