package dev.medialib.testkit.sitefinity.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.internal.Json;

/** Form in which Sitefinity, ASP.NET and IIS report errors. */
public enum ErrorForm {
    /** {@code {"error":{"code","message","target"}}}, as in Sitefinity's documentation. */
    ODATA,
    /** Same as {@link #ODATA} with {@code innererror}, as servers with detailed errors respond. */
    ODATA_WITH_DETAILS,
    /** {@code {"Message","ErrorCode","Target"}}. No source is known for it. */
    MESSAGE_WITH_CODE,
    /** {@code {"Message"}}, as in ASP.NET Web API. */
    MESSAGE,
    /** An HTML page, as in IIS, firewalls and proxies. */
    HTML,
    /** Plain text. */
    TEXT,
    /** No body and a blank content type. */
    EMPTY;

    private static final String TARGET = "Telerik.Sitefinity.Web.Api";

    /**
     * Returns a response in this form, for {@link dev.medialib.testkit.sitefinity.FakeSitefinity#nextResponses}.
     *
     * @param code the error code; omitted if the form has no code
     * @param message the error message
     */
    public FakeResponse response(int status, String code, String message) {
        return switch (this) {
            case ODATA -> FakeResponse.of(status, odata(code, message).toString());
            case ODATA_WITH_DETAILS ->
                FakeResponse.of(status, withDetails(code, message).toString());
            case MESSAGE_WITH_CODE ->
                FakeResponse.of(
                        status,
                        Json.object()
                                .put("Message", message)
                                .put("ErrorCode", code)
                                .put("Target", TARGET)
                                .toString());
            case MESSAGE ->
                FakeResponse.of(status, Json.object().put("Message", message).toString());
            case HTML -> FakeResponse.html(status);
            case TEXT -> FakeResponse.of(status, message).withHeader("Content-Type", "text/plain; charset=utf-8");
            // a response is JSON unless its headers have another content type
            case EMPTY -> FakeResponse.of(status, "").withHeader("Content-Type", "");
        };
    }

    private static ObjectNode odata(String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", code).put("message", message).put("target", TARGET);
        return body;
    }

    private static ObjectNode withDetails(String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .putObject("innererror")
                .put("message", message)
                .put("type", "System.Exception")
                .put("stacktrace", "   at Telerik.Sitefinity.Web.Api");
        return body;
    }
}
