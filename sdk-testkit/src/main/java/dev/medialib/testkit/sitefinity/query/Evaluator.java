package dev.medialib.testkit.sitefinity.query;

import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.schema.Property;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.UriResourceLambdaAll;
import org.apache.olingo.server.api.uri.UriResourceLambdaAny;
import org.apache.olingo.server.api.uri.UriResourceLambdaVariable;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;
import org.jspecify.annotations.Nullable;

/**
 * Evaluator of expressions for a row. It follows OData's rules for null: comparisons with null are false, except {@code eq} and
 * {@code ne}, and text functions of null are null. Text is compared by its characters. Real servers may use their database's
 * collation, which is not documented.
 */
final class Evaluator implements ExpressionVisitor<@Nullable Object> {

    private final Row row;
    private final boolean ordering;
    private final Map<String, @Nullable Object> variables;

    private Evaluator(Row row, boolean ordering, Map<String, @Nullable Object> variables) {
        this.row = row;
        this.ordering = ordering;
        this.variables = variables;
    }

    static boolean matches(Expression filter, Row row) {
        return Boolean.TRUE.equals(new Evaluator(row, false, Map.of()).value(filter));
    }

    static @Nullable Object sortKey(Expression expression, Row row) {
        return new Evaluator(row, true, Map.of()).value(expression);
    }

    private @Nullable Object value(Expression expression) {
        try {
            return expression.accept(this);
        } catch (ExpressionVisitException | ODataApplicationException e) {
            throw new IllegalStateException("no method of this visitor throws it", e);
        }
    }

    @Override
    public @Nullable Object visitBinaryOperator(
            BinaryOperatorKind operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case AND -> and(left, right);
            case OR -> not(and(not(left), not(right)));
            case EQ -> Values.areEqual(left, right);
            case NE -> !Values.areEqual(left, right);
            case GT -> left != null && right != null && Values.compare(left, right) > 0;
            case GE -> left != null && right != null && Values.compare(left, right) >= 0;
            case LT -> left != null && right != null && Values.compare(left, right) < 0;
            case LE -> left != null && right != null && Values.compare(left, right) <= 0;
            default -> throw ErrorResponse.notImplemented("The operator " + operator);
        };
    }

    @Override
    public @Nullable Object visitBinaryOperator(
            BinaryOperatorKind operator, @Nullable Object left, List<@Nullable Object> right) {
        if (right.isEmpty()) {
            throw ErrorResponse.badRequest("The list of 'in' is empty.");
        }
        return right.stream().anyMatch(value -> Values.areEqual(left, value));
    }

    private static @Nullable Object and(@Nullable Object left, @Nullable Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return (left == null || right == null) ? null : true;
    }

    private static @Nullable Object not(@Nullable Object value) {
        return value == null ? null : Boolean.FALSE.equals(value);
    }

    @Override
    public @Nullable Object visitUnaryOperator(UnaryOperatorKind operator, @Nullable Object operand) {
        if (operator == UnaryOperatorKind.NOT) {
            return not(operand);
        }
        return operand instanceof BigDecimal number ? number.negate() : null;
    }

    @Override
    public @Nullable Object visitMethodCall(MethodKind method, List<@Nullable Object> parameters) {
        Object first = parameters.get(0);
        if (first == null) {
            return null;
        }
        if (method == MethodKind.CAST) {
            return first.toString();
        }
        String text = first.toString();
        return switch (method) {
            case TOLOWER -> text.toLowerCase(Locale.ROOT);
            case TOUPPER -> text.toUpperCase(Locale.ROOT);
            case TRIM -> text.strip();
            case LENGTH -> BigDecimal.valueOf(text.length());
            case CONTAINS, STARTSWITH, ENDSWITH -> find(method, text, parameters.get(1));
            // from older versions of OData
            case SUBSTRINGOF ->
                throw ErrorResponse.badRequest("An unknown function with name 'substringof' was found.");
            default -> throw ErrorResponse.notImplemented("The function " + method);
        };
    }

    private static @Nullable Object find(MethodKind method, String text, @Nullable Object part) {
        if (part == null) {
            return null;
        }
        return switch (method) {
            case CONTAINS -> text.contains(part.toString());
            case STARTSWITH -> text.startsWith(part.toString());
            default -> text.endsWith(part.toString());
        };
    }

    @Override
    public @Nullable Object visitLiteral(Literal literal) {
        return Values.of(literal);
    }

    @Override
    public @Nullable Object visitEnum(EdmEnumType type, List<String> values) {
        return String.join(",", values);
    }

    @Override
    public @Nullable Object visitTypeLiteral(EdmType type) {
        return type.getName();
    }

    @Override
    public @Nullable Object visitMember(Member member) {
        Object current = row;
        for (UriResource part : member.getResourcePath().getUriResourceParts()) {
            if (part instanceof UriResourceLambdaVariable variable) {
                current = variables.get(variable.getVariableName());
            } else if (part instanceof UriResourceLambdaAny any) {
                return hasAny(list(current), any);
            } else if (part instanceof UriResourceLambdaAll all) {
                return list(current).stream()
                        .allMatch(element -> holds(all.getExpression(), all.getLambdaVariable(), element));
            } else if (part instanceof UriResourceCount) {
                return BigDecimal.valueOf(list(current).size());
            } else {
                current = current instanceof Row source ? step(source, part.getSegmentValue()) : null;
            }
        }
        return current;
    }

    private boolean hasAny(List<?> elements, UriResourceLambdaAny any) {
        // any() without a condition
        if (any.getExpression() == null) {
            return !elements.isEmpty();
        }
        return elements.stream().anyMatch(element -> holds(any.getExpression(), any.getLambdaVariable(), element));
    }

    private boolean holds(Expression condition, String variable, @Nullable Object element) {
        Map<String, @Nullable Object> inner = new HashMap<>(variables);
        inner.put(variable, element);
        return Boolean.TRUE.equals(new Evaluator(row, ordering, inner).value(condition));
    }

    private static List<?> list(@Nullable Object collection) {
        return collection instanceof List<?> list ? list : List.of();
    }

    private @Nullable Object step(Row source, String name) {
        Property property = source.type().find(name);
        if (property == null || !(ordering ? property.isSortable() : property.isFilterable())) {
            throw ErrorResponse.badRequest("The property '" + name + "' cannot be used in the query option '"
                    + (ordering ? "$orderby" : "$filter") + "'.");
        }
        return switch (property.kind()) {
            case RELATED -> source.related(property);
            case PARENT -> source.related(property).stream().findFirst().orElse(null);
            default -> Values.of(source.fields().get(name), property.kind());
        };
    }

    @Override
    public @Nullable Object visitLambdaExpression(String function, String variable, Expression expression) {
        throw ErrorResponse.notImplemented(function);
    }

    @Override
    public @Nullable Object visitLambdaReference(String variable) {
        return variables.get(variable);
    }

    @Override
    public @Nullable Object visitAlias(String alias) {
        throw ErrorResponse.notImplemented("The alias " + alias);
    }
}
