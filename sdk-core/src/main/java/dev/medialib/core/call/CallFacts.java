package dev.medialib.core.call;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a call that failed. They contain no ids and secrets: the path is a template.
 *
 * @param endpoint the id of the endpoint, such as {@code livingdocs.mediaLibrary.get}
 * @param method the HTTP method
 * @param pathTemplate the path with its variables, such as {@code mediaLibrary/{id}}
 * @param requestId the id of the request in the server's log: the server's id, or the one that was sent; null when there is
 *     neither
 * @param attempts the number of requests, including this one; 0 when the call failed before the first one
 * @param outcomeUnknown whether the server may have made a change that no response confirms
 * @param repeatable whether it is safe to make the call again: it only reads, is repeatable by contract, or the server cannot
 *     have received it
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

    /** Returns the name of the call in messages and logs: {@code GET mediaLibrary/{id}}. */
    public String operation() {
        return method + " " + pathTemplate;
    }

    /** Returns the facts for the end of a message, such as {@code (request id 4f2, attempt 3, outcome unknown)}; may be empty. */
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
