package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
@JsonDeserialize(builder = Exhibit.Builder.class)
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

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableExhibit.Builder {
        Builder() {}
    }
}
