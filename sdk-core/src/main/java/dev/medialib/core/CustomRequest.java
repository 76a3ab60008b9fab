package dev.medialib.core;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.endpoint.RequestDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request to an endpoint that the SDK does not know, see {@link MedialibClient#call}. */
public final class CustomRequest {
    private final Map<String, Object> path = new LinkedHashMap<>();
    private final List<Map.Entry<String, Object>> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Object json;
    private @Nullable Content content;
    private boolean repeatable;

    CustomRequest() {}

    /**
     * Sets a variable of the path. Its value is encoded. Empty values, {@code .} and {@code ..} are rejected.
     *
     * @param name the name of the variable in the path, without braces
     * @param value the value; its text form ({@code toString()}) is used
     */
    public CustomRequest path(String name, Object value) {
        path.put(name, value);
        return this;
    }

    /**
     * Adds a query parameter. The same name can be added several times.
     *
     * @param value the value; its text form ({@code toString()}) is encoded
     */
    public CustomRequest query(String name, Object value) {
        query.add(Map.entry(name, requireNotNull("query parameter " + name, value)));
        return this;
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException if the header carries the credential or describes the body, or name or value are invalid
     */
    public CustomRequest header(String name, String value) {
        HeaderRules.requireFree(name);
        HeaderRules.requireValid(name, value);
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
        return this;
    }

    /**
     * Sends {@code value} as JSON: a {@link dev.medialib.core.json.JsonData}, map, list, text, number, or a model, but not null.
     */
    public CustomRequest json(Object value) {
        json = requireNotNull("json", value);
        return this;
    }

    /** Sends {@code data} as the body. */
    public CustomRequest content(Content data) {
        content = requireNotNull("content", data);
        return this;
    }

    /** Declares that the server may receive the request twice without harm. Otherwise POST and PATCH are not retried. */
    public CustomRequest repeatable() {
        repeatable = true;
        return this;
    }

    private static <T> T requireNotNull(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " must not be null");
        }
        return value;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    void encode(RequestDraft draft) {
        if (json != null && content != null) {
            throw new IllegalArgumentException("a request carries either JSON or content, not both");
        }
        path.forEach(draft::path);
        query.forEach(parameter -> draft.query(parameter.getKey(), parameter.getValue()));
        headers.forEach(draft::header);
        if (json != null) {
            draft.json(json);
        }
        if (content != null) {
            draft.content(content, null);
        }
    }
}
