package dev.medialib.testkit.sitefinity.query;

import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.schema.EdmModel;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.core.uri.parser.FilterParser;
import org.apache.olingo.server.core.uri.parser.OrderByParser;
import org.apache.olingo.server.core.uri.parser.UriParserException;
import org.apache.olingo.server.core.uri.parser.UriTokenizer;
import org.apache.olingo.server.core.uri.parser.UriTokenizer.TokenKind;
import org.apache.olingo.server.core.uri.validator.UriValidationException;

/** {@code $filter} and {@code $orderby}. Apache Olingo parses them. Invalid expressions cause 400. */
public final class Expressions {

    // literals in quotes, or the spaces after a colon or comma
    private static final Pattern QUOTED_OR_BLANK = Pattern.compile("('[^']*')|(?<=[:,])\\s+");
    private static final Pattern QUOTED_TYPE = Pattern.compile("(cast\\([A-Za-z0-9_/]+,)'(Edm\\.[A-Za-z]+)'\\)");

    private final Schema schema;
    private final OData odata = OData.newInstance();

    public Expressions(Schema schema) {
        this.schema = schema;
    }

    public Predicate<Row> filter(EntityType type, String text) {
        Expression expression;
        try {
            UriTokenizer tokens = new UriTokenizer(normal(text));
            EdmModel model = schema.edm();
            expression = new FilterParser(model.edm(), odata)
                    .parse(tokens, model.type(type), List.of(), Map.of())
                    .getExpression();
            end(tokens, text);
        } catch (UriParserException | UriValidationException e) {
            throw malformed(text, e);
        }
        boolean unused = Evaluator.matches(expression, new BlankRow(type, schema));
        return row -> Evaluator.matches(expression, row);
    }

    public Comparator<Row> order(EntityType type, String text) {
        List<OrderByItem> orders;
        try {
            UriTokenizer tokens = new UriTokenizer(normal(text));
            EdmModel model = schema.edm();
            orders = new OrderByParser(model.edm(), odata)
                    .parse(tokens, model.type(type), List.of(), Map.of())
                    .getOrders();
            end(tokens, text);
        } catch (UriParserException | UriValidationException e) {
            throw malformed(text, e);
        }
        Comparator<Row> all = null;
        for (OrderByItem order : orders) {
            Object unused = Evaluator.sortKey(order.getExpression(), new BlankRow(type, schema));
            Comparator<Row> one = (left, right) -> Values.order(
                    Evaluator.sortKey(order.getExpression(), left), Evaluator.sortKey(order.getExpression(), right));
            Comparator<Row> next = order.isDescending() ? one.reversed() : one;
            all = all == null ? next : all.thenComparing(next);
        }
        return Objects.requireNonNull(all, "the parser rejects an empty order");
    }

    /**
     * Normalizes an expression. The vendor's own clients write a space after a colon or comma, and the type of a cast in
     * quotes.
     */
    private static String normal(String text) {
        Matcher matcher = QUOTED_OR_BLANK.matcher(text);
        String dense =
                matcher.replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        return QUOTED_TYPE.matcher(dense).replaceAll("$1$2)");
    }

    private static void end(UriTokenizer tokens, String text) {
        if (!tokens.next(TokenKind.EOF)) {
            throw ErrorResponse.badRequest("The query option has more than an expression: " + text);
        }
    }

    private static ErrorResponse malformed(String text, Exception cause) {
        return ErrorResponse.badRequest("The query option '" + text + "' is not valid: " + cause.getMessage());
    }
}
