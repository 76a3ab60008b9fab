package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;

/** Node of the tree of a query. Its value is JSON, or a date and time or a path in a {@code POJONode}. */
interface Expression {

    /** Returns the place in the query. */
    Span span();

    JsonNode evaluate(Scope scope);

    /** Returns whether the value depends on nothing but literals and parameters. */
    default boolean isConstant() {
        return false;
    }
}
