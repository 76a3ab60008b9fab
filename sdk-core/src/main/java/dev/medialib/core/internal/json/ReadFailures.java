package dev.medialib.core.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.medialib.core.internal.json.JsonReadException.Kind;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates failures of Jackson. Jackson's own messages quote the document, even if this is switched off. Therefore they and
 * their exceptions are not passed on.
 */
final class ReadFailures {
    private static final Pattern CUT_LITERAL =
            Pattern.compile("Unrecognized token '(t|tr|tru|f|fa|fal|fals|n|nu|nul)'.*", Pattern.DOTALL);
    /** Where a digit should follow, Jackson reports the end of the input as the last character again, or as code 0. */
    private static final Pattern CUT_NUMBER = Pattern.compile(
            "'\\.' .*Decimal point not followed|'[eE+-]' .*Exponent indicator not followed|code 0\\).*digit");

    private static final Pattern MISSING =
            Pattern.compile("Cannot build \\w+, some of required attributes are not set \\[([\\w, ]+)]");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$@][\\w$@-]*");
    private static final int MAX_NAME_LENGTH = 60;

    private ReadFailures() {}

    static JsonReadException translate(JsonProcessingException failure, JsonParser parser, Class<?> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StreamConstraintsException limit) {
                return JsonReadException.of(Kind.LIMIT, limit(limit));
            }
            if (t instanceof JsonEOFException) {
                return truncated(parser);
            }
            if (t instanceof JsonParseException malformed) {
                return isCut(malformed, parser) ? truncated(parser) : malformed(malformed.getLocation());
            }
            if (t instanceof InvalidDefinitionException) {
                throw new IllegalArgumentException(unreadable(type));
            }
        }
        return failure instanceof JsonMappingException mapping
                ? mismatch(mapping, parser, type)
                : malformed(failure.getLocation());
    }

    /** Whether the document is JSON, and only has another shape than expected. */
    static boolean isMismatch(JsonProcessingException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StreamConstraintsException
                    || t instanceof JsonParseException
                    || t instanceof InvalidDefinitionException) {
                return false;
            }
        }
        return true;
    }

    static JsonReadException malformed(@Nullable JsonLocation location) {
        return JsonReadException.of(Kind.MALFORMED, "malformed JSON" + at(location));
    }

    /** The value at {@code path} is null where a {@code type} is expected. */
    static JsonReadException unexpectedNull(String path, Class<?> type) {
        return JsonReadException.mismatch(path, name(type), "null", "");
    }

    private static JsonReadException mismatch(JsonMappingException failure, JsonParser parser, Class<?> type) {
        String path = path(failure.getPath());
        String where = at(failure.getLocation());
        Matcher missing = MISSING.matcher(rootMessage(failure));
        if (missing.find()) {
            String lacking = "an object without [" + namesInJson(failure, missing.group(1)) + "]";
            return JsonReadException.mismatch(path, name(type) + " with them", lacking, where);
        }
        Class<?> target = failure instanceof MismatchedInputException m && m.getTargetType() != null
                ? m.getTargetType()
                : Object.class;
        JsonParser at = failure.getProcessor() instanceof JsonParser p ? p : parser;
        return JsonReadException.mismatch(path, name(target), kind(at.currentToken()), where);
    }

    /** Immutables names the attributes of a model as they are called in Java. */
    private static String namesInJson(JsonMappingException failure, String attributes) {
        if (!(failure instanceof ValueInstantiationException e)) {
            return attributes;
        }
        Method[] setters = e.getType().getRawClass().getMethods();
        return COMMA.splitAsStream(attributes)
                .map(attribute -> nameInJson(setters, attribute))
                .collect(Collectors.joining(", "));
    }

    private static String nameInJson(Method[] setters, String attribute) {
        for (Method setter : setters) {
            JsonProperty property = setter.getAnnotation(JsonProperty.class);
            if (property != null
                    && setter.getName().equals(attribute)
                    && !property.value().isEmpty()) {
                return property.value();
            }
        }
        return attribute;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static JsonReadException truncated(JsonParser parser) {
        return JsonReadException.of(Kind.TRUNCATED, "JSON ends too early" + at(parser.currentLocation()));
    }

    /**
     * {@code [1, tru}: for Jackson an unknown word, though the input only ended within {@code true}. Jackson reads one
     * character beyond a word, if there is one.
     */
    private static boolean isCut(JsonParseException failure, JsonParser parser) {
        String message = failure.getOriginalMessage();
        Matcher literal = CUT_LITERAL.matcher(message);
        long read = offset(parser.currentLocation()) - offset(parser.currentTokenLocation());
        return message.startsWith("Unexpected end-of-input")
                || CUT_NUMBER.matcher(message).find()
                || (literal.matches() && read == literal.group(1).length());
    }

    private static long offset(JsonLocation location) {
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }

    private static String limit(StreamConstraintsException failure) {
        String message = failure.getOriginalMessage().replaceAll(", from `[^`]*`", "");
        return "JSON over a limit: " + message;
    }

    private static String unreadable(Class<?> type) {
        return type.getName()
                + " cannot be read from JSON: it needs a public constructor, a record's shape or a builder, and"
                + " its package must be open to com.fasterxml.jackson.databind if it is in a module";
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** Names come from the document when a map is read: they are shortened and kept to one line. */
    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference reference : references) {
            String name = reference.getFieldName();
            if (name == null) {
                path.append(reference.getIndex() < 0 ? "" : "[" + reference.getIndex() + "]");
            } else if (name.length() <= MAX_NAME_LENGTH
                    && PLAIN_NAME.matcher(name).matches()) {
                path.append('.').append(name);
            } else {
                String cut = name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "…";
                path.append("['").append(cut.replaceAll("[\\p{Cntrl}']", "?")).append("']");
            }
        }
        return path.toString();
    }

    private static String name(Class<?> type) {
        return type == Object.class ? "another value" : type.getSimpleName().replaceFirst("^Immutable", "");
    }

    static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "another value";
        };
    }
}
