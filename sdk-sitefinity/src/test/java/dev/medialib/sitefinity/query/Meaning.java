package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.commons.api.ex.ODataException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceLambdaAll;
import org.apache.olingo.server.api.uri.UriResourceLambdaAny;
import org.apache.olingo.server.api.uri.UriResourceLambdaVariable;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/** A parsed filter as text in which each operation stands in its own brackets and variables are numbered. */
final class Meaning implements ExpressionVisitor<String> {
    private final Map<String, String> variables = new HashMap<>();

    @Override
    public String visitBinaryOperator(BinaryOperatorKind operator, String left, String right) {
        return "[" + left + " " + operator + " " + right + "]";
    }

    @Override
    public String visitBinaryOperator(BinaryOperatorKind operator, String left, List<String> right) {
        return "[" + left + " " + operator + " " + right + "]";
    }

    @Override
    public String visitUnaryOperator(UnaryOperatorKind operator, String operand) {
        return "[" + operator + " " + operand + "]";
    }

    @Override
    public String visitMethodCall(MethodKind method, List<String> parameters) {
        return method + "" + parameters;
    }

    @Override
    public String visitLiteral(Literal literal) {
        return literal.getText();
    }

    @Override
    public String visitMember(Member member) {
        List<String> parts = new ArrayList<>();
        for (UriResource part : member.getResourcePath().getUriResourceParts()) {
            if (part instanceof UriResourceLambdaAny any) {
                parts.add("any" + condition(any.getLambdaVariable(), any.getExpression()));
            } else if (part instanceof UriResourceLambdaAll all) {
                parts.add("all" + condition(all.getLambdaVariable(), all.getExpression()));
            } else if (part instanceof UriResourceLambdaVariable variable) {
                parts.add(variables.get(variable.getVariableName()));
            } else {
                parts.add(part.getSegmentValue());
            }
        }
        return String.join("/", parts);
    }

    private String condition(String variable, Expression expression) {
        if (expression == null) {
            return "[]";
        }
        variables.put(variable, "v" + variables.size());
        try {
            return "[" + expression.accept(this) + "]";
        } catch (ODataException e) {
            throw new AssertionError(e);
        } finally {
            variables.remove(variable);
        }
    }

    @Override
    public String visitLambdaExpression(String function, String variable, Expression expression) {
        return function + condition(variable, expression);
    }

    @Override
    public String visitAlias(String name) {
        return name;
    }

    @Override
    public String visitTypeLiteral(EdmType type) {
        return type.getFullQualifiedName().toString();
    }

    @Override
    public String visitLambdaReference(String variable) {
        return variables.get(variable);
    }

    @Override
    public String visitEnum(EdmEnumType type, List<String> values) {
        return type.getName() + values;
    }
}
