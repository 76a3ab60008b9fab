package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. Immutable and safe for use by many threads; codecs with other limits share what they learnt. */
public final class JsonCodec {
    private static final JsonMapper MAPPER = Mapping.mapper();

    /** For documents that are in memory already, whose length needs no limit. */
    public static final JsonCodec UNLIMITED = new JsonCodec(-1);

    private final JsonFactory factory;

    /** @param maxDocumentLength in bytes; -1 for any length */
    public JsonCodec(long maxDocumentLength) {
        if (maxDocumentLength == 0 || maxDocumentLength < -1) {
            throw new IllegalArgumentException("maxDocumentLength must be positive, or -1 for any length");
        }
        this.factory = Mapping.factory(maxDocumentLength);
    }

    public <T> T read(byte[] json, JsonType<T> type) throws JsonReadException {
        try {
            return read(new ByteArrayInputStream(json), null, type);
        } catch (JsonReadException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
    }

    public <T> T read(byte[] json, Class<T> type) throws JsonReadException {
        return read(json, JsonType.of(type));
    }

    /**
     * Reads one document. The stream is not closed.
     *
     * @param charset as the answer named it, or null. UTF-8, UTF-16 and UTF-32 are told from the bytes themselves, with or
     *     without a byte order mark; any other charset is believed
     * @throws JsonReadException if the document is not what {@code type} asks for
     * @throws IOException as the stream throws it
     */
    public <T> T read(InputStream json, @Nullable Charset charset, JsonType<T> type) throws IOException {
        boolean detect = charset == null || charset.name().startsWith("UTF-");
        try (JsonParser parser =
                detect ? factory.createParser(json) : factory.createParser(new InputStreamReader(json, charset))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            return read(parser, type);
        }
    }

    public <T> T read(String json, JsonType<T> type) throws JsonReadException {
        try (JsonParser parser = factory.createParser(new StringReader(json))) {
            return read(parser, type);
        } catch (JsonReadException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail", e);
        }
    }

    private static <T> T read(JsonParser parser, JsonType<T> type) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw JsonReadException.of(JsonReadException.Kind.EMPTY, "no JSON: the document is empty");
            }
            T value = bind(parser, type);
            if (parser.nextToken() != null) {
                throw JsonReadException.of(
                        JsonReadException.Kind.MALFORMED,
                        "more after the end of the JSON (line "
                                + parser.currentTokenLocation().getLineNr() + ", column "
                                + parser.currentTokenLocation().getColumnNr() + ")");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ReadFailures.translate(e, parser, rawClass(type));
        } catch (CharConversionException | NumberFormatException e) {
            throw ReadFailures.malformed(parser.currentLocation());
        }
    }

    private static <T> T bind(JsonParser parser, JsonType<T> type) throws IOException {
        T value = MAPPER.readerFor(MAPPER.constructType(type.type())).readValue(parser);
        if (value == null) {
            throw ReadFailures.mismatch(rawClass(type), "null");
        }
        return value;
    }

    /**
     * The value as JSON in UTF-8. Properties that are null are left out, save for explicit nulls of models.
     *
     * @throws IllegalArgumentException if JSON cannot hold the value
     */
    public static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            return writeEscaped(value);
        }
    }

    /** Half a surrogate pair, which servers that cut texts do send, has no form in UTF-8, but one as an escape. */
    private static byte[] writeEscaped(@Nullable Object value) {
        try {
            return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value);
        }
    }

    /** The value as JSON text; see {@link #write}. */
    public static String writeString(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value);
        }
    }

    private static IllegalArgumentException unwritable(@Nullable Object value) {
        String type = value == null ? "null" : value.getClass().getName();
        return new IllegalArgumentException("a value of " + type
                + " cannot be written as JSON: it is nested too deeply, contains itself or NaN, or is of a type without"
                + " properties");
    }

    /** Reads a value that was read as a tree before. */
    public static <T> T convert(JsonNode tree, JsonType<T> type) throws JsonReadException {
        try (JsonParser parser = MAPPER.treeAsTokens(tree)) {
            parser.nextToken();
            try {
                return bind(parser, type);
            } catch (JsonProcessingException e) {
                throw ReadFailures.translate(e, parser, rawClass(type));
            }
        } catch (JsonReadException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory cannot fail", e);
        }
    }

    /** Reads a value of one type from another one, by way of JSON. */
    public static <T> T convert(Object value, JsonType<T> type) throws JsonReadException {
        return UNLIMITED.read(write(value), type);
    }

    private static Class<?> rawClass(JsonType<?> type) {
        return MAPPER.constructType(type.type()).getRawClass();
    }
}
