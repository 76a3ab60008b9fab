package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Set;

/**
 * A response that is read without loss: when it is written again, the JSON has the same properties with the same values. All
 * models are immutable. Their equality includes unknown properties and explicit nulls.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public interface JsonModel {
    /** Returns the properties that this version of the SDK does not know, in the order of the response. */
    @JsonAnyGetter
    @JsonAnySetter
    Map<String, JsonData> unknownProperties();

    /**
     * Returns the JSON names of known properties that the server sent as {@code null}. They are written as {@code null} again,
     * unless they have a value now.
     */
    @JsonIgnore
    Set<String> explicitNulls();
}
