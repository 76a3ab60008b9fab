package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;

/**
 * Reads a document in memory. If the first pass fails, a second pass buffers values before it reads them, so that the raw form
 * of a value that does not fit can be kept. See {@link OptionalProperty}.
 *
 * @param source opens the document
 * @param type the class to name in failures
 */
record DocumentReader(Source source, Class<?> type) {

    /** A document that can be opened again and again. */
    @FunctionalInterface
    interface Source {
        JsonParser open() throws IOException;
    }

    /** Reads the value that begins with the parser's current token. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** Reads with {@code first}, and if the document has another shape than expected, with {@code second}. */
    <T> T read(Reading<T> first, Reading<T> second) throws JsonReadException {
        try {
            return read(first);
        } catch (JsonReadException e) {
            if (e.kind() != JsonReadException.Kind.MISMATCH) {
                throw e;
            }
            return read(second);
        }
    }

    /** The same reader for the second pass. */
    static ObjectReader buffered(ObjectReader reader) {
        return reader.withAttribute(OptionalProperty.BUFFERED, true);
    }

    <T> T read(Reading<T> reading) throws JsonReadException {
        try (JsonParser parser = source.open()) {
            return read(parser, reading);
        } catch (JsonReadException e) {
            throw e;
        } catch (CharConversionException e) {
            throw ReadFailures.malformed(null);
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from memory failed unexpectedly", e);
        }
    }

    private <T> T read(JsonParser parser, Reading<T> reading) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw JsonReadException.of(JsonReadException.Kind.EMPTY, "the document is empty and contains no JSON");
            }
            T value = reading.read(parser);
            if (parser.nextToken() != null) {
                throw JsonReadException.of(
                        JsonReadException.Kind.MALFORMED,
                        "more after the end of the JSON (line "
                                + parser.currentTokenLocation().getLineNr() + ", column "
                                + parser.currentTokenLocation().getColumnNr() + ")");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ReadFailures.translate(e, parser, type);
        } catch (CharConversionException | NumberFormatException e) {
            throw ReadFailures.malformed(parser.currentLocation());
        }
    }
}
