package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Group of uploads to a media library, {@code sanity.asset.upload-session}. */
@Value.Immutable
@ModelStyle
public interface UploadSession extends WithUploadSession, StoredDocument {
    /** Returns the title; null when there is none. */
    @Nullable String title();

    /** Returns the references to the uploaded assets; null when there are none. */
    @Nullable List<Reference> assets();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UploadSession fromJson(JsonData json) {
        return json.as(UploadSession.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UploadSession}. */
    final class Builder extends ImmutableUploadSession.Builder {
        Builder() {}
    }
}
