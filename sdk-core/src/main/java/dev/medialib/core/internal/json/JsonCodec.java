package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.medialib.core.internal.json.DocumentReader.Source;
import dev.medialib.core.json.JsonData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON. Immutable and safe for use by many threads.
 *
 * <p>Documents are read from memory, because one with a value that does not fit is read twice; see
 * {@link dev.medialib.core.json.JsonModel} for what becomes of such a value.
 */
public final class JsonCodec {
    static final JsonMapper MAPPER = Mapping.mapper();
    private static final ObjectReader ANY = MAPPER.readerFor(JsonData.class);

    /** Reads documents with as many tokens as calls accept by default. */
    public static final JsonCodec DEFAULT = new JsonCodec(Mapping.DEFAULT_MAX_TOKENS, MAPPER.getFactory());

    /** The last other one: a client has one limit, and parsers of one factory share the names that they have read. */
    private static volatile JsonCodec recent = DEFAULT;

    private final long maxTokens;
    private final JsonFactory parsers;

    private JsonCodec(long maxTokens, JsonFactory parsers) {
        this.maxTokens = maxTokens;
        this.parsers = parsers;
    }

    /** Reads documents with up to {@code maxTokens} names, values, brackets and braces. */
    public static JsonCodec withMaxTokens(long maxTokens) {
        if (maxTokens == DEFAULT.maxTokens) {
            return DEFAULT;
        }
        JsonCodec codec = recent;
        if (codec.maxTokens != maxTokens) {
            codec = new JsonCodec(maxTokens, Mapping.factory(maxTokens).setCodec(MAPPER));
            recent = codec;
        }
        return codec;
    }

    /** Same as {@link #read(byte[], int, Charset, JsonType)} for a whole array in UTF-8, UTF-16 or UTF-32. */
    public <T> T read(byte[] json, JsonType<T> type) throws JsonReadException {
        return read(json, json.length, null, type);
    }

    /** Same as {@link #read(byte[], JsonType)} for a type without parameters. */
    public <T> T read(byte[] json, Class<T> type) throws JsonReadException {
        return read(json, JsonType.of(type));
    }

    /**
     * Reads one document.
     *
     * @param json an array that begins with the document
     * @param length the length of the document in bytes
     * @param charset the charset that the response names, or null. UTF-8, UTF-16 and UTF-32 are detected from the bytes, with
     *     or without a byte order mark; any other charset is used as given
     * @throws JsonReadException if the bytes are not JSON, or JSON of another shape than {@code type}
     */
    public <T> T read(byte[] json, int length, @Nullable Charset charset, JsonType<T> type) throws JsonReadException {
        return read(() -> parser(json, length, charset), type);
    }

    /**
     * Reads one document.
     *
     * @throws JsonReadException if the text is not JSON, or JSON of another shape than {@code type}
     */
    public <T> T read(String json, JsonType<T> type) throws JsonReadException {
        return read(() -> parsers.createParser(new StringReader(json)), type);
    }

    /**
     * Reads a list straight from the bytes, without a tree of the whole document: a bare array, or an object in which a
     * member has the list.
     *
     * @param json an array that begins with the document
     * @param length the length of the document in bytes
     * @param charset as for {@link #read(byte[], int, Charset, JsonType)}
     * @param names the members that may have the list. The first of these names that is present decides, wherever it is in the
     *     document, so that {@code {"results": {}, "entries": []}} has no list under {@code ["results", "entries"]}
     * @param item the type of an item
     * @throws JsonReadException if the bytes are not JSON, the document is neither an array nor an object, the member that
     *     decides is not an array, or an item is null or has another shape than {@code item}
     */
    public <T> JsonList<T> readList(
            byte[] json, int length, @Nullable Charset charset, JsonType<T> item, List<String> names)
            throws JsonReadException {
        TypeReaders readers = item.readers();
        DocumentReader document = new DocumentReader(() -> parser(json, length, charset), readers.raw());
        return document.read(
                parser -> new ListReader<T>(readers.list(), readers.raw(), ANY, names).read(parser), parser -> {
                    List<String> present = document.read(scanner -> ListReader.present(scanner, names));
                    ObjectReader buffered = DocumentReader.buffered(readers.list());
                    return new ListReader<T>(buffered, readers.raw(), ANY, present).read(parser);
                });
    }

    private JsonParser parser(byte[] json, int length, @Nullable Charset charset) throws IOException {
        return charset == null || charset.name().startsWith("UTF-")
                ? parsers.createParser(json, 0, length)
                : parsers.createParser(new InputStreamReader(new ByteArrayInputStream(json, 0, length), charset));
    }

    private static <T> T read(Source source, JsonType<T> type) throws JsonReadException {
        TypeReaders readers = type.readers();
        return new DocumentReader(source, readers.raw())
                .read(
                        parser -> bind(readers.one(), parser, type),
                        parser -> bind(DocumentReader.buffered(readers.one()), parser, type));
    }

    private static <T> T bind(ObjectReader reader, JsonParser parser, JsonType<T> type) throws IOException {
        T value = reader.readValue(parser);
        if (value == null) {
            throw ReadFailures.unexpectedNull("$", type.readers().raw());
        }
        return value;
    }

    /**
     * The value as JSON in UTF-8. Null properties are left out, except for explicit nulls of models.
     *
     * @throws IllegalArgumentException if JSON cannot represent the value
     */
    public static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            return writeEscaped(value);
        }
    }

    /** Half of a surrogate pair has no form in UTF-8, but it can be escaped. Servers that truncate texts send such halves. */
    private static byte[] writeEscaped(@Nullable Object value) {
        try {
            return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** The value as JSON text; see {@link #write}. */
    public static String writeString(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    private static IllegalArgumentException unwritable(@Nullable Object value, JsonProcessingException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof OpenTypes.RefusedTypeException refused) {
                return new IllegalArgumentException(refused.getOriginalMessage());
            }
        }
        String type = value == null ? "null" : value.getClass().getName();
        return new IllegalArgumentException("a value of " + type
                + " cannot be written as JSON: it is nested too deeply, contains itself or NaN, or is of a type without"
                + " properties");
    }

    /** Reads a value that was read as a tree before. */
    public static <T> T convert(JsonNode tree, JsonType<T> type) throws JsonReadException {
        return read(() -> MAPPER.treeAsTokens(tree), type);
    }

    /** Reads a value of one type from another one, by way of JSON. */
    public static <T> T convert(Object value, JsonType<T> type) throws JsonReadException {
        return DEFAULT.read(write(value), type);
    }
}
