package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Element of the path to a folder. */
@Value.Immutable
@ModelStyle
public interface Breadcrumb extends WithBreadcrumb, JsonModel {
    /** Returns the title. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the id of the folder; for the first element, the id of the library. */
    @JsonProperty("FolderId")
    @Nullable UUID folderId();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Breadcrumb fromJson(JsonData json) {
        return json.as(Breadcrumb.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Breadcrumb}. */
    final class Builder extends ImmutableBreadcrumb.Builder {
        Builder() {}
    }
}
