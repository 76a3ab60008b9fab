package dev.medialib.testkit.sitefinity.internal;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Error response in the server's envelope. Some errors have their own envelope in the documentation. */
public final class ErrorResponse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String text;
    private final @Nullable ErrorForm own;

    /** Creates an error. Its own envelope is used if the server's envelope is the documented one. */
    private ErrorResponse(int status, String code, String text, @Nullable ErrorForm own) {
        super(status + " " + code + " " + text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.own = own;
    }

    public ServerResponse response(ErrorForm envelope) {
        if (status == 302) {
            return LoginPage.redirect(text);
        }
        ErrorForm shape = own != null && envelope == ErrorForm.ODATA ? own : envelope;
        FakeResponse response = shape.response(status, code, text);
        return ServerResponse.json(status, "", response.body()).withHeaders(response.headers());
    }

    public static ErrorResponse badRequest(String message) {
        return new ErrorResponse(400, "BadRequest", message, null);
    }

    public static ErrorResponse validation(Map<String, String> problems) {
        return new ErrorResponse(400, "Validation", Json.of(problems).toString(), null);
    }

    /** Returns status 401, which is documented in the envelope of ASP.NET. */
    public static ErrorResponse unauthorized() {
        return new ErrorResponse(
                401, "Unauthorized", "Authorization has been denied for this request.", ErrorForm.MESSAGE);
    }

    /** Returns status 403. The status is documented, the body is not. */
    public static ErrorResponse forbidden() {
        return new ErrorResponse(403, "Authorization", "You are not authorized to perform this operation.", null);
    }

    /** Returns a redirect to the login page. */
    public static ErrorResponse toLogin(URI base, String path) {
        return new ErrorResponse(302, "", LoginPage.url(base, path), null);
    }

    /** Returns the HTML page of IIS for paths without a route. */
    public static ErrorResponse noRoute() {
        return new ErrorResponse(404, "Not Found", "The resource cannot be found.", ErrorForm.HTML);
    }

    /** Returns the HTML page of IIS for large requests, which IIS rejects before the service reads them. */
    public static ErrorResponse tooLarge() {
        return new ErrorResponse(413, "TooLarge", "The request is too large.", ErrorForm.HTML);
    }

    public static ErrorResponse notFound(String what) {
        return new ErrorResponse(404, "Not Found", what + " was not found.", null);
    }

    public static ErrorResponse hasChildren() {
        return new ErrorResponse(400, "ParentHasChildren", "The item has children.", null);
    }

    public static ErrorResponse locked(int status, String by) {
        return new ErrorResponse(status, "LockedItem", "The item is locked by " + by + ".", null);
    }

    public static ErrorResponse notImplemented(String what) {
        return new ErrorResponse(501, "NotImplemented", what + " is not implemented.", null);
    }
}
