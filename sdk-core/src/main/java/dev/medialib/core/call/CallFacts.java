package dev.medialib.core.call;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that failed. Ids and secrets are not in it: the path is a template.
 *
 * @param endpoint the endpoint's id, such as {@code livingdocs.mediaLibrary.get}
 * @param method the HTTP method
 * @param pathTemplate the path with its variables unfilled, such as {@code mediaLibrary/{id}}
 * @param requestId the id by which the server's log knows the request: the server's if it gave one, else the one that
 *     was sent; null when neither exists
 * @param attempts how many requests were made, this one included; 0 when the call failed before the first
 * @param outcomeUnknown true when the server may have carried out a change of which no answer tells
 * @param repeatable true when making the call again cannot do harm: it only reads, is repeatable by contract, or the
 *     server cannot have seen it
 */
public record CallFacts(
        String endpoint,
        String method,
        String pathTemplate,
        @Nullable String requestId,
        int attempts,
        boolean outcomeUnknown,
        boolean repeatable)
        implements Serializable {

    /** {@code GET mediaLibrary/{id}}: the call as messages and logs name it. */
    public String operation() {
        return method + " " + pathTemplate;
    }

    /** The facts for the end of a message: {@code (request id 4f2, attempt 3, outcome unknown)}, or nothing. */
    String suffix() {
        StringBuilder facts = new StringBuilder();
        if (requestId != null) {
            facts.append("request id ").append(requestId);
        }
        if (attempts > 1) {
            facts.append(facts.isEmpty() ? "" : ", ").append("attempt ").append(attempts);
        }
        if (outcomeUnknown) {
            facts.append(facts.isEmpty() ? "" : ", ").append("outcome unknown: the server may have carried it out");
        }
        return facts.isEmpty() ? "" : " (" + facts + ")";
    }
}
