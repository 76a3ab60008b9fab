package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;

/**
 * Model of JSON that a server sent, read without loss: written again, the JSON has the same properties with the same values.
 * All models are immutable; equality covers unknown properties and explicit nulls too.
 *
 * <p>A value that does not fit the type of an optional property does not make the document unreadable. The accessor then
 * returns null, or an empty list or map if it never returns null. The raw value is in {@link #unknownProperties()} under its
 * name in JSON and is written back unchanged, unless the property has been given a value since. Setting it to null does not
 * remove the raw value. A value that does not fit a required property is an error.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public interface JsonModel {
    /**
     * Returns the properties that this version of the SDK does not know, and the raw values that do not fit their properties, in
     * the order in which they came.
     */
    @JsonAnyGetter
    @JsonAnySetter
    Map<String, JsonData> unknownProperties();

    /**
     * Returns the names, as in JSON, of known properties that came as {@code null} rather than not at all. They are written as
     * {@code null} again, unless they have been given a value since.
     */
    @JsonIgnore
    Set<String> explicitNulls();

    /**
     * Returns this model as JSON, with unknown properties and explicit nulls. Your own mapper, of Jackson 2 or Jackson 3, writes
     * this form and reads it back.
     */
    @JsonValue
    default JsonData toJsonData() {
        return JsonData.of(this);
    }
}
