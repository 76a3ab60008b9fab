package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property whose value may have another type than expected. The raw value is then added to the unknown properties, and the
 * property itself is treated as absent.
 *
 * <p>A value that failed can be read again only if the parser is still at its first token. Therefore a failure within a list, a
 * map or an object fails the document. The document is then read a second time with {@link #BUFFERED} set, and every such value
 * is buffered before it is read. Buffering in every case would take 50 percent more time.
 */
final class OptionalProperty extends ModelProperty {
    private static final long serialVersionUID = 1;

    /** The attribute of the second pass. */
    static final Object BUFFERED = new Object();

    /** Set when a raw value was kept, so that nulls take no time before. */
    private static final Object HAS_RAW_VALUES = new Object();

    private final transient SettableAnyProperty unknownProperties;
    private final boolean container;
    private final transient @Nullable Object absent;

    /** Names a property of one builder whose raw value was kept. */
    private record RawValue(Object builder, String name) {}

    /**
     * @param container whether it is a list or a map
     * @param absent the value of an absent property
     */
    OptionalProperty(
            SettableBeanProperty property,
            AnnotatedMethod nullAdder,
            SettableAnyProperty unknownProperties,
            boolean container,
            @Nullable Object absent) {
        super(property, nullAdder);
        this.unknownProperties = unknownProperties;
        this.container = container;
        this.absent = absent;
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
        return new OptionalProperty(property, nullAdder, unknownProperties, container, absent);
    }

    @Override
    public Object deserializeSetAndReturn(JsonParser p, DeserializationContext context, Object builder)
            throws IOException {
        JsonToken token = p.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            return context.getAttribute(BUFFERED) == null
                    ? readStructure(p, context, builder)
                    : readBuffered(p, context, builder);
        }
        if (token == JsonToken.VALUE_NULL) {
            return setNull(p, context, builder);
        }
        try {
            return delegate.deserializeSetAndReturn(p, context, builder);
        } catch (JsonMappingException | InputCoercionException e) {
            if (p.currentToken() != token) {
                throw e;
            }
            return keepRaw(e, p, context, builder);
        }
    }

    /** The context distinguishes a value from nested values that begin with the same token, as in {@code [[]]}. */
    private Object readStructure(JsonParser p, DeserializationContext context, Object builder) throws IOException {
        JsonToken token = p.currentToken();
        JsonStreamContext place = p.getParsingContext();
        try {
            return read(p, context, builder);
        } catch (JsonMappingException | InputCoercionException e) {
            if (p.currentToken() != token || p.getParsingContext() != place) {
                throw e;
            }
            return keepRaw(e, p, context, builder);
        }
    }

    private Object readBuffered(JsonParser p, DeserializationContext context, Object builder) throws IOException {
        try (TokenBuffer value = context.bufferAsCopyOfValue(p)) {
            try (JsonParser first = value.asParserOnFirstToken()) {
                return read(first, context, builder);
            } catch (JsonMappingException | InputCoercionException e) {
                try (JsonParser again = value.asParserOnFirstToken()) {
                    return keepRaw(e, again, context, builder);
                }
            }
        }
    }

    /** The builders accept no null in a list or map, but detect it only after they have added the items before it. */
    private Object read(JsonParser p, DeserializationContext context, Object builder) throws IOException {
        if (!container) {
            return delegate.deserializeSetAndReturn(p, context, builder);
        }
        Object value = delegate.deserialize(p, context);
        if (value instanceof Collection<?> list ? list.contains(null) : ((Map<?, ?>) value).containsValue(null)) {
            throw MismatchedInputException.from(p, getType(), "null in a list or map");
        }
        return delegate.setAndReturn(builder, value);
    }

    private Object setNull(JsonParser p, DeserializationContext context, Object builder) throws IOException {
        noteNull(builder);
        if (context.getAttribute(HAS_RAW_VALUES) != null
                && context.getAttribute(new RawValue(builder, getName())) != null) {
            unknownProperties.set(builder, getName(), JsonData.NULL);
        }
        return absent == null
                ? delegate.deserializeSetAndReturn(p, context, builder)
                : delegate.setAndReturn(builder, absent);
    }

    /** The last of several duplicate keys counts: a value that was set before is removed. */
    private Object keepRaw(
            JsonProcessingException failure, JsonParser p, DeserializationContext context, Object builder)
            throws IOException {
        if (!ReadFailures.isMismatch(failure)) {
            throw failure;
        }
        unknownProperties.set(builder, getName(), context.readValue(p, JsonData.class));
        context.setAttribute(HAS_RAW_VALUES, true);
        context.setAttribute(new RawValue(builder, getName()), true);
        return delegate.setAndReturn(builder, absent);
    }
}
