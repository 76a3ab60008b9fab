package dev.medialib.core.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.json.Timestamp;
import java.io.IOException;
import java.time.Instant;

/** Settings of Jackson. Features that would change, lose or invent a value are off. */
final class Mapping {
    private static final int MAX_DEPTH = 500;
    private static final int MAX_STRING = 20_000_000;
    private static final int MAX_DIGITS = 1000;
    private static final int MAX_NAME = 50_000;

    /** A tree takes up to 60 bytes a token. A page of 1,000 items has about 50,000. */
    static final long DEFAULT_MAX_TOKENS = RequestOptions.defaults().maxJsonTokens();

    private Mapping() {}

    static JsonFactory factory(long maxTokens) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNumberLength(MAX_DIGITS)
                        .maxNameLength(MAX_NAME)
                        .maxTokenCount(maxTokens)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                .build();
    }

    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(factory(DEFAULT_MAX_TOKENS))
                .addModule(new JavaTimeModule())
                .addModule(scalars())
                .addModule(ModelModule.module())
                .annotationIntrospector(new ModelModule.Introspector())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
        reading(builder);
        builder.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        return builder.build();
    }

    private static void reading(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.USE_GETTERS_AS_SETTERS)
                .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert));
    }

    private static SimpleModule scalars() {
        SimpleModule module = new SimpleModule("medialib-scalars");
        module.setSerializers(new OpenTypes());
        module.addDeserializer(Instant.class, new InstantReading())
                .addSerializer(Double.class, new FiniteOnly<>())
                .addSerializer(Double.TYPE, new FiniteOnly<>())
                .addSerializer(Float.class, new FiniteOnly<>())
                .addSerializer(Float.TYPE, new FiniteOnly<>());
        NumberDeserialization.addTo(module);
        return module;
    }

    /** Jackson's own reads numbers as seconds, and takes several times as long for the usual text. */
    private static final class InstantReading extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser p, DeserializationContext context) throws IOException {
            String text = p.hasTokenId(JsonTokenId.ID_STRING) ? p.getText() : null;
            if (text != null) {
                try {
                    return Timestamp.parse(text).toInstant();
                } catch (IllegalArgumentException e) {
                    return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a timestamp");
                }
            }
            return (Instant) context.handleUnexpectedToken(Instant.class, p);
        }
    }

    /** JSON has no NaN and no infinity; Jackson would write them as strings. */
    private static final class FiniteOnly<T extends Number> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value.doubleValue())) {
                provider.reportMappingProblem("JSON has no %s", value);
            }
            out.writeNumber(value.toString());
        }
    }
}
