package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A model as the clients declare them, with every kind of accessor. */
@Value.Immutable
@ModelStyle
public interface Picture extends WithPicture, JsonModel {
    String id();

    @Nullable String title();

    @Nullable Long size();

    @JsonProperty("class")
    @Nullable String className();

    @JsonProperty("_createdAt")
    @Nullable Timestamp createdAt();

    @Nullable PictureKind kind();

    @Nullable List<String> tags();

    @Nullable Map<String, JsonData> metadata();

    @Nullable JsonData extra();

    @Nullable List<Rendition> renditions();

    @Nullable Credit credit();

    @Nullable List<Credit> credits();

    @Nullable Map<String, String> labels();

    default boolean isLarge() {
        Long bytes = size();
        return bytes != null && bytes > 1_000_000;
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Picture fromJson(JsonData json) {
        return json.as(Picture.class);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePicture.Builder {
        Builder() {}
    }
}
