package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.immutables.value.Value;

/** A model of which all is required, except for its list, set and map, which are empty if they do not come. */
@Value.Immutable
@ModelStyle
public interface Exhibit extends WithExhibit, JsonModel {
    UUID id();

    String title();

    Long size();

    int floor();

    boolean shown();

    BigDecimal price();

    PictureKind kind();

    @JsonProperty("_createdAt")
    Timestamp createdAt();

    Credit credit();

    List<String> tags();

    Set<String> rooms();

    Map<String, JsonData> notes();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Exhibit fromJson(JsonData json) {
        return json.as(Exhibit.class);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableExhibit.Builder {
        Builder() {}
    }
}
