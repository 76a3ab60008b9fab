package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Set;

/**
 * What a server answered, read without loss: written again, the JSON has the same properties with the same values. All
 * models are immutable; equality covers unknown properties and explicit nulls too.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public interface JsonModel {
    /** The properties that this version of the SDK does not know, in the order in which they came. */
    @JsonAnyGetter
    @JsonAnySetter
    Map<String, JsonData> unknownProperties();

    /**
     * The names, as in JSON, of known properties that came as {@code null} rather than not at all. They are written as
     * {@code null} again, unless they have been given a value since.
     */
    @JsonIgnore
    Set<String> explicitNulls();
}
