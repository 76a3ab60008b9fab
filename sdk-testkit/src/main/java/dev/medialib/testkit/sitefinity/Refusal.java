package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.Answer;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error answer. Its envelope is the server's, unless the documentation has this error in one of its own. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String text;
    private final @Nullable Envelope own;

    /** With an envelope of its own it has that one where the server's is the documented one. */
    private Refusal(int status, String code, String text, @Nullable Envelope own) {
        super(status + " " + code + " " + text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.own = own;
    }

    Reply reply(Envelope envelope) {
        if (status == 302) {
            return LoginPage.redirect(text);
        }
        Envelope shape = own != null && envelope == Envelope.ODATA ? own : envelope;
        Answer answer = shape.answer(status, code, text);
        return Reply.json(status, "", answer.body()).withHeaders(answer.headers());
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message, null);
    }

    static Refusal validation(Map<String, String> problems) {
        return new Refusal(400, "Validation", Json.of(problems).toString(), null);
    }

    /** Documented in the envelope of ASP.NET. */
    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", "Authorization has been denied for this request.", Envelope.MESSAGE);
    }

    /** The status is documented, the body is not. */
    static Refusal forbidden() {
        return new Refusal(403, "Authorization", "You are not authorized to perform this operation.", null);
    }

    /** Sends the caller to the login page. */
    static Refusal toLogin(URI base, String path) {
        return new Refusal(302, "", LoginPage.url(base, path), null);
    }

    /** What no route leads to is answered by IIS, with a page. */
    static Refusal noRoute() {
        return new Refusal(404, "Not Found", "The resource cannot be found.", Envelope.HTML);
    }

    /** IIS refuses what is too large before the service sees it. */
    static Refusal tooLarge() {
        return new Refusal(413, "TooLarge", "The request is too large.", Envelope.HTML);
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "Not Found", what + " was not found.", null);
    }

    static Refusal hasChildren() {
        return new Refusal(400, "ParentHasChildren", "The item has children.", null);
    }

    static Refusal locked(int status, String by) {
        return new Refusal(status, "LockedItem", "The item is locked by " + by + ".", null);
    }

    static Refusal notImplemented(String what) {
        return new Refusal(501, "NotImplemented", what + " is not implemented.", null);
    }
}
