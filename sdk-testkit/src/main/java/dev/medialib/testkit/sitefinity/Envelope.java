package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.Answer;
import dev.medialib.testkit.internal.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Form in which Sitefinity, ASP.NET and IIS report errors. */
public enum Envelope {
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

    /** Returns a response in this form, for {@link FakeSitefinity#nextAnswers}. The code is omitted if the form has none. */
    public Answer answer(int status, String code, String message) {
        return switch (this) {
            case ODATA -> Answer.of(status, odata(code, message).toString());
            case ODATA_WITH_DETAILS ->
                Answer.of(status, withDetails(code, message).toString());
            case MESSAGE_WITH_CODE ->
                Answer.of(
                        status,
                        Json.object()
                                .put("Message", message)
                                .put("ErrorCode", code)
                                .put("Target", TARGET)
                                .toString());
            case MESSAGE ->
                Answer.of(status, Json.object().put("Message", message).toString());
            case HTML -> Answer.html(status);
            case TEXT -> Answer.of(status, message).withHeader("Content-Type", "text/plain; charset=utf-8");
            // an answer is JSON unless it says otherwise
            case EMPTY -> Answer.of(status, "").withHeader("Content-Type", "");
        };
    }

    /**
     * Returns a validation error: the code is {@code Validation}, and the message is a JSON document in a string. Status 400 is
     * an assumption.
     *
     * @param problems the errors ({@code Required}, {@code UrlExists} …) by the names of the fields
     */
    public static Answer validation(Map<String, String> problems) {
        return ODATA.answer(400, "Validation", Json.of(problems).toString());
    }

    /** Returns the login page, with status 200. */
    public static Answer loginPage() {
        return Answer.of(200, LoginPage.HTML).withHeader("Content-Type", LoginPage.TYPE);
    }

    /** Returns a failed operation: {@code Success} is false, in a response with status 200. */
    public static Answer operationRefused(String message, @Nullable String errorCode) {
        return Answer.of(200, OperationResult.of(false, message, errorCode).toString());
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
