package dev.medialib.core.internal.pipeline;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.endpoint.OutgoingRequest;
import dev.medialib.core.internal.endpoint.RequestBodySource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a call that is only previewed, before it is sent. */
final class PreviewStage implements Stage {
    private final Stage next;
    private static final String HIDDEN = "████";

    private final CredentialScope scope;

    PreviewStage(Stage next, CredentialScope scope) {
        this.next = next;
        this.scope = scope;
    }

    /** Ends a call that is only previewed. It is not an error, so it has no stack trace. */
    static final class Shown extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient RequestPreview preview;

        private Shown(RequestPreview preview) {
            super("a preview is shown and nothing is sent", null, false, false);
            this.preview = preview;
        }

        RequestPreview preview() {
            return preview;
        }
    }

    private record ShownRequest(Method method, String url, Headers headers, String body) implements RequestPreview {

        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder().append(method).append(' ').append(url).append('\n');
            headers.toMap()
                    .forEach((name, values) -> values.forEach(value ->
                            text.append(name).append(": ").append(value).append('\n')));
            return body.isEmpty()
                    ? text.toString()
                    : text.append('\n').append(body).append('\n').toString();
        }
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        if (!context.call().preview()) {
            return next.run(context);
        }
        OutgoingRequest request = context.call().request();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        scope.headers(context)
                .forEach((name, value) -> headers.put(name, List.of(shows(context, name) ? value : HIDDEN)));
        Credential credential = scope.credential();
        if (scope.covers(context)) {
            credential.keys().keySet().forEach(name -> headers.put(name, List.of(HIDDEN)));
            if (credential.tokens() != null) {
                headers.put(credential.headerName(), List.of(credential.prefix() + HIDDEN));
            }
        }
        String body = "";
        if (request.body() instanceof RequestBodySource.InMemory memory) {
            headers.put("Content-Type", List.of(memory.mediaType()));
            body = new String(memory.bytes(), StandardCharsets.UTF_8);
        } else if (request.body() instanceof RequestBodySource.Streamed streamed) {
            headers.put("Content-Type", List.of(streamed.mediaType()));
            body = "<" + streamed.content() + ">";
        }
        throw new Shown(new ShownRequest(request.method(), request.url().toString(), Headers.of(headers), body));
    }

    /** Headers of the endpoint are not secret. Headers that the caller adds may be secret. */
    private boolean shows(CallContext<?> context, String name) {
        return HeaderRules.isHarmless(name)
                || context.call().options().headers().keySet().stream().noneMatch(name::equalsIgnoreCase);
    }
}
