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
 * Base interface of all models, which are typed views of JSON objects. A model keeps the complete JSON that the server sent:
 * when it is written again, it has the same properties with the same values. There is one exception: a list or map whose
 * accessor never returns null is written as empty if the server did not send it. All models are immutable. Two models are equal
 * only if their unknown properties and explicit nulls are also equal.
 *
 * <p>If a value does not match the type of an optional property, the rest of the document is still read. The accessor returns
 * null, or an empty list or map if it never returns null. The raw value is in {@link #unknownProperties()} under its JSON name.
 * It is written back unchanged until you set the property to a value. Null does not replace the raw value. Neither does an
 * empty list or map, if the accessor never returns null. If a value does not match the type of a required property, reading the
 * document fails.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
public interface JsonModel {
    /**
     * Returns the properties that this version of the SDK does not know, in the order of the document. It also contains the raw
     * values of optional properties whose type does not match.
     */
    @JsonAnyGetter
    @JsonAnySetter
    Map<String, JsonData> unknownProperties();

    /**
     * Returns the JSON names of the known properties that the server sent as {@code null}. They are written as {@code null}
     * again until you set them to a value. Properties that the server did not send are not included.
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
