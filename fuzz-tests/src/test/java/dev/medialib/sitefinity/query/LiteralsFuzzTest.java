package dev.medialib.sitefinity.query;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;

class LiteralsFuzzTest {
    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void anotherParserFindsTheSameTextInAFilter(@NotNull String text) {
        String filter;
        try {
            filter = ImageFields.TITLE.eq(text).toString();
        } catch (IllegalArgumentException e) {
            return;
        }
        Expression found = ODataGrammar.parse("/images?$filter="
                        + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20"))
                .getFilterOption()
                .getExpression();

        require(found instanceof Binary, "another filter than a comparison: " + filter);
        Binary comparison = (Binary) found;
        requireSame(BinaryOperatorKind.EQ, comparison.getOperator());
        require(comparison.getLeftOperand() instanceof Member, "no property: " + filter);
        String literal = ((Literal) comparison.getRightOperand()).getText();
        requireSame(text, literal.substring(1, literal.length() - 1).replace("''", "'"));
    }
}
