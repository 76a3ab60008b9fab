package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Jackson's readers of a type, which are expensive to make: each looks up the deserializer of its type.
 *
 * @param raw the class of the type, for failures
 * @param one reads one value
 * @param list reads a list of values
 */
record TypeReaders(Class<?> raw, ObjectReader one, ObjectReader list) {

    static TypeReaders of(Type type) {
        JavaType javaType = JsonCodec.MAPPER.constructType(type);
        return new TypeReaders(
                javaType.getRawClass(),
                JsonCodec.MAPPER.readerFor(javaType),
                JsonCodec.MAPPER.readerFor(
                        JsonCodec.MAPPER.getTypeFactory().constructCollectionType(List.class, javaType)));
    }
}
