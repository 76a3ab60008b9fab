package dev.medialib.testkit.sitefinity.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.jspecify.annotations.Nullable;

/** Values in expressions: String for text, ids and choices, BigDecimal for numbers, Boolean, Instant, List. */
final class Values {

    private Values() {}

    static @Nullable Object of(@Nullable JsonNode json, PropertyKind kind) {
        if (json == null || json.isNull()) {
            return kind.isCollection() ? List.of() : null;
        }
        if (kind.isNumber()) {
            return json.decimalValue();
        }
        return switch (kind) {
            case BOOLEAN -> json.booleanValue();
            case DATE -> Instant.parse(json.textValue());
            case GUIDS -> {
                List<Object> ids = new ArrayList<>();
                json.forEach(id -> ids.add(id.textValue()));
                yield ids;
            }
            default -> json.asText();
        };
    }

    static @Nullable Object of(Literal literal) {
        String text = literal.getText();
        if (literal.getType() == null) {
            return null;
        }
        try {
            return switch (literal.getType().getName()) {
                case "String" -> text.substring(1, text.length() - 1).replace("''", "'");
                case "Guid" -> text.toLowerCase(Locale.ROOT);
                case "Boolean" -> Boolean.valueOf(text);
                case "DateTimeOffset" -> OffsetDateTime.parse(text).toInstant();
                default -> new BigDecimal(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw ErrorResponse.badRequest("The literal cannot be used: " + text);
        }
    }

    static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        return (left == null || right == null) ? left == right : compare(left, right) == 0;
    }

    /** Compares two values. The result is negative, zero or positive. The parser only allows comparable types. */
    static int compare(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        throw ErrorResponse.badRequest("The types cannot be compared.");
    }

    /** Compares two values for the order of a list. Null is the first value. */
    static int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return compare(left, right);
    }
}
