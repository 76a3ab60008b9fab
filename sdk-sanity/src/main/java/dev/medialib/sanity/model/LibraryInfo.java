package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A media library, as lists of libraries show it. Not in the vendor's API reference; the fields are those that the vendor's command
 * line tool and Studio read.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = LibraryInfo.Builder.class)
public interface LibraryInfo extends WithLibraryInfo, JsonModel {
    /** Such as {@code mlZxz9rvqf76}. */
    String id();

    @Nullable String organizationId();

    @Nullable LibraryStatus status();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LibraryInfo}s. */
    final class Builder extends ImmutableLibraryInfo.Builder {
        Builder() {}
    }
}
