package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Media library in a list of libraries. The vendor's API reference does not describe these lists. Source of the fields: the
 * vendor's command line tool and Studio.
 */
@Value.Immutable
@ModelStyle
public interface LibraryInfo extends WithLibraryInfo, JsonModel {
    /** Returns the id, such as {@code mlZxz9rvqf76}. */
    String id();

    /** Returns the id of the organization; null when the server does not send it. */
    @Nullable String organizationId();

    /** Returns the status; null when the server does not send it. */
    @Nullable LibraryStatus status();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LibraryInfo fromJson(JsonData json) {
        return json.as(LibraryInfo.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link LibraryInfo}. */
    final class Builder extends ImmutableLibraryInfo.Builder {
        Builder() {}
    }
}
